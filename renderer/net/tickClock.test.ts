// The estimate of the host's tick: punctual snapshots set it, late ones do not move it, drift and stalls are followed.
import { expect, test } from "vitest";
import { createRng, nextFloat } from "../../shared/math/rng.ts";
import { TickClock } from "./tickClock.ts";

const TICK_MS = 1000 / 30;

/** Snapshots of `count` ticks from `from` on. @param lateMs extra delay of one; TCP keeps their order */
function feed(
  clock: TickClock,
  from: number,
  count: number,
  startMs: number,
  lateMs: (tick: number) => number,
) {
  let arrivedMs = 0;
  for (let tick = from; tick < from + count; tick++) {
    arrivedMs = Math.max(arrivedMs, startMs + tick * TICK_MS + lateMs(tick));
    clock.observe(tick, arrivedMs);
  }
  return arrivedMs;
}

test("punctual snapshots give their own tick at their arrival", () => {
  const clock = new TickClock(TICK_MS);
  expect(clock.isRunning).toBe(false);
  const nowMs = feed(clock, 500, 60, 1000, () => 0);
  expect(clock.hostTickAt(nowMs)).toBeCloseTo(559, 6);
  expect(clock.hostTickAt(nowMs + TICK_MS / 2)).toBeCloseTo(559.5, 6);
  expect(clock.jitterMs).toBeCloseTo(0, 6);
});

test("jitter does not move the estimate, and is told", () => {
  const clock = new TickClock(TICK_MS);
  const rng = createRng(3);
  feed(clock, 0, 300, 1000, () => nextFloat(rng) * 40);
  for (let tick = 300; tick < 600; tick++) {
    feed(clock, tick, 1, 1000, () => nextFloat(rng) * 40);
    expect(Math.abs(clock.hostTickAt(1000 + tick * TICK_MS) - tick)).toBeLessThan(0.25);
  }
  expect(clock.jitterMs).toBeGreaterThan(25);
  expect(clock.jitterMs).toBeLessThanOrEqual(40);
});

test("a host whose clock is slow by a thousandth is followed for ten minutes", () => {
  const clock = new TickClock(TICK_MS);
  const ticks = 10 * 60 * 30;
  const nowMs = feed(clock, 0, ticks, 1000, (tick) => tick * TICK_MS * 0.001);
  expect(Math.abs(clock.hostTickAt(nowMs) - (ticks - 1))).toBeLessThan(0.2);
});

test("a host that stood still for a second is followed within half a second", () => {
  const clock = new TickClock(TICK_MS);
  feed(clock, 0, 200, 1000, () => 0);
  const nowMs = feed(clock, 200, 15, 2000, () => 0);
  expect(clock.hostTickAt(nowMs)).toBeCloseTo(214, 1);
});

test("a burst after a stall of the network does not pull the estimate back", () => {
  const clock = new TickClock(TICK_MS);
  feed(clock, 0, 200, 1000, () => 0);
  const burstMs = 1000 + 209 * TICK_MS;
  const nowMs = feed(clock, 200, 30, 1000, (tick) => Math.max(0, burstMs - (1000 + tick * TICK_MS)));
  expect(clock.hostTickAt(nowMs)).toBeCloseTo(229, 1);
});

test("a host that sends every third tick is told as two ticks late, without jitter", () => {
  const clock = new TickClock(TICK_MS);
  for (let tick = 0; tick < 300; tick += 3) feed(clock, tick, 1, 1000, () => 0);
  expect(clock.latenessMs).toBeCloseTo(2 * TICK_MS, 6);
  expect(clock.jitterMs).toBeCloseTo(0, 6);
});
