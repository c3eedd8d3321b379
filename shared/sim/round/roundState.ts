// A round as plain data: what each player did in it, and when it ended. Saved and hashed with the world. Knows no players.
import type { Rules } from "../../rules.ts";
import { hasRounds } from "../../rulesets/rounds.ts";

/** How often a player met another one. */
export type Meetings = { playerId: number; times: number };

/** What one player did in a round. Scores are in score or mass, as the rules have it. */
export type RoundLine = {
  playerId: number;
  /** 1 and up; 0 where there are no teams. */
  team: number;
  /** The score that counts: as the round ended, or as the player was taken out of it before. */
  score: number;
  highestScore: number;
  ballsEaten: number;
  /** Cells of others. */
  cellsEaten: number;
  /** Lives of others that it ended, and its own that others ended. */
  kills: number;
  deaths: number;
  /** Steps of the longest life, also one that was not over when the round was. */
  longestLife: number;
  /** The biggest cell of somebody else's that it ate, by that cell's score. */
  biggestMeal: number;
  /** The step in which it lost its last life; null: it is still in the round. Only of use in the last one standing. */
  outTick: number | null;
  /** Whether it was taken out of the world; never of who was out of the last one standing before. */
  isGone: boolean;
  /** Who ended its lives, and whose lives it ended, in the order of the first time. */
  eatenBy: Meetings[];
  ate: Meetings[];
  /** Its score at every sample of the round since the first; 0 before it came. */
  samples: number[];
};

export type RoundState = {
  /** In the order in which the players came. A line stays when its player goes, unless it gave up. */
  readonly lines: RoundLine[];
  /** How many players, or teams, took part in the first step: a last one standing that was never contested goes on. */
  sides: number;
  /** The step in which the round ended; null: it goes on. */
  endTick: number | null;
};

/** The round of a world by these rules before its first step; null where there are no rounds. */
export function createRound(rules: Rules): RoundState | null {
  return hasRounds(rules) ? { lines: [], sides: 0, endTick: null } : null;
}
