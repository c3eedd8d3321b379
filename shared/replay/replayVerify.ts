// Plays a recorded match again and compares it with what was recorded, step by step. Shows nothing.
import { WireError } from "../net/bytes.ts";
import { hashWorld } from "../sim/stateHash.ts";
import { createWorld, type World } from "../sim/world.ts";
import { followRecord } from "./followRecord.ts";
import { checkStep } from "./replayFormat.ts";
import type { Replay, ReplayRecord } from "./replayReader.ts";

export type ReplayVerdict = {
  /** same: the same up to the end. cut: the same as far as the file goes, and its end is missing. differs: another
   *  world from `tick` on. broken: what comes after `tick` is no record. */
  outcome: "same" | "cut" | "differs" | "broken";
  /** The last step that was made, or the first that differs; counted over all worlds of the file. */
  tick: number;
  hashes: number;
  inputs: number;
  /** How many joins there were. */
  players: number;
  /** What is broken, for a log. */
  detail: string;
};

/** Broken records are a verdict; they never throw. */
export function verifyReplay({ rules, header, records }: Replay): ReplayVerdict {
  const verdict: ReplayVerdict = { outcome: "cut", tick: 0, hashes: 0, inputs: 0, players: 0, detail: "" };
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

function count(verdict: ReplayVerdict, { kind }: ReplayRecord): void {
  if (kind === "step") verdict.tick++;
  if (kind === "hash") verdict.hashes++;
  if (kind === "input") verdict.inputs++;
  if (kind === "join") verdict.players++;
}

function isAsRecorded(world: World, record: ReplayRecord, { tick }: ReplayVerdict): boolean {
  if (record.kind === "step") return checkStep(world) === record.check;
  if (record.kind === "hash") return hashWorld(world) === record.hash;
  return record.kind !== "end" || tick === record.steps;
}
