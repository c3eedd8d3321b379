// Of many the nearest few: where a frame asks for more of what is dear than it may have, the reach within which it is given
// becomes less, little by little. Pure numbers.

/** How many are within reach, about, at most. */
const MOST = 24;
/** By how much the reach changes in a frame, and the part of it in which what is given fades. */
const STEP = 0.04;
const FADE = 0.15;

/** reach, farthest: of one unit, the caller's; counted: within reach in this frame. */
export type Nearest = { reach: number; readonly farthest: number; counted: number };

/** @param farthest the reach while few ask */
export function createNearest(farthest: number): Nearest {
  return { reach: farthest, farthest, counted: 0 };
}

/** Ends a frame: the reach becomes what this one needed. */
export function settleNearest(nearest: Nearest): void {
  if (nearest.counted > MOST) nearest.reach *= 1 - STEP;
  else if (nearest.counted < 0.8 * MOST)
    nearest.reach = Math.min(nearest.reach * (1 + STEP), nearest.farthest);
  nearest.counted = 0;
}

/** @returns how much of it something so far away is given, 0-1 */
export function shareAt(nearest: Nearest, away: number): number {
  const part = (nearest.reach - away) / (FADE * nearest.reach);
  if (part <= 0) return 0;
  nearest.counted += 1;
  return Math.min(part, 1);
}
