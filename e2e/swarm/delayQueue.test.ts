// A bad link with a clock that only moves when it is told: what leaves, when, in which order.
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { createRng } from "../../shared/math/rng.ts";
import { type Clock, DelayQueue, type LinkRules } from "./delayQueue.ts";

const CLEAN: LinkRules = { lagMs: 0, jitterMs: 0, stallMs: 0, stallEveryMs: 5000, bandwidthKbps: 0 };

function createFakeClock() {
  let nowMs = 0;
  let timers: { atMs: number; call: () => void }[] = [];
  const clock: Clock = {
    now: () => nowMs,
    after(delayMs, call) {
      const timer = { atMs: nowMs + delayMs, call };
      timers.push(timer);
      return () => {
        timers = timers.filter((known) => known !== timer);
      };
    },
  };
  function advanceTo(untilMs: number): void {
    for (;;) {
      const next = timers.filter(({ atMs }) => atMs <= untilMs).toSorted((a, b) => a.atMs - b.atMs)[0];
      if (next === undefined) break;
      timers = timers.filter((timer) => timer !== next);
      nowMs = Math.max(nowMs, next.atMs);
      next.call();
    }
    nowMs = untilMs;
  }
  return { clock, advanceTo, timerCount: () => timers.length };
}

/** @param accepts what the receiving end answers to the n-th piece */
function createLink(rules: Partial<LinkRules>, accepts: (n: number) => boolean = () => true) {
  const fake = createFakeClock();
  const arrived: { value: number; size: number; atMs: number }[] = [];
  let finishedMs: number | null = null;
  const queue = new DelayQueue({
    rules: { ...CLEAN, ...rules },
    rng: createRng(7),
    clock: fake.clock,
    startMs: 0,
    deliver(bytes) {
      arrived.push({ value: bytes[0]!, size: bytes.length, atMs: fake.clock.now() });
      return accepts(arrived.length);
    },
    onFinished: () => {
      finishedMs = fake.clock.now();
    },
  });
  return { ...fake, queue, arrived, finishedMs: () => finishedMs };
}

test("half of the lag is added in one direction, to the millisecond", () => {
  const link = createLink({ lagMs: 80 });
  link.queue.push(Uint8Array.of(1));
  link.advanceTo(39.9);
  expect(link.arrived).toEqual([]);
  link.advanceTo(40);
  expect(link.arrived).toEqual([{ value: 1, size: 1, atMs: 40 }]);
});

test.prop([
  fc.array(fc.double({ min: 0, max: 50, noNaN: true }), { minLength: 2, maxLength: 60 }),
  fc.integer({ min: 0, max: 500 }),
])("jitter changes the times, never the order, and stays in its range", (gaps, jitterMs) => {
  const link = createLink({ lagMs: 20, jitterMs });
  const sent: number[] = [];
  let atMs = 0;
  gaps.forEach((gap, i) => {
    atMs += gap;
    link.advanceTo(atMs);
    link.queue.push(Uint8Array.of(i));
    sent.push(atMs);
  });
  link.advanceTo(atMs + 10_000);
  expect(link.arrived.map(({ value }) => value)).toEqual(gaps.map((_, i) => i));
  link.arrived.forEach((piece, i) => {
    expect(piece.atMs - sent[i]!).toBeGreaterThanOrEqual(10 - 1e-9);
    expect(piece.atMs - sent[i]!).toBeLessThanOrEqual(10 + jitterMs / 2 + 1e-9);
  });
});

test("jitter is really there", () => {
  const link = createLink({ jitterMs: 30 });
  for (let i = 0; i < 50; i++) {
    link.advanceTo(i * 100);
    link.queue.push(Uint8Array.of(i));
  }
  link.advanceTo(10_000);
  const delays = link.arrived.map(({ atMs }, i) => atMs - i * 100);
  expect(Math.max(...delays) - Math.min(...delays)).toBeGreaterThan(10);
});

test("a stall holds everything and lets it go at its end, in order", () => {
  const link = createLink({ stallMs: 500, stallEveryMs: 5000 });
  for (const [value, atMs] of [
    [1, 4900],
    [2, 5000],
    [3, 5250],
    [4, 5499],
    [5, 5600],
  ] as const) {
    link.advanceTo(atMs);
    link.queue.push(Uint8Array.of(value));
  }
  link.advanceTo(6000);
  expect(link.arrived.map(({ value, atMs }) => [value, atMs])).toEqual([
    [1, 4900],
    [2, 5500],
    [3, 5500],
    [4, 5500],
    [5, 5600],
  ]);
});

test("bandwidth paces: 8 kilobits a second let one byte go each millisecond, burst or not", () => {
  const link = createLink({ bandwidthKbps: 8 });
  link.queue.push(new Uint8Array(100));
  link.queue.push(new Uint8Array(50));
  link.advanceTo(1000);
  link.queue.push(new Uint8Array(10));
  link.advanceTo(2000);
  expect(link.arrived.map(({ size, atMs }) => [size, atMs])).toEqual([
    [100, 100],
    [50, 150],
    [10, 1010],
  ]);
});

test("on a slow line a big piece comes bit by bit", () => {
  const link = createLink({ bandwidthKbps: 80 });
  link.queue.push(new Uint8Array(4000));
  link.advanceTo(250);
  expect(link.arrived.map(({ size }) => size)).toEqual([1460]);
  link.advanceTo(400);
  expect(link.arrived.map(({ size }) => size)).toEqual([1460, 1460, 1080]);
});

test("a receiver that is full holds the rest back until it drains, and nothing is lost", () => {
  const link = createLink({ lagMs: 20 }, (n) => n !== 2);
  for (let i = 1; i <= 4; i++) link.queue.push(Uint8Array.of(i));
  link.advanceTo(1000);
  expect(link.arrived.map(({ value }) => value)).toEqual([1, 2]);
  expect(link.queue.heldBytes).toBe(2);
  link.queue.resume();
  link.advanceTo(1000);
  expect(link.arrived.map(({ value }) => value)).toEqual([1, 2, 3, 4]);
  expect(link.queue.heldBytes).toBe(0);
});

test("the end comes after everything that was sent before it", () => {
  const link = createLink({ lagMs: 100 });
  link.queue.push(Uint8Array.of(1));
  link.queue.finish();
  expect(link.finishedMs()).toBeNull();
  link.advanceTo(50);
  expect(link.finishedMs()).toBe(50);
});

test("a disposed link delivers nothing and leaves no timer", () => {
  const link = createLink({ lagMs: 100 });
  link.queue.push(Uint8Array.of(1));
  link.queue.dispose();
  expect(link.timerCount()).toBe(0);
  link.advanceTo(1000);
  expect(link.arrived).toEqual([]);
});
