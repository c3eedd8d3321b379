// Who is ahead, what a size is worth, and several cells seen as one.
import { expect, test } from "vitest";
import { CLASSIC } from "../rulesets/classic.ts";
import { summarizeCells } from "./ownCells.ts";
import { rankPlayers, scoreOf } from "./scores.ts";
import { stepWorld } from "./step.ts";
import { stageWorld } from "./worlds.stage.ts";

test("the score is the radius beyond 10, and 0 for the eaten", () => {
  expect([scoreOf(CLASSIC, 10), scoreOf(CLASSIC, 34.5), scoreOf(CLASSIC, 0)]).toEqual([0, 24.5, 0]);
});

test("the biggest leads, ties go to the lower id, the eaten come last with 0", () => {
  const world = stageWorld(
    [
      { playerId: 9, x: 200, y: 600, radius: 25 },
      { playerId: 4, x: 640, y: 360, radius: 30 },
      { playerId: 7, x: 640, y: 360, radius: 40 },
      { playerId: 2, x: 1200, y: 100, radius: 25 },
    ],
    [],
  );
  stepWorld(world);
  expect(rankPlayers(world)).toEqual([
    { playerId: 7, score: 40, rank: 1 },
    { playerId: 2, score: 15, rank: 2 },
    { playerId: 9, score: 15, rank: 3 },
    { playerId: 4, score: 0, rank: 4 },
  ]);
});

test("one cell comes out as it went in", () => {
  const cell = { x: 100.015625, y: 3.3, radius: 17.1 };
  expect(summarizeCells([cell])).toEqual(cell);
});

test("several cells: centre by area, radius of the same area", () => {
  const cells = [
    { x: 0, y: 0, radius: 30 },
    { x: 100, y: 50, radius: 40 },
  ];
  expect(summarizeCells(cells)).toEqual({ x: 64, y: 32, radius: 50 });
});

test("no cells, or only eaten ones, are radius 0", () => {
  expect(summarizeCells([])).toEqual({ x: 0, y: 0, radius: 0 });
  expect(summarizeCells([{ x: 5, y: 6, radius: 0 }])).toEqual({ x: 5, y: 6, radius: 0 });
});
