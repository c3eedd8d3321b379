// Oneself among the others, by what one is worth at this moment.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { standNow } from "./standing.ts";

const OWN = 1;

/** Ranks and scores of those told, by id. */
function toldOf(...entries: [playerId: number, score: number, rank?: number][]) {
  return entries.map(([playerId, score, rank], index) => ({ playerId, score, rank: rank ?? index + 1 }));
}

const linesOf = (told: ReturnType<typeof toldOf>, ownScore: number) =>
  standNow(told, OWN, ownScore).map(({ rank, playerId, score }) => [rank, playerId, score]);

test("who has grown past others stands before them, whoever has shrunk behind", () => {
  const told = toldOf([2, 90], [OWN, 60], [3, 50]);
  expect(linesOf(told, 61)).toEqual([
    [1, 2, 90],
    [2, OWN, 61],
    [3, 3, 50],
  ]);
  expect(linesOf(told, 95)).toEqual([
    [1, OWN, 95],
    [2, 2, 90],
    [3, 3, 50],
  ]);
  expect(linesOf(told, 40)).toEqual([
    [1, 2, 90],
    [2, 3, 50],
    [3, OWN, 40],
  ]);
});

test("who is behind the biggest keeps a rank among people not known here, until it passes one of the biggest", () => {
  const told = toldOf([2, 90], [3, 50], [OWN, 10, 14]);
  expect(linesOf(told, 12)).toEqual([
    [1, 2, 90],
    [2, 3, 50],
    [14, OWN, 12],
  ]);
  expect(linesOf(told, 51)).toEqual([
    [1, 2, 90],
    [2, OWN, 51],
  ]);
});

test("equals stand as the host orders them, and who is not told of is not made up", () => {
  expect(linesOf(toldOf([OWN, 50], [2, 50]), 50).map(([, id]) => id)).toEqual([OWN, 2]);
  expect(linesOf(toldOf([2, 50]), 90)).toEqual([[1, 2, 50]]);
  expect(linesOf([], 90)).toEqual([]);
});

const scores = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 11 });

propTest.prop([scores, fc.nat(10), fc.integer({ min: 0, max: 200 }), fc.nat(20)])(
  "scores go down and ranks up, and one's own score is the one of this moment",
  (all, at, ownScore, behind) => {
    const sorted = all.toSorted((a, b) => b - a);
    const place = Math.min(at, sorted.length - 1);
    const isLast = place === sorted.length - 1;
    const told = sorted.map((score, index) => ({
      ...{ playerId: index === place ? OWN : index + 2, score },
      rank: index + 1 + (isLast && index === place ? behind : 0),
    }));
    const now = standNow(told, OWN, ownScore);
    expect(now.find(({ playerId }) => playerId === OWN)?.score).toBe(ownScore);
    for (let i = 1; i < now.length; i++) {
      expect(now[i]!.score).toBeLessThanOrEqual(now[i - 1]!.score);
      expect(now[i]!.rank).toBeGreaterThan(now[i - 1]!.rank);
    }
  },
);
