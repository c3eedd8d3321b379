// When who lost its host tries again: soon at first, then ever more rarely, and never all at the same time.
import { nextFloat, type Rng } from "../../shared/math/rng.ts";

/** From one try to the next, as a window waits at first and at most, milliseconds. */
export const FIRST_MS = 250;
export const LONGEST_MS = 4000;

/** @param tries so far in vain @returns how long to wait before the next, milliseconds: from half of the time to all of it */
export function waitMs(tries: number, rng: Rng): number {
  const longestMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** tries);
  return longestMs * (0.5 + nextFloat(rng) / 2);
}
