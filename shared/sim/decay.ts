// Big cells lose a part of what they have now and then: otherwise one player fills the arena in minutes.
import type { Rules } from "../rules.ts";
import { radiusAfterDecay } from "./scores.ts";
import type { World } from "./world.ts";

/** Steps from one decay to the next, at least 1. */
export function decayIntervalTicks(rules: Rules): number {
  return Math.max(1, Math.round(rules.decayIntervalS * rules.stepHz));
}

/** All at once in every step whose number (from 1) is a multiple of the interval. */
export function decayCells(world: World): void {
  const { rules, bodies, cellOrder } = world;
  if ((world.tick + 1) % decayIntervalTicks(rules) !== 0) return;
  for (let i = 0; i < cellOrder.length; i++) {
    const slot = cellOrder[i]!;
    bodies.radius[slot] = radiusAfterDecay(rules, bodies.radius[slot]!);
  }
}
