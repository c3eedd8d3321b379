// What of the arena a player may see: the host's own rectangle, the same for interest and camera, so that a tampered
// window sees nothing more. Knows rules and sizes, no screen.
import { power } from "../math/power.ts";
import { clamp } from "../math/scalars.ts";
import type { Rules } from "../rules.ts";

/** World units; y grows downwards. */
export type Viewport = { left: number; top: number; right: number; bottom: number };

/** Most of a view's length that lies beyond the arena's edge, as a part of it: enough to see that there the arena ends. */
export const BEYOND_EDGE = 0.15;

/** A view as long as it may be: the bigger see more, but never an arena lost in the middle of nothing. World units. */
function lengthOfView(wished: number, arenaLength: number): number {
  return Math.min(wished, arenaLength / (1 - BEYOND_EDGE));
}

/**
 * Where a view begins along one axis: its middle as near to `eye` as the arena allows. The whole arena in its middle
 * where it is no longer than the view; the part beyond the edge comes with the room to move, so that a view that grows
 * past the arena's size jumps nowhere. A shorter view of the same eye shows nothing of the arena that a longer one does
 * not: a window may cut its own out of the host's. All in world units, also what is returned.
 */
export function startOfView(eye: number, length: number, arenaLength: number): number {
  const room = arenaLength - length;
  if (room <= 0) return room / 2;
  const beyond = Math.min(BEYOND_EDGE * length, room);
  return clamp(eye - length / 2, -beyond, room + beyond);
}

/**
 * @param x @param y centre of the player's cells, world units
 * @param totalRadius sum of their radii, world units
 * @param out gets the rectangle; at most BEYOND_EDGE of its width and of its height lies outside the arena
 */
export function writeViewport(rules: Rules, x: number, y: number, totalRadius: number, out: Viewport): void {
  if (rules.viewLaw === "arena") {
    out.left = 0;
    out.top = 0;
    out.right = rules.arenaWidth;
    out.bottom = rules.arenaHeight;
    return;
  }
  const growth = viewGrowth(rules, totalRadius);
  const width = lengthOfView(rules.viewWidth * growth, rules.arenaWidth);
  const height = lengthOfView(rules.viewHeight * growth, rules.arenaHeight);
  out.left = startOfView(x, width, rules.arenaWidth);
  out.top = startOfView(y, height, rules.arenaHeight);
  out.right = out.left + width;
  out.bottom = out.top + height;
}

/** How many times the view at the start is seen, at least 1. Source: OgarII, 1 / min(64 / sum of sizes, 1)^0.4. */
export function viewGrowth(rules: Rules, totalRadius: number): number {
  const part = totalRadius / rules.viewGrowsAbove;
  return part <= 1 ? 1 : Math.min(power(part, rules.viewExponent), rules.viewGrowthMax);
}
