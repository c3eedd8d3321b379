// Plays a recorded match again and compares it with what was recorded, step by step. Shows nothing.
import { WireError } from "../net/bytes.ts";
import { hasTeams } from "../rulesets/abilities.ts";
import { type RoundKind, roundKindOf } from "../rulesets/rounds.ts";
import { placesOf, winningTeamOf } from "../sim/round/judging.ts";
import { hashWorld } from "../sim/stateHash.ts";
import { createWorld, type World } from "../sim/world.ts";
import { followRecord } from "./followRecord.ts";
import { checkStep } from "./replayFormat.ts";
import type { Replay, ReplayRecord } from "./replayReader.ts";

/** same: the same up to the end. cut: the same as far as the file goes, and its end is missing. differs: another world
 *  from some tick on. broken: what comes after it is no record. */
export type ReplayOutcome = "same" | "cut" | "differs" | "broken";

/** One world of the file: a round, a lobby, or a match without rounds. */
export type RoundVerdict = {
  kind: RoundKind;
  /** Steps that were made in it. */
  ticks: number;
  outcome: ReplayOutcome;
  /** Who won the round: a player, by its newest name, or a team; null: it is no round, or was not over. */
  winner: { playerId: number; name: string } | { team: number } | null;
};

export type ReplayVerdict = {
  outcome: ReplayOutcome;
  /** The last step that was made, or the first that differs; counted over all worlds of the file. */
  tick: number;
  hashes: number;
  inputs: number;
  /** How many joins there were. */
  players: number;
  /** World by world, up to the one in which the reading ended. */
  rounds: RoundVerdict[];
  /** What is broken, for a log. */
  detail: string;
};

/** Broken records are a verdict; they never throw. */
export function verifyReplay({ rules, header, records }: Replay): ReplayVerdict {
  const counts = { tick: 0, hashes: 0, inputs: 0, players: 0 };
  const names = new Map<number, string>();
  const rounds: RoundVerdict[] = [];
  let world = createWorld(rules, header.seed);
  const conclude = (outcome: ReplayOutcome, detail = "") => {
    return { outcome, ...counts, rounds: [...rounds, roundOf(world, outcome, names)], detail };
  };
  try {
    for (const record of records) {
      const before = world;
      world = followRecord(world, record);
      if (world !== before) rounds.push(roundOf(before, "same", names));
      if (record.kind === "profile") names.set(record.playerId, record.profile.name);
      count(counts, record);
      if (!isAsRecorded(world, record, counts)) return conclude("differs");
      if (record.kind === "end") return conclude("same");
    }
  } catch (error) {
    if (!(error instanceof WireError)) throw error;
    return conclude("broken", error.message);
  }
  return conclude("cut");
}

function roundOf(world: World, outcome: ReplayOutcome, names: ReadonlyMap<number, string>): RoundVerdict {
  return { kind: roundKindOf(world.rules), ticks: world.tick, outcome, winner: winnerOf(world, names) };
}

function winnerOf(world: World, names: ReadonlyMap<number, string>): RoundVerdict["winner"] {
  const first = world.round === null || world.round.endTick === null ? undefined : placesOf(world)[0];
  if (first === undefined) return null;
  if (hasTeams(world.rules)) return { team: winningTeamOf(world) };
  return { playerId: first.playerId, name: names.get(first.playerId) ?? "" };
}

type Counts = Pick<ReplayVerdict, "tick" | "hashes" | "inputs" | "players">;

function count(counts: Counts, { kind }: ReplayRecord): void {
  if (kind === "step") counts.tick++;
  if (kind === "hash") counts.hashes++;
  if (kind === "input") counts.inputs++;
  if (kind === "join") counts.players++;
}

function isAsRecorded(world: World, record: ReplayRecord, { tick }: Counts): boolean {
  if (record.kind === "step") return checkStep(world) === record.check;
  if (record.kind === "hash") return hashWorld(world) === record.hash;
  return record.kind !== "end" || tick === record.steps;
}
