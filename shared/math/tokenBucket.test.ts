// The bucket with a clock made of numbers.
import { expect, test } from "vitest";
import { createTokenBucket } from "./tokenBucket.ts";

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
