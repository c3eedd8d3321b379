// Plays a recorded match again and compares it with what was recorded, step by step. Shows nothing.
import { WireError } from "../net/bytes.ts";
import { hashWorld } from "../sim/stateHash.ts";
import { stepWorld } from "../sim/step.ts";
import { addPlayer, createWorld, removePlayer, setInput, type World } from "../sim/world.ts";
import { checkStep } from "./replayFormat.ts";
import type { Replay, ReplayRecord } from "./replayReader.ts";

export type Verdict = {
  /** same: up to the end. cut: as far as it goes, and its end is missing. differs: from `tick` on. broken: what comes after
   *  `tick` is no record. */
  outcome: "same" | "cut" | "differs" | "broken";
  /** The last step made, counted over all worlds of the file; the first one that differs. */
  tick: number;
  hashes: number;
  inputs: number;
  /** Joins. */
  players: number;
  /** What is broken, for a log. */
  detail: string;
};

/** A match being played again, and what was seen of it. */
type Run = { world: World; verdict: Verdict };

/** Never throws for what is in the replay's records. */
export function verifyReplay({ rules, header, records }: Replay): Verdict {
  const verdict: Verdict = { outcome: "cut", tick: 0, hashes: 0, inputs: 0, players: 0, detail: "" };
  const run: Run = { world: createWorld(rules, header.seed), verdict };
  try {
    for (const record of records) {
      if (!follow(run, record)) return { ...verdict, outcome: "differs" };
      if (record.kind === "end") return { ...verdict, outcome: "same" };
    }
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    return { ...verdict, outcome: "broken", detail: error.message };
  }
  return verdict;
}

/** @returns whether the world is what was recorded */
function follow(run: Run, record: ReplayRecord): boolean {
  const { world, verdict } = run;
  if (record.kind === "step") {
    stepWorld(world);
    verdict.tick++;
    return checkStep(world) === record.check;
  }
  if (record.kind === "hash") {
    verdict.hashes++;
    return hashWorld(world) === record.hash;
  }
  if (record.kind === "join") {
    verdict.players++;
    addPlayer(world, record.playerId, record.team, record.isWaiting);
  }
  if (record.kind === "leave") removePlayer(world, record.playerId);
  if (record.kind === "input") {
    verdict.inputs++;
    setInput(world, record.playerId, record.input);
  }
  if (record.kind === "end") return verdict.tick === record.steps;
  // No other command does anything to a world that is not told of itself.
  if (record.kind === "command" && record.command.kind === "start") {
    run.world = createWorld(world.rules, record.command.seed);
  }
  return true;
}
