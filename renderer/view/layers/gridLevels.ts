// Which lines of the arena's grid are drawn at a scale, and how strongly. Pure numbers.
import { THEME } from "../theme.ts";

/** step: world units between two lines. finePart: how much is left of every second one, 0-1. */
export type GridLevels = { step: number; finePart: number };

/**
 * Far away the grid has fewer lines: each doubling of the distance lets every second one go, little by little, so that
 * nothing jumps. Near it stays what it is. @param scale CSS pixels per world unit @param out written
 */
export function chooseLevels(scale: number, out: GridLevels): GridLevels {
  let step: number = THEME.gridStep;
  while (step * scale < THEME.gridMinPixels) step *= 2;
  out.step = step;
  // 0 where the next doubling begins, 1 where the lines lie twice as far apart as they must.
  out.finePart = Math.min((step * scale) / THEME.gridMinPixels - 1, 1);
  return out;
}
