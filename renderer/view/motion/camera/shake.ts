// Shakes the picture when an own cell pops. A function of the time since. Numbers only.
import { FULL_TURN } from "../../../../shared/math/angles.ts";

export const SHAKE_MS = 250;
/** Most that the picture moves, CSS pixels. */
export const MOST_SHAKE = 6;
/** Swings per second along x and y; their ratio is not simple, so that the movement does not look like a circle. */
const HZ_X = 11;
const HZ_Y = 14.7;

/** @param sinceMs since the pop @param out CSS pixels, written */
export function shakeAt(sinceMs: number, out: { x: number; y: number }): void {
  const left = sinceMs < 0 || sinceMs >= SHAKE_MS ? 0 : 1 - sinceMs / SHAKE_MS;
  // So that with both axes at their widest it is still within MOST_SHAKE.
  const size = MOST_SHAKE * Math.SQRT1_2 * left * left;
  const s = sinceMs / 1000;
  out.x = left === 0 ? 0 : size * Math.sin(FULL_TURN * HZ_X * s);
  out.y = left === 0 ? 0 : size * Math.sin(FULL_TURN * HZ_Y * s);
}
