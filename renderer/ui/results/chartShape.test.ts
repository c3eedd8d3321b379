// The chart's shapes: lines begin and end where a player did, axes name round numbers, labels never cover one another.
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import type { ResultRow } from "../roundSignals.ts";
import { pointsOfLine, polylineOf, scoreTicks, spreadHeights, timeTicks } from "./chartShape.ts";
import { resultsOf } from "./results.stage.ts";

/** The points of a line, of a round of so many seconds. */
function lineOf(samples: number[], sampleS: number, seconds: number, change: Partial<ResultRow> = {}) {
  const results = { ...resultsOf(1), sampleS, seconds, topScore: 100 };
  const row = { ...results.rows[0]!, samples, score: 0, ...change };
  return pointsOfLine(row, { ...results, rows: [row] });
}

test("a line begins when its player came, and ends at nothing when it was gone", () => {
  const points = lineOf([0, 0, 0.5, 1, 0, 0, 0, 0], 10, 80);
  expect(points).toEqual([
    { x: 30 / 80, y: 0.5 },
    { x: 40 / 80, y: 1 },
    { x: 50 / 80, y: 0 },
  ]);
  expect(polylineOf(points)).toBe("0.3750,0.5000 0.5000,0.0000 0.6250,1.0000");
  expect(lineOf([0, 0], 10, 20)).toEqual([]);
  expect(lineOf([], 10, 0)).toEqual([]);
});

test("who is there to the end has a line to the last score, which may be the highest of all", () => {
  expect(lineOf([0.5, 1], 10, 25, { score: 80 })).toEqual([
    { x: 0.4, y: 0.5 },
    { x: 0.8, y: 1 },
    { x: 1, y: 0.8 },
  ]);
  expect(lineOf([0.5, 1], 10, 25, { score: 200 }).map(({ y }) => y)).toEqual([0.25, 0.5, 1]);
  expect(lineOf([0.5, 1], 10, 25, { score: 80, isGone: true })).toHaveLength(2);
});

test("a life between two others goes down to nothing and up again", () => {
  expect(lineOf([0.4, 0, 0.6], 5, 15, { score: 60 }).map(({ y }) => y)).toEqual([0.4, 0, 0.6, 0.6]);
});

test.each([
  [3, []],
  [20, [5, 10, 15, 20]],
  [60, [10, 20, 30, 40, 50, 60]],
  [180, [30, 60, 90, 120, 150, 180]],
  [600, [120, 240, 360, 480, 600]],
  [1800, [300, 600, 900, 1200, 1500, 1800]],
  [3600, [600, 1200, 1800, 2400, 3000, 3600]],
])("%i seconds have the ticks %j", (seconds, ticks) => {
  expect(timeTicks(seconds)).toEqual(ticks);
});

test.each([
  [0, []],
  [3.5, [1, 2, 3]],
  [9, [2, 4, 6, 8]],
  [120, [50, 100]],
  [1234, [500, 1000]],
  [4000, [1000, 2000, 3000, 4000]],
])("a top of %d has the ticks %j", (top, ticks) => {
  expect(scoreTicks(top)).toEqual(ticks);
});

const heights = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 6 });

test.prop([heights])("labels keep their order and their distance, and stay within the chart", (wanted) => {
  const gap = 0.15;
  const spread = spreadHeights(wanted, gap);
  const order = [...wanted.keys()].sort((a, b) => wanted[a]! - wanted[b]!);
  order.forEach((index, nth) => {
    expect(spread[index]).toBeGreaterThanOrEqual(gap / 2 - 1e-9);
    expect(spread[index]).toBeLessThanOrEqual(1 + 1e-9);
    if (nth > 0) expect(spread[index]! - spread[order[nth - 1]!]!).toBeGreaterThanOrEqual(gap - 1e-9);
  });
});

test("labels that are far apart stay where their lines end", () => {
  expect(spreadHeights([0.9, 0.1, 0.5], 0.2)).toEqual([0.9, 0.1, 0.5]);
});
