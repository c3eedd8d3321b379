// What the tools' medians and spreads are.
import { expect, test } from "vitest";
import { quantile } from "./quantile.mjs";

test("a quantile is one of the figures, by its rank", () => {
  const figures = [40, 10, 30, 20];
  expect([0, 0.25, 0.5, 0.51, 0.9, 1].map((part) => quantile(figures, part))).toEqual([
    10, 10, 20, 30, 40, 40,
  ]);
  expect(figures).toEqual([40, 10, 30, 20]);
  expect(quantile([7, 8, 9], 0.5)).toBe(8);
});

test("never is a figure like others, and none at all is told as none", () => {
  const never = Number.POSITIVE_INFINITY;
  expect([quantile([3, never, never], 0.5), quantile([3, 4, never], 0.5)]).toEqual([never, 4]);
  expect(quantile([], 0.5)).toBeNaN();
});
