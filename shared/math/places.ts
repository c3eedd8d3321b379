// Ways between places: from + - * / and sqrt alone, so that every machine gets the same bits.
import type { Place } from "../model.ts";

/** World units. */
export function distance(from: Place, to: Place): number {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  return Math.sqrt(dx * dx + dy * dy);
}

/** The direction from one place to another: of length 1, or nearly nothing where both are the same. */
export function towards(from: Place, to: Place): Place {
  const way = Math.max(1e-6, distance(from, to));
  return { x: (to.x - from.x) / way, y: (to.y - from.y) / way };
}
