// Ogar: Arena with the numbers of the other well-known server. Numbers: MultiOgar's (SOURCES.md).
import type { Rules } from "../rules.ts";
import { ARENA } from "./arena.ts";

export const OGAR: Rules = {
  ...ARENA,
  ruleset: "ogar",
  /** Mass 10. */
  startRadius: 31.6227766,
  decayAboveScore: 10,
  speedExponent: 0.45,
  eatRatio: 1.15,
  ballsAtStart: 700,
  ballsLow: 700,
  clusterShare: 0,
  decayFraction: 0.002,
  /** Mass 35. */
  splitRadiusMin: 59.1607978,
  splitBoostExponent: 0.0122,
  mergeLaw: "max",
  mergePerRadiusS: 0.2,
  ejectRadiusMin: 59.1607978,
  /** Costs mass 18; the blob has mass 13. */
  ejectCostRadius: 42.4264069,
  blobRadius: 36.0555128,
  /** 3 / 25 s. */
  ejectPauseS: 0.12,
  virusesMin: 50,
  virusesMax: 100,
  virusFeeds: 8,
  /** 1 / 0.15. */
  viewGrowthMax: 6.6667,
  /** MultiOgar has no protection. */
  protectionS: 0,
};
