// Timers that code of main/ is handed: a thread's own, or a test's.

export type Timers = {
  setTimer(callback: () => void, delayMs: number): unknown;
  clearTimer(handle: unknown): void;
};

/** This thread's timers. */
export const SYSTEM_TIMERS: Timers = {
  setTimer: (callback, delayMs) => setTimeout(callback, delayMs),
  clearTimer: (handle) => clearTimeout(handle as NodeJS.Timeout | undefined),
};

/** A timer of this thread that does not keep the process alive. @returns calls it off */
export function later(run: () => void, delayMs: number): () => void {
  const timer = setTimeout(run, delayMs).unref();
  return () => clearTimeout(timer);
}
