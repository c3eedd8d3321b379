// Whether connection or picture are so bad that the person is told that it is not their fault. Pure.

/** A longer round trip is felt in every turn, milliseconds. */
const SLOW_RTT_MS = 120;
/** With more jitter others move unevenly, milliseconds. */
const UNEVEN_MS = 40;
/** With fewer frames a second the picture stutters. */
const FEW_FRAMES = 40;
/** Trouble is told after it has lasted so long, and for so long after its end, milliseconds: a text that comes and
 *  goes each second cannot be read. */
const LASTS_MS = 2000;
const CALM_MS = 4000;

/** rttMs null: not measured yet. fps 0: nothing is drawn. */
export type Condition = { rttMs: number | null; jitterMs: number; fps: number };

/** Makes a watch for one match.
 *  @returns a function to call a few times a second with the condition; it says whether that is bad */
export function createTroubleWatch(): (condition: Condition, nowMs: number) => boolean {
  let sinceMs = Number.POSITIVE_INFINITY;
  let lastMs = Number.NEGATIVE_INFINITY;
  return ({ rttMs, jitterMs, fps }, nowMs) => {
    const isStuttering = fps > 0 && fps < FEW_FRAMES;
    const isBad = (rttMs ?? 0) > SLOW_RTT_MS || jitterMs > UNEVEN_MS || isStuttering;
    sinceMs = isBad ? Math.min(sinceMs, nowMs) : Number.POSITIVE_INFINITY;
    if (nowMs - sinceMs >= LASTS_MS) lastMs = nowMs;
    return nowMs - lastMs < CALM_MS;
  };
}
