// Where new balls lie: in loose clusters, one after the other, so that balls eaten here come back elsewhere. Places
// follow from a seed and a count; no cluster is stored.
import { mixWords } from "../../math/mixWords.ts";
import { nextFloat, type Rng } from "../../math/rng.ts";
import { clamp } from "../../math/scalars.ts";
import type { Place } from "../../model.ts";
import type { Rules } from "../../rules.ts";
import type { Walls } from "../round/walls.ts";

/** seed: of the clusters' places, unsigned 32-bit. made: balls that came in clusters so far. */
export type Clusters = { seed: number; made: number };

/**
 * The middle of the cluster that takes the next ball, world units; null: the ball may lie anywhere. `clustersOpen` take
 * balls in turn until each has `clusterBalls`, then there are others.
 * @param rng used only where there are clusters @param clusters its count goes up
 */
export function nextCluster(rules: Rules, walls: Walls, rng: Rng, clusters: Clusters): Place | null {
  const { clusterShare, clustersOpen, clusterBalls } = rules;
  if (clusterShare === 0 || nextFloat(rng) >= clusterShare) return null;
  const { seed, made } = clusters;
  clusters.made = made + 1;
  const round = Math.floor(made / (clustersOpen * clusterBalls));
  const cluster = round * clustersOpen + (made % clustersOpen);
  return {
    x: walls.left + (mixWords(seed, 2 * cluster) / 0x100000000) * (walls.right - walls.left),
    y: walls.top + (mixWords(seed, 2 * cluster + 1) / 0x100000000) * (walls.bottom - walls.top),
  };
}

/** A random coordinate about a cluster's middle, more often near it; beyond a wall it is mirrored back. */
export function scatter(middle: number, radius: number, low: number, high: number, rng: Rng): number {
  const place = middle + (nextFloat(rng) + nextFloat(rng) - 1) * radius;
  const inside = place < low ? 2 * low - place : place;
  return clamp(inside > high ? 2 * high - inside : inside, low, high);
}
