// The buckets with a clock made of numbers.
import { describe, expect, test } from "vitest";
import { createRng, nextFloat } from "../../../shared/math/rng.ts";
import { GUEST_EVENTS, type GuestRow } from "../../../shared/net/events/guestEvents.ts";
import { createFrameLimit, createSessionLimits } from "./rateLimiter.ts";

test("one input a tick for ten minutes passes, sixty a second do not", () => {
  const honest = createSessionLimits(0);
  let refused = 0;
  for (let tick = 0; tick < 30 * 600; tick++) if (!honest.inputs.take((tick * 1000) / 30)) refused++;
  expect(refused).toBe(0);
  const greedy = createSessionLimits(0);
  let passed = 0;
  for (let sent = 0; sent < 3600; sent++) if (greedy.inputs.take((sent * 1000) / 60)) passed++;
  expect(passed).toBeLessThanOrEqual(400 + 60 * 40);
});

/** When each of ten minutes' messages arrives at the host: about once a minute the way is held.
 *  @param isClockHeld the machine sleeps through it, and its clock does not count the time */
function arrivals(seed: number, stallS: number, isClockHeld: boolean): number[] {
  const rng = createRng(seed);
  const times: number[] = [];
  let heldAtMs = 20_000 * nextFloat(rng);
  let heldUntilMs = 0;
  let asleepMs = 0;
  for (let tick = 0; tick < 30 * 600; tick++) {
    const nowMs = (tick * 1000) / 30;
    if (nowMs >= heldAtMs) {
      heldAtMs = nowMs + (40 + 40 * nextFloat(rng)) * 1000;
      heldUntilMs = nowMs + stallS * 1000;
      if (isClockHeld) asleepMs += stallS * 1000;
    }
    times.push(Math.max(nowMs, heldUntilMs) - asleepMs);
  }
  return times;
}

describe.each([
  ["an uplink held", 2, false],
  ["an uplink held", 5, false],
  ["an uplink held", 10, false],
  ["a host asleep", 5, true],
])("P11 %s for %i s again and again", (_what, stallS, isClockHeld) => {
  test.each([1, 2, 3, 4])("is no flood: an input a tick passes, seed %i", (seed) => {
    const times = arrivals(seed, stallS, isClockHeld);
    const [{ inputs }, frames] = [createSessionLimits(times[0]!), createFrameLimit(times[0]!)];
    expect(times.filter((nowMs) => !inputs.take(nowMs) || !frames.take(nowMs))).toEqual([]);
  });
});

const PACED = Object.entries<GuestRow>(GUEST_EVENTS).flatMap(([event, { limit, paceMs }]) =>
  paceMs === undefined ? [] : [{ event, limit, paceMs }],
);

test("the window keeps a pace in what a person can hold or spin", () => {
  expect(PACED.map(({ event }) => event)).toEqual([
    "profile",
    "watch",
    "play",
    "ready",
    "team",
    "phrase",
    "resync",
  ]);
});

test.each(PACED)(
  "P11 a window that keeps the pace of $event is never too fast, and has a quarter to spare",
  ({ limit, paceMs }) => {
    const bucket = createSessionLimits(0)[limit];
    for (let nowMs = 0; nowMs < 600_000; nowMs += 0.8 * paceMs) expect(bucket.take(nowMs)).toBe(true);
  },
);

test("P11 whatever was saved up, at once pass no more than ten seconds' worth", () => {
  const { inputs } = createSessionLimits(0);
  const passed = Array.from({ length: 10_000 }, () => inputs.take(3_600_000)).filter(Boolean);
  expect(passed).toHaveLength(400);
});
