// What a while of measurements says, and which of them are still part of it.
import { expect, test } from "vitest";
import { createSampleWindow } from "./sampleWindow.ts";

test("quantiles are measurements that were made, of the time asked for only", () => {
  const window = createSampleWindow(500);
  window.add(9999, 0);
  for (let i = 1; i <= 100; i++) window.add(101 - i, 1000 + i);
  expect(window.quantile(0.5, 1000)).toBe(50);
  expect(window.quantile(0.99, 1000)).toBe(99);
  expect(window.quantile(1, 1000)).toBe(100);
  expect(window.quantile(1, 0)).toBe(9999);
  expect(window.quantile(0.5, 5000)).toBe(0);
});

test("the newest come in their order, the oldest make room", () => {
  const window = createSampleWindow(4);
  expect(window.newest(3)).toEqual([]);
  for (const value of [1, 2, 3, 4, 5, 6]) window.add(value, value);
  expect(window.newest(3)).toEqual([4, 5, 6]);
  expect(window.newest(9)).toEqual([3, 4, 5, 6]);
  expect(window.quantile(0, 0)).toBe(3);
});
