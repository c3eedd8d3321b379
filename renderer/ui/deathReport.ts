// How a life ended, as the interface tells it.
import type { Named } from "./named.ts";

/** How the own life ended. Scores are in score or mass, as the rules have it. */
export type DeathReport = {
  /** Unique for each end of a life. */
  key: number;
  /** Whether it happened while this window was not connected. */
  isAway: boolean;
  by: Named | null;
  /** The eater's score; null: not known. */
  byScore: number | null;
  /** How often the same player has eaten one in this match, including this time. */
  timesEaten: number;
  /** Whether one had eaten that player before. */
  isRevenge: boolean;
  aliveS: number;
  highestScore: number;
  /** The rank one had; null: not known, or far behind. */
  rank: number | null;
  /** The best score ever with these rules, including this life; null: there is none, or none is kept. */
  bestScore: number | null;
  /** Whether this life's is higher than any before. */
  isNewBest: boolean;
  ballsEaten: number;
  cellsEaten: number;
  /** Whether it happened at the bottom of a window that shows the whole arena, so that the card must not be there. */
  isLow: boolean;
  /** Whether the next life must be asked for; false: it begins by itself, or has begun. */
  isAsked: boolean;
  /** Whether the person asked for the next life, which comes in a moment. */
  isComing: boolean;
  /** The place one has come to, of how many, where nobody comes back in this round; null: one comes back.
   *  0 where the place is not known, as in teams. */
  out: { place: number; of: number } | null;
  /** How long keys and taps are ignored, as they were meant for the last life, milliseconds. */
  deafMs: number;
};
