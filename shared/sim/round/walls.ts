// The walls of the arena. In the last one standing they close in: where they are follows from the rules and the step
// alone, so that host and prediction agree without a byte.
import { clamp, floorToGrid } from "../../math/scalars.ts";
import type { Rules } from "../../rules.ts";
import { isLastStanding, roundTicks } from "../../rulesets/rounds.ts";
import { GRID_PER_UNIT } from "../bodies.ts";

/** World units. Where they close in, they lie on the grid of 1/64 unit. */
export type Walls = { left: number; top: number; right: number; bottom: number };

/** They begin to close in after this part of the round's longest time, and take the rest of it. */
const OPEN_PART = 0.2;
/** Part of the arena's width and height that is left in the end. */
const LEFT_PART = 1 / 6;

export function createWalls(): Walls {
  return { left: 0, top: 0, right: 0, bottom: 0 };
}

/** Writes where the walls are in the step that makes `tick`. @param tick of the world */
export function writeWalls(rules: Rules, tick: number, out: Walls): void {
  const { arenaWidth, arenaHeight } = rules;
  const moved = isLastStanding(rules) ? movedPart(rules, tick) : 0;
  const asideX = movedBy(arenaWidth, moved);
  const asideY = movedBy(arenaHeight, moved);
  out.left = asideX;
  out.top = asideY;
  out.right = moved > 0 ? floorToGrid(arenaWidth, GRID_PER_UNIT) - asideX : arenaWidth;
  out.bottom = moved > 0 ? floorToGrid(arenaHeight, GRID_PER_UNIT) - asideY : arenaHeight;
}

/** Part of the arena's area that is open; exactly 1 before they begin to close in. */
export function openPart({ arenaWidth, arenaHeight }: Rules, { left, top, right, bottom }: Walls): number {
  return ((right - left) * (bottom - top)) / (arenaWidth * arenaHeight);
}

/** Whether a place lies behind a wall. */
export function isShutOut({ left, top, right, bottom }: Walls, x: number, y: number): boolean {
  return x < left || x > right || y < top || y > bottom;
}

/** How much of their way the walls have gone, 0..1. */
function movedPart(rules: Rules, tick: number): number {
  const end = roundTicks(rules);
  const begin = Math.floor(end * OPEN_PART);
  return clamp((tick - begin) / (end - begin), 0, 1);
}

function movedBy(size: number, moved: number): number {
  return floorToGrid((size * (1 - LEFT_PART) * moved) / 2, GRID_PER_UNIT);
}
