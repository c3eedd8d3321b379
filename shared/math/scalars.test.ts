// Rounding to the grid that both ends of the wire share.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { clamp, floorToGrid, roundToGrid } from "./scalars.ts";

test("clamp keeps what is inside and cuts what is not", () => {
  expect([clamp(-1, 0, 5), clamp(3, 0, 5), clamp(9, 0, 5)]).toEqual([0, 3, 5]);
});

test("the grid never holds -0, which other bits would betray", () => {
  expect(Object.is(roundToGrid(-0.001, 64), 0)).toBe(true);
  expect(Object.is(floorToGrid(-0, 64), 0)).toBe(true);
});

propTest.prop([fc.integer({ min: -20_000_000, max: 20_000_000 }).map((n) => n / 1000)], { seed: 1 })(
  "rounding goes to the nearest point, flooring never up, and both are done after one time",
  (value) => {
    const rounded = roundToGrid(value, 64);
    const floored = floorToGrid(value, 64);
    expect(Math.abs(rounded - value)).toBeLessThanOrEqual(1 / 128);
    expect(value - floored >= 0 && value - floored < 1 / 64).toBe(true);
    expect([roundToGrid(rounded, 64), floorToGrid(floored, 64)]).toEqual([rounded, floored]);
    expect(Number.isInteger(rounded * 64)).toBe(true);
  },
);
