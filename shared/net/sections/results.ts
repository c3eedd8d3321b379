// How a round ended, as everybody is told it. Knows no world.
import type { Profile } from "../../model.ts";
import type { RoundLine } from "../../sim/round/roundState.ts";

/** Most lines that are told; one's own comes after them if it is not among them. */
export const MAX_RESULT_LINES = 32;

/** What a player did in a round, as everybody is told it. isGone: it was not there any more when the round ended. */
export type ResultLine = Profile &
  Omit<RoundLine, "outTick" | "eatenBy" | "ate" | "samples"> & {
    isBot: boolean;
    /** Counts from 1, no two alike. */
    place: number;
    samples: readonly number[];
  };

/** mostEaten: cells of others. longestLife. biggestMeal: one cell. pacifist: the best who ate no cell of others.
 *  comeback: who made up the most places. */
export const AWARD_KINDS = ["mostEaten", "longestLife", "biggestMeal", "pacifist", "comeback"] as const;
export type AwardKind = (typeof AWARD_KINDS)[number];

/** value: cells, ticks, score or mass, score or mass, places. */
export type Award = { kind: AwardKind; playerId: number; value: number };

/** Somebody, and how often. */
export type Rival = Profile & { playerId: number; times: number };

/** One who takes part in a series: a player, or a team, then with the team's number and no name. */
export type SeriesRow = Profile & {
  /** 0 for a team. */
  playerId: number;
  /** 0 for a player. */
  team: number;
  /** The place in each round so far; 0: was not in it. */
  places: readonly number[];
  wins: number;
  /** 3, 2 and 1 for the first three of a round; of teams 1 for the first. Tells apart who has won equally often. */
  points: number;
};

export type RoundResults = {
  /** As RoundNews has it. */
  round: number;
  /** Steps that the round took. */
  ticks: number;
  /** Steps from one sample to the next; the first is after as many. */
  sampleTicks: number;
  /** How many took part. */
  players: number;
  /** Best first: the first MAX_RESULT_LINES, and one's own. */
  lines: readonly ResultLine[];
  awards: readonly Award[];
  /** Each team's sum, team 1 first; empty where there are no teams. */
  teamScores: readonly number[];
  /** Of one's own: who ate one most, and whom one ate most; null: nobody. */
  nemesis: Rival | null;
  favourite: Rival | null;
  /** The table of the series, best first; empty where a series is one round. */
  series: readonly SeriesRow[];
  /** Whether the series is over, so that its first row has won it. */
  isSeriesOver: boolean;
};
