// Test support: a page's clock and timers, moved on by the test.
import type { PracticeClock } from "./ticking.ts";

export function createTestClock() {
  let nowMs = 1000;
  const calls = new Map<number, { dueMs: number; call: () => void }>();
  let count = 0;
  const callDue = () => {
    for (const [id, { dueMs, call }] of [...calls]) {
      if (dueMs > nowMs || !calls.delete(id)) continue;
      call();
    }
  };
  const clock: PracticeClock = {
    now: () => nowMs,
    after(ms, call) {
      const id = ++count;
      calls.set(id, { dueMs: nowMs + ms, call });
      return () => void calls.delete(id);
    },
  };
  return {
    ...clock,
    /** Lets time pass; each timer fires when it is due. */
    run(ms: number): void {
      const endMs = nowMs + ms;
      for (;;) {
        const dueMs = Math.min(...[...calls.values()].map((one) => one.dueMs));
        if (dueMs > endMs) break;
        nowMs = Math.max(nowMs, dueMs);
        callDue();
      }
      nowMs = endMs;
    },
    /** The page is frozen for so long; then all due timers fire. */
    sleep(ms: number): void {
      nowMs += ms;
      callDue();
    },
    /** Timers that are still to come. */
    waiting: () => calls.size,
  };
}
