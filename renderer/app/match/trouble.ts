// Whether connection or picture are so bad that a person wants to know it is not their hands. Pure.

/** From there on a round trip is felt in every turn, milliseconds. */
const SLOW_RTT_MS = 120;
/** Snapshots that come so unevenly make others stumble, milliseconds. */
const UNEVEN_MS = 40;
/** Frames a second below which a picture stutters. */
const FEW_FRAMES = 40;
/** For so long it has to be until it is said; and said it stays for so long after the last of it: what comes and goes
 *  each second cannot be read. Milliseconds. */
const LASTS_MS = 2000;
const CALM_MS = 4000;

/** rttMs null: not measured yet. fps 0: nothing is drawn. */
export type Condition = { rttMs: number | null; jitterMs: number; fps: number };

/** One for a match. @returns told the condition a few times a second, says whether it is bad */
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
