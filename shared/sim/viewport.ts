// The part of the arena that a player may see. The host's interest and the window's camera both use this rectangle, so
// that a tampered window sees nothing more. Knows rules and sizes, no screen.
import { power } from "../math/power.ts";
import { clamp } from "../math/scalars.ts";
import type { Rules } from "../rules.ts";

/** World units; y grows downwards. */
export type Viewport = { left: number; top: number; right: number; bottom: number };

/** Largest part of a view that may lie beyond the arena's edge: enough to see that the arena ends there. */
export const BEYOND_EDGE = 0.15;

/** The length of a view, world units: bigger players see more, but never the whole arena lost in empty space. */
function lengthOfView(wished: number, arenaLength: number): number {
  return Math.min(wished, arenaLength / (1 - BEYOND_EDGE));
}

/**
 * Where a view begins along one axis: its middle as near to `eye` as the arena allows. An arena shorter than the view
 * lies in the view's middle. The part beyond the edge grows with the room the view has to move, so that a view that
 * grows past the arena's size does not jump. A shorter view of the same eye shows nothing that a longer one does not,
 * so a window may cut its own view out of the host's. All in world units.
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

/** How many times as wide as at the start the view is, at least 1. Source: OgarII, 1 / min(64 / sum of sizes,
 *  1)^0.4. */
export function viewGrowth(rules: Rules, totalRadius: number): number {
  const part = totalRadius / rules.viewGrowsAbove;
  return part <= 1 ? 1 : Math.min(power(part, rules.viewExponent), rules.viewGrowthMax);
}
