// Test support: a page's clock and timers that go on when the test says so.
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
    /** Timers come in time. */
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
    /** The page does nothing for so long, and then what is due. */
    sleep(ms: number): void {
      nowMs += ms;
      callDue();
    },
    /** Timers that are still to come. */
    waiting: () => calls.size,
  };
}
