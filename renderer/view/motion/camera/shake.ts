// The one thing that shakes the picture: an own cell goes to pieces. A function of the time since. Numbers only.
import { FULL_TURN } from "../../../../shared/math/angles.ts";

export const SHAKE_MS = 250;
/** CSS pixels from its place, at most. */
export const MOST_SHAKE = 6;
/** Swings a second by axis: no ratio of small numbers, so that it looks like no circle. */
const HZ_X = 11;
const HZ_Y = 14.7;

/** @param sinceMs since the pop @param out CSS pixels, written */
export function shakeAt(sinceMs: number, out: { x: number; y: number }): void {
  const left = sinceMs < 0 || sinceMs >= SHAKE_MS ? 0 : 1 - sinceMs / SHAKE_MS;
  // Both axes at their widest are still no farther.
  const size = MOST_SHAKE * Math.SQRT1_2 * left * left;
  const s = sinceMs / 1000;
  out.x = left === 0 ? 0 : size * Math.sin(FULL_TURN * HZ_X * s);
  out.y = left === 0 ? 0 : size * Math.sin(FULL_TURN * HZ_Y * s);
}
