// Decay: big cells lose a part of their score at fixed times. Otherwise one player fills the arena in minutes.
import type { Rules } from "../rules.ts";
import { radiusAfterDecay } from "./scores.ts";
import type { World } from "./world.ts";

/** Steps from one decay to the next, at least 1. */
export function decayIntervalTicks(rules: Rules): number {
  return Math.max(1, Math.round(rules.decayIntervalS * rules.stepHz));
}

/** All cells decay in the same step: in each whose number (from 1) is a multiple of the interval. */
export function decayCells(world: World): void {
  const { rules, bodies, cellOrder } = world;
  if ((world.tick + 1) % decayIntervalTicks(rules) !== 0) return;
  for (let i = 0; i < cellOrder.length; i++) {
    const slot = cellOrder[i]!;
    bodies.radius[slot] = radiusAfterDecay(rules, bodies.radius[slot]!);
  }
}
