// The walls of the arena. In the last one standing they close in: where they are follows from the rules and the step
// alone, so that host and prediction agree without a byte.
import type { Rules } from "../../rules.ts";

/** World units, on the grid of 1/64 unit. */
export type Walls = { left: number; top: number; right: number; bottom: number };

export function createWalls(): Walls {
  return { left: 0, top: 0, right: 0, bottom: 0 };
}

/** Writes where the walls are in the step that makes `tick`. @param tick of the world */
export function writeWalls({ arenaWidth, arenaHeight }: Rules, _tick: number, out: Walls): void {
  out.left = 0;
  out.top = 0;
  out.right = arenaWidth;
  out.bottom = arenaHeight;
}
