// When a window whose host is gone tries again: soon at first, then ever more rarely, and never all windows at once.

/** @param pausesMs between two tries; the last one from then on @param tries so far in vain */
export function pauseAfter(tries: number, pausesMs: readonly number[]): number {
  return pausesMs[Math.min(tries, pausesMs.length - 1)]!;
}

/** Milliseconds. A host whose thread died listens again within a second: in that one nobody shall wait for longer than it
 *  took. */
const COMEBACK_PAUSES_MS = [250, 250, 500, 500, 1000, 2000, 4000] as const;
/** Thirty windows that lost one host must not come in one instant: a pause is so much shorter or longer. */
const SPREAD = 0.25;

/**
 * How long who has lost a seat waits before it tries for it, milliseconds.
 * @param tries so far in vain @param chance uniform in [0, 1)
 */
export function comebackPauseMs(tries: number, chance: number): number {
  return pauseAfter(tries, COMEBACK_PAUSES_MS) * (1 - SPREAD + 2 * SPREAD * chance);
}
