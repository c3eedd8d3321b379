// Plays a recorded match again and compares it with what was recorded, step by step. Shows nothing.
import { WireError } from "../net/bytes.ts";
import { hashWorld } from "../sim/stateHash.ts";
import { createWorld, type World } from "../sim/world.ts";
import { followRecord } from "./followRecord.ts";
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

/** Never throws for what is in the replay's records. */
export function verifyReplay({ rules, header, records }: Replay): Verdict {
  const verdict: Verdict = { outcome: "cut", tick: 0, hashes: 0, inputs: 0, players: 0, detail: "" };
  let world = createWorld(rules, header.seed);
  try {
    for (const record of records) {
      world = followRecord(world, record);
      count(verdict, record);
      if (!isAsRecorded(world, record, verdict)) return { ...verdict, outcome: "differs" };
      if (record.kind === "end") return { ...verdict, outcome: "same" };
    }
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    return { ...verdict, outcome: "broken", detail: error.message };
  }
  return verdict;
}

function count(verdict: Verdict, { kind }: ReplayRecord): void {
  if (kind === "step") verdict.tick++;
  if (kind === "hash") verdict.hashes++;
  if (kind === "input") verdict.inputs++;
  if (kind === "join") verdict.players++;
}

function isAsRecorded(world: World, record: ReplayRecord, { tick }: Verdict): boolean {
  if (record.kind === "step") return checkStep(world) === record.check;
  if (record.kind === "hash") return hashWorld(world) === record.hash;
  return record.kind !== "end" || tick === record.steps;
}
