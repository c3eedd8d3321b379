// Which lines of the arena's grid are drawn at a scale, and how strongly. Pure numbers.
import { THEME } from "../arenaTheme.ts";

/** step: world units between two lines. finePart: how strongly every second one is drawn, 0-1. */
export type GridLevels = { step: number; finePart: number };

/**
 * From farther away the grid has fewer lines: with each doubling of the distance every second line fades out, so that
 * nothing jumps. Near by it stays the same.
 * @param scale CSS pixels per world unit @param out written
 */
export function chooseLevels(scale: number, out: GridLevels): GridLevels {
  let step: number = THEME.gridStep;
  while (step * scale < THEME.gridMinPixels) step *= 2;
  out.step = step;
  // 0 where the next doubling begins, 1 where the lines lie twice as far apart as they must.
  out.finePart = Math.min((step * scale) / THEME.gridMinPixels - 1, 1);
  return out;
}
