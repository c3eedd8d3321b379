// The awards of hand-made rounds.
import { fc, test as prop } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { AWARD_KINDS } from "../../net/sections/results.ts";
import { createLine } from "../../sim/round/lines.ts";
import { giveAwards } from "./awards.ts";
import { linesOf } from "./results.stage.ts";

const givenTo = (lines: ReturnType<typeof linesOf>) =>
  Object.fromEntries(giveAwards(lines).map(({ kind, playerId, value }) => [kind, [playerId, value]]));

test("a round in which nobody did anything honours nobody", () => {
  expect(giveAwards([])).toEqual([]);
  expect(giveAwards(linesOf({ score: 0, samples: [0, 0] }, { score: 0, samples: [0, 0] }))).toEqual([]);
});

test("each goes to who has most; of equals to the better placed, of equally many cells to who ended more lives", () => {
  const lines = linesOf(
    { cellsEaten: 3, kills: 1, longestLife: 90, biggestMeal: 4.5 },
    { cellsEaten: 3, kills: 2, longestLife: 300, biggestMeal: 7 },
    { cellsEaten: 3, kills: 2, longestLife: 300, biggestMeal: 7 },
  );
  expect(givenTo(lines)).toEqual({ mostEaten: [2, 3], longestLife: [2, 300], biggestMeal: [2, 7] });
});

describe("the pacifist", () => {
  const calm = { samples: [5, 5, 5, 5] };
  test("is the best who ate nobody, with what it had", () => {
    expect(givenTo(linesOf({ ...calm, cellsEaten: 1 }, calm, calm)).pacifist).toEqual([2, 20]);
  });

  test("came before the half, stayed, and has something", () => {
    const late = { samples: [0, 0, 0, 5] };
    const justInTime = { samples: [0, 0, 5, 5] };
    expect(givenTo(linesOf(late, justInTime, calm)).pacifist).toEqual([2, 20]);
    expect(givenTo(linesOf({ ...calm, isGone: true }, calm)).pacifist).toEqual([2, 10]);
    expect(givenTo(linesOf({ ...calm, score: 0 })).pacifist).toBeUndefined();
    expect(givenTo(linesOf({ samples: [] })).pacifist).toBeUndefined();
  });
});

describe("the comeback", () => {
  const others = Array.from({ length: 4 }, (_, i) => ({ samples: [9, 9, 9, 9, 9, 9].map((s) => s - i / 8) }));

  test("counts from the worst place after the first third to the last", () => {
    const hero = { samples: [9, 9, 9, 1, 1, 99] };
    expect(givenTo(linesOf(hero, ...others)).comeback).toEqual([1, 4]);
    const second = linesOf(others[0]!, hero, ...others.slice(1));
    expect(givenTo(second).comeback).toEqual([2, 3]);
    const third = linesOf(...others.slice(0, 2), hero, ...others.slice(2));
    expect(givenTo(third).comeback).toBeUndefined();
  });

  test("what was before the first third does not count, nor does who had not come", () => {
    expect(givenTo(linesOf({ samples: [1, 1, 99, 99, 99, 99] }, ...others)).comeback).toBeUndefined();
    expect(givenTo(linesOf({ samples: [0, 0, 0, 0, 0, 99] }, ...others)).comeback).toBeUndefined();
  });

  test("who was eaten and came back had come", () => {
    expect(givenTo(linesOf({ samples: [9, 9, 0, 0, 50, 99] }, ...others)).comeback).toEqual([1, 4]);
  });
});

const line = fc.record({
  cellsEaten: fc.nat(3),
  kills: fc.nat(3),
  longestLife: fc.nat(3),
  biggestMeal: fc.nat(3),
  isGone: fc.boolean(),
  samples: fc.array(fc.nat(20), { minLength: 6, maxLength: 6 }),
});
prop.prop([fc.array(line, { maxLength: 12 })], { seed: 5, numRuns: 300 })(
  "each award once at most, in their order, to somebody who took part, and never for nothing",
  (told) => {
    const lines = told.map((one, i) => ({ ...createLine(i + 1), ...one, score: one.samples.at(-1)! }));
    lines.sort((a, b) => b.score - a.score);
    const given = giveAwards(lines);
    const kinds = given.map(({ kind }) => AWARD_KINDS.indexOf(kind));
    expect(kinds).toEqual([...new Set(kinds)].sort((a, b) => a - b));
    for (const { kind, playerId, value } of given) {
      expect(value).toBeGreaterThan(0);
      const who = lines.find((one) => one.playerId === playerId)!;
      if (kind === "longestLife") expect(value).toBe(Math.max(...lines.map((one) => one.longestLife)));
      if (kind === "biggestMeal") expect(value).toBe(Math.max(...lines.map((one) => one.biggestMeal)));
      if (kind === "mostEaten") expect(value).toBe(Math.max(...lines.map((one) => one.cellsEaten)));
      if (kind === "pacifist") expect(who).toMatchObject({ cellsEaten: 0, isGone: false, score: value });
      if (kind === "comeback") expect(value).toBeLessThanOrEqual(lines.length - 1 - lines.indexOf(who));
    }
  },
);
