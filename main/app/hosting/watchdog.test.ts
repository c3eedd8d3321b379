// The watchdog with a clock and timers made of numbers: busy, asleep and hung are told apart.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { startWatchdog } from "./watchdog.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function watch() {
  const state = { progress: 0, sleptMs: 0, hangs: 0 };
  const end = startWatchdog({
    readProgress: () => state.progress,
    onHang: () => void state.hangs++,
    now: () => performance.now() + state.sleptMs,
  });
  return { state, end };
}

test("two seconds without progress are a hang, and are told once", () => {
  const { state } = watch();
  vi.advanceTimersByTime(1990);
  expect(state.hangs).toBe(0);
  vi.advanceTimersByTime(60_000);
  expect(state.hangs).toBe(1);
});

test("any progress starts the count anew, also backwards: a counter may wrap round", () => {
  const { state } = watch();
  for (let round = 0; round < 10; round++) {
    vi.advanceTimersByTime(1900);
    state.progress = round % 2 === 0 ? -1 : 1;
  }
  expect(state.hangs).toBe(0);
});

test("a machine that sleeps again and again, and wakes for a look, hangs nowhere", () => {
  const { state } = watch();
  for (let night = 0; night < 100; night++) {
    vi.advanceTimersByTime(125);
    state.sleptMs += 3_600_000;
    vi.advanceTimersByTime(125);
  }
  expect(state.hangs).toBe(0);
});

test("a hang is found although the machine sleeps in the middle of it", () => {
  const { state } = watch();
  vi.advanceTimersByTime(1100);
  state.sleptMs += 3_600_000;
  vi.advanceTimersByTime(1100);
  expect(state.hangs).toBe(0);
  vi.advanceTimersByTime(50);
  expect(state.hangs).toBe(1);
});

test("a busy machine, whose looks come late, finds nobody hung", () => {
  const { state } = watch();
  for (let look = 0; look < 100; look++) {
    state.sleptMs += 260;
    vi.advanceTimersByTime(250);
  }
  expect(state.hangs).toBe(0);
});

test("what is no longer watched is not told of", () => {
  const { state, end } = watch();
  vi.advanceTimersByTime(1900);
  end();
  vi.advanceTimersByTime(60_000);
  expect(state.hangs).toBe(0);
  expect(vi.getTimerCount()).toBe(0);
});
