// How things move in Arena and Ogar, measured in a running match, against OgarII's and MultiOgar's figures
// (rulesets/SOURCES.md): speed, split, boost, own cells. How mass changes hands is in arenaMass.golden.test.ts.
import { describe, expect, test } from "vitest";
import { ARENA } from "../rulesets/arena.ts";
import { OGAR } from "../rulesets/ogar.ts";
import {
  ARENA_MIDDLE,
  emptyArena,
  massOfPlayer,
  putCell,
  putPlayer,
  radiiOf,
  runSteps,
  steerPlayer,
} from "./arena.stage.ts";
import {
  measureBoostLeft,
  measureCollideS,
  measureMergeS,
  measureSpeed,
  measureSplitDistance,
} from "./lawMeasures.stage.ts";
import { deviationOf, measureLaws } from "./lawTable.stage.ts";

const { x: X, y: Y } = ARENA_MIDDLE;
const TICK_S = 1 / ARENA.stepHz;

/** Within this part of the figure. */
function expectNear(measured: number, figure: number, part = 0.01): void {
  expect(Math.abs(measured / figure - 1), `${measured} for ${figure}`).toBeLessThan(part);
}

describe("speed in units a second", () => {
  test.each([
    [32, 479],
    [100, 291],
    [316, 175],
    [1000, 105],
    [1500, 88],
  ])("Arena: a cell of size %d goes %d", (radius, speed) => expectNear(measureSpeed(ARENA, radius), speed));

  // 88 * size^-0.45 in 1/25 s.
  test.each([
    [32, 462.5],
    [100, 277],
    [316, 165],
    [1000, 98.3],
    [1500, 81.9],
  ])("Ogar: a cell of size %d goes %d", (radius, speed) => expectNear(measureSpeed(OGAR, radius), speed));
});

describe("split", () => {
  test("the piece begins 40 units ahead", () => {
    expect(measureSplitDistance({ ...ARENA, splitBoost: 0 }, 100)).toBe(40);
  });

  test.each([60, 100, 316, 1000])("Arena: from size %d it flies 780 units more", (radius) => {
    expectNear(measureSplitDistance(ARENA, radius), 40 + 780, 0.002);
  });

  // 780 times the piece's size to the power of 0.0122; the piece is 1 / sqrt(2) of the cell.
  test.each([
    [60, 816.5],
    [100, 821.6],
    [1000, 845],
  ])("Ogar: from size %d it flies %d units more", (radius, boost) => {
    expectNear(measureSplitDistance(OGAR, radius), 40 + boost, 0.002);
  });

  // A ninth of the rest goes in each 1/25 s; these are the moments both rates step at.
  test.each([
    [5, 432.84],
    [10, 240.2],
    [15, 133.29],
    [25, 41.05],
  ])("after %d / 25 s there are %d units of the boost left", (ticks, left) => {
    for (const stepHz of [25, 30, 60]) {
      expectNear(measureBoostLeft({ ...ARENA, stepHz }, 100, ticks / 25), left, 0.002);
    }
  });
});

describe("own cells", () => {
  // 30 s + 0.02 s for each unit of size, in whole steps; in MultiOgar 30 s or 0.2 s for each, whichever is more.
  test.each([
    [100, 32, 30],
    [316, 36.32, 63.2],
    [1000, 50, 200],
  ])("of size %d merge after %d s in Arena and %d s in Ogar", (radius, arenaS, ogarS) => {
    expect(Math.abs(measureMergeS(ARENA, radius) - arenaS)).toBeLessThan(TICK_S);
    expect(Math.abs(measureMergeS(OGAR, radius) - ogarS)).toBeLessThan(TICK_S);
  });

  test("pass through each other for 13 / 25 s", () => {
    expect(measureCollideS({ ...ARENA, stepHz: 25 }, 100)).toBe(13 / 25);
    expect(Math.abs(measureCollideS(ARENA, 100) - 13 / 25)).toBeLessThan(TICK_S);
  });

  test("never merge within 15 / 25 s of a split, however short the rules make it", () => {
    const rules = { ...ARENA, mergeBaseS: 0, mergePerRadiusS: 0 };
    expect(measureMergeS({ ...rules, stepHz: 25 }, 100)).toBe(15 / 25);
    expect(Math.abs(measureMergeS(rules, 100) - 15 / 25)).toBeLessThan(TICK_S);
  });

  test("walk into one another once they may merge, and are one with the mass of both", () => {
    const world = emptyArena();
    const player = putPlayer(world, 1, X, Y, 100);
    putCell(world, player, X + 200, Y, 100);
    steerPlayer(world, 1, 0, 1);
    runSteps(world, 32 * ARENA.stepHz - 1);
    expect(radiiOf(world, 1)).toEqual([100, 100]);
    runSteps(world, 20);
    expect(radiiOf(world, 1)).toHaveLength(1);
    expect(massOfPlayer(world, 1)).toBeCloseTo(200, 9);
  });

  // Each of two cells moves by the other's part of both masses until they touch; OgarII does all of it in one tick.
  test.each([
    [100, 100, 60, 70, 70],
    [100, 50, 60, 18, 72],
    [300, 100, 200, 20, 180],
    [200, 200, 399, 0.5, 0.5],
    [100, 50, 160, 0, 0],
  ])("of sizes %d and %d, %d apart, give way by %d and %d", (a, b, apart, moveA, moveB) => {
    const world = emptyArena();
    const player = putPlayer(world, 1, X, Y, a);
    const other = putCell(world, player, X + apart, Y, b);
    runSteps(world, 15);
    expect(world.bodies.x[other]).toBe(X + apart);
    runSteps(world, 1);
    expect(X - world.bodies.x[player.cellSlots[0]!]!).toBeCloseTo(moveA, 1);
    expect(world.bodies.x[other]! - X - apart).toBeCloseTo(moveB, 1);
    runSteps(world, 1);
    expect(world.bodies.x[other]! - world.bodies.x[player.cellSlots[0]!]!).toBeCloseTo(
      Math.max(apart, a + b),
      1,
    );
  });

  test("on one spot part to the sides", () => {
    const world = emptyArena();
    const player = putPlayer(world, 1, X, Y, 100);
    const other = putCell(world, player, X, Y, 100);
    runSteps(world, 16);
    expect(world.bodies.x[other]! - world.bodies.x[player.cellSlots[0]!]!).toBe(200);
  });
});

test("no row of `npm run laws` is off by more than 1 %, and a row that is, is seen", () => {
  expect(measureLaws(ARENA).filter((row) => deviationOf(row) > 0.01)).toEqual([]);
  const wrong = measureLaws({ ...ARENA, splitBoost: 800, mergeBaseS: 29 });
  expect(wrong.filter((row) => deviationOf(row) > 0.01).map(({ rule }) => rule)).toEqual([
    "split distance, boost and all",
    "merge time at size 100",
    "merge time at size 316",
    "merge time at size 1000",
  ]);
  expect(deviationOf({ rule: "", unit: "", source: [1, 2], measured: [1] })).toBe(Infinity);
});
