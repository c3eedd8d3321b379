// The ticker with a clock and timers made of numbers.
import { expect, test } from "vitest";
import { createTickLoop, MAX_CATCH_UP_TICKS } from "./tickLoop.ts";

function fakeTime() {
  let nowMs = 0;
  let armed: { callback: () => void; atMs: number } | null = null;
  return {
    now: () => nowMs,
    timers: {
      setTimer(callback: () => void, delayMs: number) {
        armed = { callback, atMs: nowMs + delayMs };
        return armed;
      },
      clearTimer() {
        armed = null;
      },
    },
    /** Fires the armed timer, lateMs after it was due. */
    fire(lateMs = 0) {
      const timer = armed;
      if (timer === null) throw new Error("nothing armed");
      armed = null;
      nowMs = Math.max(nowMs, timer.atMs + lateMs);
      timer.callback();
    },
    pass: (ms: number) => {
      nowMs += ms;
    },
    isArmed: () => armed !== null,
  };
}

function fail(error: unknown): never {
  throw error;
}

test("late timers do not add up: after 300 ticks, each 7 ms late, the 301st is due on time", () => {
  const time = fakeTime();
  const atMs: number[] = [];
  const onTick = () => void atMs.push(time.now());
  const loop = createTickLoop({ stepMs: 100, now: time.now, timers: time.timers, onTick, onAccident: fail });
  loop.start();
  for (let tick = 0; tick < 300; tick++) time.fire(7);
  time.fire();
  expect(atMs).toHaveLength(301);
  expect(atMs.at(-1)).toBe(301 * 100);
});

test("after a pause of a minute a bounded number of ticks is made up, each in a timer of its own", () => {
  const time = fakeTime();
  let ticks = 0;
  const onTick = () => void ticks++;
  const loop = createTickLoop({ stepMs: 10, now: time.now, timers: time.timers, onTick, onAccident: fail });
  loop.start();
  time.fire(60_000);
  expect(ticks).toBe(1);
  const resumedAtMs = time.now();
  while (time.isArmed() && ticks < 1000) {
    time.fire();
    if (time.now() > resumedAtMs) break;
  }
  expect(ticks).toBe(1 + MAX_CATCH_UP_TICKS + 1);
});

test("a timer that fires too early makes no tick", () => {
  const time = fakeTime();
  let ticks = 0;
  const onTick = () => void ticks++;
  const loop = createTickLoop({ stepMs: 10, now: time.now, timers: time.timers, onTick, onAccident: fail });
  loop.start();
  time.fire(-1);
  expect(ticks).toBe(0);
  time.fire();
  expect(ticks).toBe(1);
});

test("an accident is told once and ends the loop; stop leaves no timer", () => {
  const time = fakeTime();
  const accidents: unknown[] = [];
  const error = new Error("broken step");
  const broken = createTickLoop({
    stepMs: 10,
    now: time.now,
    timers: time.timers,
    onTick: () => fail(error),
    onAccident: (accident) => accidents.push(accident),
  });
  broken.start();
  time.fire();
  expect(accidents).toEqual([error]);
  expect(time.isArmed()).toBe(false);
  const loop = createTickLoop({
    stepMs: 10,
    now: time.now,
    timers: time.timers,
    onTick: () => undefined,
    onAccident: fail,
  });
  loop.start();
  loop.stop();
  expect(time.isArmed()).toBe(false);
});

test("durations are those of the newest ticks", () => {
  const time = fakeTime();
  let costMs = 1;
  const onTick = () => time.pass(costMs);
  const loop = createTickLoop({ stepMs: 100, now: time.now, timers: time.timers, onTick, onAccident: fail });
  expect(loop.durations()).toEqual({ p50: 0, p99: 0 });
  loop.start();
  for (let tick = 0; tick < 300; tick++) {
    costMs = tick % 50 === 0 ? 20 : 2;
    time.fire();
  }
  expect(loop.durations()).toEqual({ p50: 2, p99: 20 });
});

test("what is not made up is told as lost time", () => {
  const time = fakeTime();
  const onTick = () => undefined;
  const loop = createTickLoop({ stepMs: 10, now: time.now, timers: time.timers, onTick, onAccident: fail });
  loop.start();
  time.fire(10 * MAX_CATCH_UP_TICKS);
  expect(loop.lostMs()).toBe(0);
  time.fire(1000);
  // Ten milliseconds of it are the tick's own.
  expect(loop.lostMs()).toBe(990);
});
