// What one record of a replay does to the world that is played again. Compares nothing, shows nothing.
import { endRound } from "../sim/round/judging.ts";
import { stepWorld } from "../sim/step.ts";
import { addPlayer, changeTeam, createWorld, removePlayer, setInput, type World } from "../sim/world.ts";
import type { ReplayRecord } from "./replayReader.ts";

/** @returns the world to go on with: from a start on it is another one. An end ends a round that is under way, and a team is
 *  another one for its player; in all other commands nothing of the world changes */
export function followRecord(world: World, record: ReplayRecord): World {
  if (record.kind === "step") stepWorld(world);
  if (record.kind === "join")
    addPlayer(world, record.playerId, record.team, record.isWaiting, record.protectionRest);
  if (record.kind === "leave") removePlayer(world, record.playerId, record.keepsScore);
  if (record.kind === "input") setInput(world, record.playerId, record.input);
  if (record.kind !== "command") return world;
  const { command } = record;
  if (command.kind === "end") endRound(world);
  if (command.kind === "team") changeTeam(world, command.playerId, command.team);
  return command.kind === "start" ? createWorld(command.rules, command.seed) : world;
}
