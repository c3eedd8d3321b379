// Where new balls lie: in loose clusters, one after the other, so that balls eaten here come back elsewhere. Places
// follow from a seed and a count; no cluster is stored.
import { mixWords } from "../../math/mixWords.ts";
import { nextFloat, type Rng } from "../../math/rng.ts";
import type { Place } from "../../model.ts";
import type { Rules } from "../../rules.ts";

/** seed: of the clusters' places, unsigned 32-bit. made: balls that came in clusters so far. */
export type Clusters = { seed: number; made: number };

/**
 * The middle of the cluster that takes the next ball, world units; null: the ball may lie anywhere. `clustersOpen` take
 * balls in turn until each has `clusterBalls`, then there are others.
 * @param rng used only where there are clusters @param clusters its count goes up
 */
export function nextCluster(rules: Rules, rng: Rng, clusters: Clusters): Place | null {
  const { clusterShare, clustersOpen, clusterBalls, arenaWidth, arenaHeight } = rules;
  if (clusterShare === 0 || nextFloat(rng) >= clusterShare) return null;
  const { seed, made } = clusters;
  clusters.made = made + 1;
  const round = Math.floor(made / (clustersOpen * clusterBalls));
  const cluster = round * clustersOpen + (made % clustersOpen);
  return {
    x: (mixWords(seed, 2 * cluster) / 0x100000000) * arenaWidth,
    y: (mixWords(seed, 2 * cluster + 1) / 0x100000000) * arenaHeight,
  };
}

/** A random coordinate about a cluster's middle, more often near it; beyond the arena's edge it is mirrored back. */
export function scatter(middle: number, radius: number, size: number, rng: Rng): number {
  const place = middle + (nextFloat(rng) + nextFloat(rng) - 1) * radius;
  const inside = place < 0 ? -place : place;
  return inside > size ? 2 * size - inside : inside;
}
