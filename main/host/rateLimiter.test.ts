// The buckets with a clock made of numbers.
import { describe, expect, test } from "vitest";
import { createSessionLimits, createTokenBucket } from "./rateLimiter.ts";

describe("token bucket", () => {
  test("lets the burst through at once, then nothing", () => {
    const bucket = createTokenBucket(10, 3, 0);
    expect([1, 2, 3, 4].map(() => bucket.take(0))).toEqual([true, true, true, false]);
  });

  test("gives tokens back at its rate and never more than the burst", () => {
    const bucket = createTokenBucket(10, 3, 0);
    for (let taken = 0; taken < 3; taken++) bucket.take(0);
    expect(bucket.take(99)).toBe(false);
    expect(bucket.take(100)).toBe(true);
    expect([1, 2, 3, 4].map(() => bucket.take(60_000))).toEqual([true, true, true, false]);
  });

  test("a clock that steps back gives nothing away", () => {
    const bucket = createTokenBucket(10, 1, 1000);
    expect(bucket.take(1000)).toBe(true);
    expect(bucket.take(0)).toBe(false);
    expect(bucket.take(1000)).toBe(false);
  });
});

test("one input a tick for ten minutes passes, sixty a second do not", () => {
  const honest = createSessionLimits(0);
  let refused = 0;
  for (let tick = 0; tick < 30 * 600; tick++) if (!honest.inputs.take((tick * 1000) / 30)) refused++;
  expect(refused).toBe(0);
  const greedy = createSessionLimits(0);
  let passed = 0;
  for (let sent = 0; sent < 600; sent++) if (greedy.inputs.take((sent * 1000) / 60)) passed++;
  expect(passed).toBeLessThanOrEqual(60 + 400);
});
