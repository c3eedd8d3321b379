// Gives something expensive only to the nearest few: if a frame asks for too many, the distance within which it is
// given shrinks, little by little. Pure numbers.

/** About how many may be within reach. */
const MOST = 24;
/** By which part the reach changes in a frame, and (FADE) the part of it over which the share fades. */
const STEP = 0.04;
const FADE = 0.15;

/** reach, farthest: in the caller's unit. counted: how many are within reach in this frame. */
export type Nearest = { reach: number; readonly farthest: number; counted: number };

/** @param farthest the reach while few ask */
export function createNearest(farthest: number): Nearest {
  return { reach: farthest, farthest, counted: 0 };
}

/** Ends a frame: moves the reach towards what this frame needed. */
export function settleNearest(nearest: Nearest): void {
  if (nearest.counted > MOST) nearest.reach *= 1 - STEP;
  else if (nearest.counted < 0.8 * MOST)
    nearest.reach = Math.min(nearest.reach * (1 + STEP), nearest.farthest);
  nearest.counted = 0;
}

/** @returns the share for something this far away, 0-1 */
export function shareAt(nearest: Nearest, away: number): number {
  const part = (nearest.reach - away) / (FADE * nearest.reach);
  if (part <= 0) return 0;
  nearest.counted += 1;
  return Math.min(part, 1);
}
