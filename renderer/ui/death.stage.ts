// Test support: the end of a life as the store holds it, with made-up players. Nothing of the game imports this.
import type { DeathReport } from "./deathReport.ts";

export const DEATH: DeathReport = {
  key: 1,
  isAway: false,
  by: null,
  byScore: null,
  timesEaten: 1,
  isRevenge: false,
  aliveS: 65,
  highestScore: 40,
  rank: null,
  bestScore: null,
  isNewBest: false,
  ballsEaten: 7,
  cellsEaten: 0,
  isLow: false,
  isAsked: true,
  isComing: false,
  out: null,
  deafMs: 0,
};
