// The worlds a host is measured in: Arena's movement, growth and view, a thousand balls, and nothing else of it.
// Numbers: RULES of the genre, OgarII's column, as rates per second.
import type { Rules } from "../rules.ts";

/** Side of the square, world units, by the world's name. */
export const BENCH_WORLDS = { "5k": 5000, "14k": 14142 } as const;
export type BenchWorld = keyof typeof BENCH_WORLDS;

export function benchRules(world: BenchWorld): Rules {
  return {
    ruleset: `bench${world}`,
    speedLaw: "power",
    growthLaw: "area",
    viewLaw: "grows",
    stepHz: 30,
    arenaWidth: BENCH_WORLDS[world],
    arenaHeight: BENCH_WORLDS[world],
    startRadius: 32,
    /** 88 units per 1/25 s at radius 1. */
    speedAtStart: 2200,
    speedLossPerScore: 0,
    speedExponent: 0.4396754,
    speedMin: 0,
    /** The mass must be 1.3 times the other's. */
    eatRatio: 1.140175425,
    eatOverlap: 1 / 3,
    ballRadius: 10,
    ballScore: 0,
    ballsAtStart: 1000,
    ballsLow: 1000,
    /** Enough for a tick in which a thousand players eat. */
    ballsTopUp: 40,
    /** Mass at the start. */
    decayAboveScore: 10.24,
    decayFraction: 0.001,
    decayIntervalS: 1,
    viewWidth: 1920,
    viewHeight: 1080,
    viewGrowsAbove: 64,
    viewExponent: 0.4,
    respawnDelayS: 2,
    respawnTries: 64,
  };
}
