// Test support: timers that fire when the test says so.
import type { Timers } from "../timers.ts";

export type ManualTimers = {
  timers: Timers;
  /** Delays of the timers that are set, milliseconds. */
  due(): number[];
  /** Fires all set timers, in the order in which they were set. */
  fire(): void;
};

export function createManualTimers(): ManualTimers {
  const set = new Map<number, { callback: () => void; delayMs: number }>();
  let last = 0;
  return {
    timers: {
      setTimer(callback, delayMs) {
        last += 1;
        set.set(last, { callback, delayMs });
        return last;
      },
      clearTimer: (handle) => void set.delete(handle as number),
    },
    due: () => [...set.values()].map(({ delayMs }) => delayMs),
    fire() {
      const all = [...set.values()];
      set.clear();
      for (const { callback } of all) callback();
    },
  };
}
