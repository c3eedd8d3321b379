// Powers against values worked out elsewhere, and the laws they keep.
import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { power } from "./power.ts";

// Source: Python's float power.
test.each([
  [32, -0.4396754, 0.21788261612457843],
  [100, -0.4396754, 0.13202287927262404],
  [1000, -0.4396754, 0.047970450827995996],
  [5, 0.4, 1.9036539387158786],
  [2, 0.5, Math.SQRT2],
  [10, 3, 1000],
  [0.25, 2, 0.0625],
  [7, 0, 1],
])("%d^%d", (base, exponent, expected) => {
  expect(Math.abs(power(base, exponent) / expected - 1)).toBeLessThan(2e-15);
});

property.prop([fc.double({ min: 1e-3, max: 1e5, noNaN: true }), fc.double({ min: -4, max: 4, noNaN: true })])(
  "it is the machine's own power to 1e-13, and its own inverse",
  (base, exponent) => {
    const value = power(base, exponent);
    expect(Math.abs(value / base ** exponent - 1)).toBeLessThan(1e-13);
    expect(Math.abs(value * power(base, -exponent) - 1)).toBeLessThan(1e-13);
  },
);

test("what has no real power is refused", () => {
  for (const base of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
    expect(() => power(base, 0.5)).toThrow(RangeError);
});
