// The worlds a host is measured in: Arena's movement, growth and view, a thousand balls, and nothing else of it.
import type { Rules } from "../rules.ts";
import { ARENA } from "./arena.ts";

/** Side of the square, world units, by the world's name. */
export const BENCH_WORLDS = { "5k": 5000, "14k": 14142 } as const;
export type BenchWorld = keyof typeof BENCH_WORLDS;

export function benchRules(world: BenchWorld): Rules {
  return {
    ...ARENA,
    ruleset: `bench${world}`,
    respawnLaw: "auto",
    arenaWidth: BENCH_WORLDS[world],
    arenaHeight: BENCH_WORLDS[world],
    ballRadiusMax: ARENA.ballRadius,
    clusterShare: 0,
    cellsMax: 1,
    cellRadiusMax: 8000,
    blobRadius: 0,
    virusesMin: 0,
    virusesMax: 0,
    edgeInset: 0,
    // Without protection, so that load figures stay comparable with older ones.
    protectionS: 0,
  };
}
