// What one record of a replay does to the world that is played again. Compares nothing, shows nothing.
import { stepWorld } from "../sim/step.ts";
import { addPlayer, createWorld, removePlayer, setInput, type World } from "../sim/world.ts";
import type { ReplayRecord } from "./replayReader.ts";

/** @returns the world to go on with. A start is the one command that changes the world: from it on it is another one */
export function followRecord(world: World, record: ReplayRecord): World {
  if (record.kind === "step") stepWorld(world);
  if (record.kind === "join")
    addPlayer(world, record.playerId, record.team, record.isWaiting, record.protectionRest);
  if (record.kind === "leave") removePlayer(world, record.playerId, record.keepsScore);
  if (record.kind === "input") setInput(world, record.playerId, record.input);
  if (record.kind !== "command" || record.command.kind !== "start") return world;
  return createWorld(record.command.rules, record.command.seed);
}
