// The line stays inside its picture, the newest value at the right edge.
import { expect, test } from "vitest";
import { edgeFor, pointsOf } from "./Sparkline.tsx";

test("few values lie at the right, a value at the edge at the top, one beyond it is cut", () => {
  expect(pointsOf({ values: [0, 50, 100, 900], capacity: 10, top: 100 })).toBe(
    "6,1.000 7,0.500 8,0.000 9,0.000",
  );
  expect(pointsOf({ values: [], capacity: 10, top: 100 })).toBe("");
});

test("the scale is one that is easy to read", () => {
  expect([[], [16, 33], [50], [51], [7000]].map(edgeFor)).toEqual([50, 50, 50, 100, 1000]);
});
