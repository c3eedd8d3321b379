// Timers as everybody below main/ is handed them: a thread's own, or a test's.

export type Timers = {
  setTimer(callback: () => void, delayMs: number): unknown;
  clearTimer(handle: unknown): void;
};

/** This thread's. */
export const SYSTEM_TIMERS: Timers = {
  setTimer: (callback, delayMs) => setTimeout(callback, delayMs),
  clearTimer: (handle) => clearTimeout(handle as NodeJS.Timeout | undefined),
};

/** This thread's, for what keeps no process alive. @returns calls it off */
export function later(run: () => void, delayMs: number): () => void {
  const timer = setTimeout(run, delayMs).unref();
  return () => clearTimeout(timer);
}
