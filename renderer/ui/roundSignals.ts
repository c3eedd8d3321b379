// Signals about rounds: the phase with its clock, who waits in the lobby, and how the last round ended.
import { type Signal, signal } from "@preact/signals";
import type { AwardKind } from "../../shared/net/sections/results.ts";
import type { PauseNote, RoundPhase } from "../../shared/net/sections/round.ts";
import type { RoundKind } from "../../shared/rulesets/rounds.ts";
import type { Named } from "./named.ts";

/** A person or bot who waits for a round. team: counts from 1, 0 where there are none. */
export type LobbyRow = Named & {
  isReady: boolean;
  isBot: boolean;
  isAway: boolean;
  team: number;
};

export type RoundView = {
  phase: RoundPhase;
  kind: RoundKind;
  /** Which round of the series it is, or is to come; counts from 1. */
  round: number;
  bestOf: number;
  isPaused: boolean;
  /** Why it is paused. */
  pauseNote: PauseNote;
  /** Whole seconds of the phase's clock that are left: the lobby's, the countdown's, the round's, the results'; counts
   *  down to 0. null: nothing ends the phase by time. */
  leftS: number | null;
  /** firstTo: the score or mass that wins; null in other kinds. */
  goal: number | null;
  /** firstTo: the leader's score or mass, with teams the leading team's sum; null in other kinds, or not known. */
  best: number | null;
  /** lastStanding: how many players, or teams, are still in it; null in other kinds, or not known. */
  left: number | null;
  /** Whether one is in the round; false while one watches it and waits for the next. */
  isIn: boolean;
  /** Whether one plays from the next round on, not in this one. */
  isNext: boolean;
  /** Whether one is ready for the next round. */
  isReady: boolean;
  /** One's own team; 0: none. */
  team: number;
  /** Who waits in the lobby, people first; in phases without a lobby those who are ready or not for the next round. */
  people: readonly LobbyRow[];
};

/** A line of the table of a round. mass-over-time samples as parts of the highest of all, 0..1. */
export type ResultRow = Named & {
  place: number;
  isBot: boolean;
  team: number;
  isGone: boolean;
  score: number;
  highestScore: number;
  ballsEaten: number;
  cellsEaten: number;
  kills: number;
  deaths: number;
  longestLifeS: number;
  biggestMeal: number;
  samples: readonly number[];
};

/** value: as the kind has it: cells, seconds, score or mass, score or mass, places. */
export type AwardView = { kind: AwardKind; who: Named; value: number };

export type SeriesView = {
  /** null for a team. */
  who: Named | null;
  /** The team's number and colour (index into PALETTE); 0 for a player. */
  team: number;
  color: number;
  isOwn: boolean;
  places: readonly number[];
  wins: number;
  points: number;
};

export type ResultsView = {
  /** Unique for each end of a round. */
  key: number;
  round: number;
  bestOf: number;
  kind: RoundKind;
  /** How long the round took. */
  seconds: number;
  /** From one sample of a row to the next; the first is after as many seconds. */
  sampleS: number;
  /** The score or mass that a sample of 1 stands for. */
  topScore: number;
  players: number;
  /** Best first; one's own last, if it is not among the best. */
  rows: readonly ResultRow[];
  own: ResultRow | null;
  /** Best first; empty where there are no teams. */
  teams: readonly { team: number; color: number; score: number; isOwn: boolean }[];
  awards: readonly AwardView[];
  nemesis: (Named & { times: number }) | null;
  favourite: (Named & { times: number }) | null;
  /** Best first; empty where a series is one round. */
  series: readonly SeriesView[];
  isSeriesOver: boolean;
};

/** When results can be on the screen: after a round, and in the lobby behind it. */
const TELLING: readonly RoundPhase[] = ["results", "lobby"];

/** Whether how the last round ended is on the screen. */
export function areResultsOpen({ round, results, areResultsClosed }: RoundSignals): boolean {
  const isTime = round.value !== null && TELLING.includes(round.value.phase);
  return isTime && results.value !== null && !areResultsClosed.value;
}

export type RoundSignals = ReturnType<typeof createRoundSignals>;

export function createRoundSignals() {
  return {
    /** null: outside a match, or in one without rounds that nobody holds. */
    round: signal<RoundView | null>(null) as Signal<RoundView | null>,
    /** How the last round ended, until the next one begins; null: there was none. */
    results: signal<ResultsView | null>(null) as Signal<ResultsView | null>,
    /** Whether the results are put aside: not while a round's results are on, all the time else, unless this person
     *  wants it otherwise. */
    areResultsClosed: signal(false),
  };
}
