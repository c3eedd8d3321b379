// What of the arena a player may see: the host's own rectangle, the same for interest and camera, so that a tampered
// window sees nothing more. Knows rules and sizes, no screen.
import { power } from "../math/power.ts";
import type { Rules } from "../rules.ts";

/** World units; y grows downwards. */
export type Viewport = { left: number; top: number; right: number; bottom: number };

/**
 * @param x @param y centre of the player's cells, world units
 * @param totalRadius sum of their radii, world units
 * @param out gets the rectangle; it may reach over the arena's edge
 */
export function writeViewport(rules: Rules, x: number, y: number, totalRadius: number, out: Viewport): void {
  const isArena = rules.viewLaw === "arena";
  const half = isArena ? 0 : viewGrowth(rules, totalRadius) / 2;
  out.left = isArena ? 0 : x - rules.viewWidth * half;
  out.right = isArena ? rules.arenaWidth : x + rules.viewWidth * half;
  out.top = isArena ? 0 : y - rules.viewHeight * half;
  out.bottom = isArena ? rules.arenaHeight : y + rules.viewHeight * half;
}

/** How many times the view at the start is seen, at least 1. Source: OgarII, 1 / min(64 / sum of sizes, 1)^0.4. */
export function viewGrowth(rules: Rules, totalRadius: number): number {
  const part = totalRadius / rules.viewGrowsAbove;
  return part <= 1 ? 1 : Math.min(power(part, rules.viewExponent), rules.viewGrowthMax);
}
