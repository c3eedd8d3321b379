// Classic: the lecture's game (SEED S13-S17). Where its slides are silent, the numbers of its published near-twin.
import type { Rules } from "../rules.ts";

export const CLASSIC: Rules = {
  ruleset: "classic",
  speedLaw: "linear",
  growthLaw: "score",
  viewLaw: "arena",
  stepHz: 30,
  arenaWidth: 1280,
  arenaHeight: 720,
  startRadius: 10,
  /** 9 pixels per 1/30 s. */
  speedAtStart: 270,
  /** 1/14 pixel per 1/30 s for each point. */
  speedLossPerScore: 30 / 14,
  /** 1 pixel per 1/30 s. */
  speedExponent: 0,
  speedMin: 30,
  eatRatio: 1,
  eatOverlap: 0.85,
  ballRadius: 5,
  ballScore: 0.5,
  ballsAtStart: 100,
  ballsLow: 150,
  ballsTopUp: 100,
  decayAboveScore: 8,
  decayFraction: 0.05,
  decayIntervalS: 7,
  viewWidth: 1280,
  viewHeight: 720,
  viewGrowsAbove: 1,
  viewExponent: 0,
  respawnDelayS: 0,
  respawnTries: 64,
};
