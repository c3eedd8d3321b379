// Quick: Arena for a break of three minutes. Everybody meets at once, nobody stays big for long.
import type { Rules } from "../rules.ts";
import { ARENA } from "./arena.ts";

export const QUICK: Rules = {
  ...ARENA,
  ruleset: "quick",
  arenaWidth: 4000,
  arenaHeight: 4000,
  ballsAtStart: 500,
  ballsLow: 500,
  ballGrowS: 15,
  decayFraction: 0.008,
  mergeBaseS: 8,
  virusesMin: 6,
  virusesMax: 16,
  // A break is over for all at once: three minutes, then a podium.
  roundKind: 1,
  roundS: 180,
};
