// When who lost its host tries again, as a window does (renderer/app/match/seat): soon at first, then ever more rarely, and
// never all at the same time.
import { nextFloat, type Rng } from "../../shared/math/rng.ts";

/** Between two tries, milliseconds; the last one from then on. */
export const PAUSES_MS = [250, 250, 500, 500, 1000, 2000, 4000] as const;
/** Each is so much shorter or longer. */
export const SPREAD = 0.25;

/** @param tries so far in vain @returns how long to wait before the next, milliseconds */
export function waitMs(tries: number, rng: Rng): number {
  const plainMs = PAUSES_MS[Math.min(tries, PAUSES_MS.length - 1)]!;
  return plainMs * (1 - SPREAD + 2 * SPREAD * nextFloat(rng));
}
