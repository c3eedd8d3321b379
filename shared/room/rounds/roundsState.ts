// The rounds of a room as plain data: the phase with its clock, who is ready, and what of the series is played. All of it
// is saved. Knows no seats and nobody to tell.
import { createRng, type Rng } from "../../math/rng.ts";
import type { RoundPhase } from "../../net/sections/round.ts";
import type { Rules } from "../../rules.ts";
import { hasRounds } from "../../rulesets/rounds.ts";
import type { RoundLine } from "../../sim/round/roundState.ts";

/** A round that is over, as the series counts it. */
export type PlayedRound = {
  /** Everybody who took part, best first. */
  standings: readonly Standing[];
  /** Each team's sum, team 1 first; empty where there are no teams. */
  teamScores: readonly number[];
};

/** team: 0 where there are none. */
export type Standing = { playerId: number; team: number; score: number };

/** The round that was played last, for its results. */
export type FinishedRound = {
  round: number;
  rules: Rules;
  /** Steps that it took. */
  ticks: number;
  /** Everybody who took part, best first. */
  lines: readonly RoundLine[];
  teamScores: readonly number[];
};

export type RoundsState = {
  /** The room's rules: with rounds also in a lobby, whose world has none. */
  rules: Rules;
  /** The rules from the next round or lobby on; null: the same. */
  nextRules: Rules | null;
  phase: RoundPhase;
  /** As RoundNews has it. While the room is paused it moves on with the room's tick. */
  untilTick: number | null;
  /** As RoundNews has it. */
  round: number;
  /** As RoundNews has it. */
  left: number;
  /** People who are ready for the next round. */
  readonly ready: Set<number>;
  /** Gives the seeds of worlds, and draws teams. */
  readonly rng: Rng;
  /** Whether the next world's teams are drawn anew. */
  isShuffling: boolean;
  /** The rounds of this series that are over. */
  played: PlayedRound[];
  /** Whether the next round is the first of another series. */
  beginsSeries: boolean;
  /** The newest round that is over, until the next one begins. */
  last: FinishedRound | null;
  /** Count the changes of what is told: of RoundNews, the rules, the results. */
  roundRevision: number;
  rulesRevision: number;
  resultsRevision: number;
};

/** winner: a player's name; null: a team won, or nobody took part. team: the one that won; 0: there are none. */
export type RoundEvent =
  | { kind: "began"; round: number }
  | { kind: "over"; round: number; winner: string | null; team: number };

/** The rounds of a room before its first tick. @param seed the room's */
export function beginRounds(rules: Rules, seed: number): RoundsState {
  return {
    rules,
    nextRules: null,
    phase: hasRounds(rules) ? "lobby" : "endless",
    untilTick: null,
    round: 1,
    left: 0,
    ready: new Set(),
    rng: createRng(seed ^ 0x6a09e667),
    isShuffling: false,
    played: [],
    beginsSeries: true,
    last: null,
    roundRevision: 1,
    rulesRevision: 1,
    resultsRevision: 0,
  };
}

/** Whether the phase's world stands, to be looked at. */
export function isStandingPhase(phase: RoundPhase): boolean {
  return phase === "countdown" || phase === "results";
}

/** Whether a series is decided: somebody, or a team, has won more than half of it, or all of it is played. */
export function isSeriesOver(played: readonly PlayedRound[], bestOf: number): boolean {
  const wins = new Map<number, number>();
  for (const round of played) {
    const winner = winnerOf(round);
    wins.set(winner, (wins.get(winner) ?? 0) + 1);
  }
  return played.length >= bestOf || [...wins.values()].some((count) => count > bestOf / 2);
}

/** Who won a round: the player's id; where there are teams, the best one's number. 0: nobody took part. */
export function winnerOf(round: PlayedRound): number {
  if (round.teamScores.length === 0) return round.standings[0]?.playerId ?? 0;
  return rankTeams(round)[0]?.id ?? 0;
}

/** Teams that had somebody, by their sums; of equals the one with the best player is ahead. */
export function rankTeams({ standings, teamScores }: PlayedRound): { id: number; score: number }[] {
  const teams = [...new Set(standings.map(({ team }) => team))].filter(
    (team) => teamScores[team - 1] !== undefined,
  );
  // The sort keeps the order of equals, which is that of their best players.
  return teams.map((id) => ({ id, score: teamScores[id - 1]! })).sort((a, b) => b.score - a.score);
}
