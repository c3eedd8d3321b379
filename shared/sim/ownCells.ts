// One player's cells seen as one circle: where and how big. Changes nothing.
import type { Bodies } from "./bodies.ts";

/** Cells of a world as plain circles. */
export function circlesOf(
  bodies: Bodies,
  slots: readonly number[],
): { x: number; y: number; radius: number }[] {
  return slots.map((slot) => ({ x: bodies.x[slot]!, y: bodies.y[slot]!, radius: bodies.radius[slot]! }));
}

/**
 * Centre of mass by area, and radius of a circle with the area of all cells, world units. A single cell comes out
 * exactly as it went in. Without any area the radius is 0, the place that of the first cell, or 0, 0.
 */
export function summarizeCells(cells: readonly { x: number; y: number; radius: number }[]): {
  x: number;
  y: number;
  radius: number;
} {
  const x0 = cells[0]?.x ?? 0;
  const y0 = cells[0]?.y ?? 0;
  let area = 0;
  let momentX = 0;
  let momentY = 0;
  for (const cell of cells) {
    const part = cell.radius * cell.radius;
    area += part;
    momentX += part * (cell.x - x0);
    momentY += part * (cell.y - y0);
  }
  if (area === 0) return { x: x0, y: y0, radius: 0 };
  return { x: x0 + momentX / area, y: y0 + momentY / area, radius: Math.sqrt(area) };
}
