// The heart of the game: who eats whom, and what it is worth.
import { expect, test } from "vitest";
import { CLASSIC } from "../rulesets/classic.ts";
import { canEat } from "./canEat.ts";
import { stepWorld } from "./step.ts";
import { radiusOfPlayer, type StagedCell, stageWorld } from "./worlds.stage.ts";

const at = (playerId: number, x: number, y: number, radius: number): StagedCell => ({
  playerId,
  x,
  y,
  radius,
});

test("a ball nearer than R - 0.85 r is eaten and adds 0.5", () => {
  // 10 - 0.85 * 5 = 5.75
  const world = stageWorld([at(1, 100, 100, 10)], [{ x: 105.734375, y: 100 }]);
  stepWorld(world);
  expect(radiusOfPlayer(world, 1)).toBe(10.5);
  expect(world.ballCount).toBe(0);
});

test("a ball at that distance stays", () => {
  const world = stageWorld([at(1, 100, 100, 10)], [{ x: 105.75, y: 100 }]);
  stepWorld(world);
  expect([radiusOfPlayer(world, 1), world.ballCount]).toEqual([10, 1]);
});

test("a ball between two goes to the bigger one", () => {
  const world = stageWorld([at(1, 96, 100, 20), at(2, 124, 100, 21)], [{ x: 110, y: 100 }]);
  stepWorld(world);
  expect([radiusOfPlayer(world, 1), radiusOfPlayer(world, 2)]).toEqual([20, 21.5]);
});

test("a ball between two of one size goes to the lower player id, whoever joined first", () => {
  const cells = [at(8, 96, 100, 20), at(3, 124, 100, 20)];
  for (const order of [cells, [...cells].reverse()]) {
    const world = stageWorld(order, [{ x: 110, y: 100 }]);
    stepWorld(world);
    expect([radiusOfPlayer(world, 8), radiusOfPlayer(world, 3)]).toEqual([20, 20.5]);
  }
});

test("a bite does not lengthen the reach in the same step", () => {
  const balls = [
    { x: 105, y: 100 },
    { x: 94, y: 100 },
  ];
  const world = stageWorld([at(1, 100, 100, 10)], balls);
  stepWorld(world);
  expect(world.ballCount).toBe(1);
  stepWorld(world);
  expect([radiusOfPlayer(world, 1), world.ballCount]).toEqual([11, 0]);
});

test("a cell no bigger than a ball does not eat it", () => {
  const world = stageWorld([at(1, 100, 100, 5)], [{ x: 100, y: 100 }]);
  stepWorld(world);
  expect(world.ballCount).toBe(1);
});

test("the bigger eats the smaller: areas add, the eaten one is gone in the same tick", () => {
  const world = stageWorld([at(1, 100, 100, 40), at(2, 110, 100, 30)], []);
  stepWorld(world);
  expect([radiusOfPlayer(world, 1), radiusOfPlayer(world, 2)]).toEqual([50, 0]);
  expect(world.events).toEqual([{ kind: "eaten", playerId: 2, byPlayerId: 1 }]);
});

test("equal sizes lie on each other in peace", () => {
  const world = stageWorld([at(1, 100, 100, 30), at(2, 100, 100, 30)], []);
  stepWorld(world);
  expect([radiusOfPlayer(world, 1), radiusOfPlayer(world, 2)]).toEqual([30, 30]);
  expect(canEat(CLASSIC, 30, 30, 0, 0)).toBe(false);
});

test("overlapping is not enough: the threshold is R - 0.85 r", () => {
  // 40 - 0.85 * 20 = 23
  for (const [distance, left] of [
    [23, 20],
    [22.984375, 0],
  ]) {
    const world = stageWorld([at(1, 100, 100, 40), at(2, 100 + distance!, 100, 20)], []);
    stepWorld(world);
    expect(radiusOfPlayer(world, 2)).toBe(left);
  }
});

test("an eaten cell eats nobody in that step, though it had somebody in reach", () => {
  const world = stageWorld([at(1, 100, 100, 60), at(2, 142, 100, 20), at(3, 152, 100, 10)], []);
  stepWorld(world);
  expect(radiusOfPlayer(world, 2)).toBe(0);
  expect(radiusOfPlayer(world, 3)).toBe(10);
  expect(world.events).toEqual([{ kind: "eaten", playerId: 2, byPlayerId: 1 }]);
});

test("a cell contested by two goes to the bigger", () => {
  const world = stageWorld([at(1, 90, 100, 30), at(2, 110, 100, 31), at(3, 100, 100, 10)], []);
  stepWorld(world);
  expect(world.events).toEqual([{ kind: "eaten", playerId: 3, byPlayerId: 2 }]);
});
