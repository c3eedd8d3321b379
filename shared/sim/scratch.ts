// Working memory of one world's step: it means nothing between two uses, is never saved and never hashed. Each world
// has its own, so that two worlds never share any.
import type { Rules } from "../rules.ts";
import { createGrid, type Grid } from "./grid.ts";
import { createWalls, type Walls, writeWalls } from "./round/walls.ts";

/** What one cell eats in one step. `balls` counts areas of a new ball: a grown ball has several. */
export type Meal = { balls: number; blobs: number; viruses: number; virusFeeds: number };

/** The place a player's cells go to, world units. isIdle: they stand still. */
export type Target = { x: number; y: number; isIdle: boolean };

/** What movement needs: where to, and the walls of the step under way (writeWalls). */
export type Motion = { readonly target: Target; readonly walls: Walls };

export type Scratch = {
  grid: Grid;
  /** Slots that collectNear found. */
  near: number[];
  /** Slots of all viruses. */
  viruses: number[];
  meal: Meal;
  motion: Motion;
  /** Room for one float, to read its bits. */
  bits: DataView;
};

export function createScratch(rules: Rules): Scratch {
  const motion = createMotion();
  writeWalls(rules, 0, motion.walls);
  return {
    grid: createGrid(rules.arenaWidth, rules.arenaHeight),
    near: [],
    viruses: [],
    meal: { balls: 0, blobs: 0, viruses: 0, virusFeeds: 0 },
    motion,
    bits: new DataView(new ArrayBuffer(8)),
  };
}

/** The walls are still to be written. */
export function createMotion(): Motion {
  return { target: { x: 0, y: 0, isIdle: true }, walls: createWalls() };
}
