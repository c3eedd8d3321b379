// When the next step is due: one ticker on absolute time. Knows nothing of rooms; clock and timers are handed in.
import type { Timers } from "../../timers.ts";

export type TickLoopOptions = {
  stepMs: number;
  /** Monotonic milliseconds. */
  now(): number;
  timers: Timers;
  onTick(): void;
  /** Called when a tick threw; the loop has stopped for good. */
  onAccident(error: unknown): void;
};

export type TickLoop = {
  start(): void;
  stop(): void;
  /** How long the newest ticks took, milliseconds; zeros before the first. */
  durations(): { p50: number; p99: number };
  /** Time that was not made up for after pauses, since the start, milliseconds. */
  lostMs(): number;
};

/** Most steps made up after a pause. Time beyond that is dropped, so that the game does not race. */
export const MAX_CATCH_UP_TICKS = 5;

/** Ticks whose durations are kept: ten seconds at 30 Hz. */
const KEPT_DURATIONS = 300;

/** Makes a loop. Missed ticks are made one for each timer, so that sockets are served in between. */
export function createTickLoop(options: TickLoopOptions): TickLoop {
  const { stepMs, now, timers } = options;
  const durationsMs = new Float64Array(KEPT_DURATIONS);
  let ticks = 0;
  let dueMs = 0;
  let lostMs = 0;
  let handle: unknown;
  let isRunning = false;

  function arm(): void {
    handle = timers.setTimer(onTimer, Math.max(0, dueMs - now()));
  }

  function runTick(startedMs: number): void {
    options.onTick();
    durationsMs[ticks % KEPT_DURATIONS] = now() - startedMs;
    ticks++;
  }

  function onTimer(): void {
    const nowMs = now();
    if (nowMs >= dueMs) {
      const lateTicks = Math.floor((nowMs - dueMs) / stepMs);
      const droppedMs = Math.max(0, lateTicks - MAX_CATCH_UP_TICKS) * stepMs;
      lostMs += droppedMs;
      dueMs += droppedMs + stepMs;
      try {
        runTick(nowMs);
      } catch (error) {
        isRunning = false;
        options.onAccident(error);
      }
    }
    if (isRunning) arm();
  }

  return {
    start() {
      isRunning = true;
      dueMs = now() + stepMs;
      arm();
    },
    stop() {
      isRunning = false;
      timers.clearTimer(handle);
    },
    lostMs: () => lostMs,
    durations() {
      const sorted = durationsMs.slice(0, Math.min(ticks, KEPT_DURATIONS)).sort();
      const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
      return { p50: at(0.5), p99: at(0.99) };
    },
  };
}
