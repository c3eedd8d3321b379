// The step's length shows in no result: isolated cells do the same in the same time at 25, 30 and 60 Hz.
import { describe, expect, test } from "vitest";
import {
  ARENA_MIDDLE,
  emptyArena,
  massOfPlayer,
  putCell,
  putPlayer,
  radiiOf,
  steerPlayer,
} from "./arena.stage.ts";
import { stepWorld } from "./step.ts";
import type { World } from "./world.ts";

const RATES = [25, 30, 60] as const;
const FAR = 8192;
const { x: X, y: Y } = ARENA_MIDDLE;

function runFor(world: World, seconds: number): void {
  for (let i = 0; i < Math.round(seconds * world.rules.stepHz); i++) stepWorld(world);
}

/** Seconds until it holds. */
function timeUntil(world: World, holds: () => boolean): number {
  let steps = 0;
  for (; !holds() && steps < 10_000; steps++) stepWorld(world);
  return steps / world.rules.stepHz;
}

/** The same to 1 %, or to one step of the slowest. */
function expectAlike(values: readonly number[], slack = 0): void {
  const middle = values[0]!;
  for (const value of values)
    expect(Math.abs(value - middle)).toBeLessThanOrEqual(Math.max(0.01 * middle, slack));
}

describe("at 25, 30 and 60 Hz alike", () => {
  test.each([32, 100, 316, 1000])("a cell of radius %d goes as far", (radius) => {
    expectAlike(
      RATES.map((stepHz) => {
        const world = emptyArena({ stepHz });
        const player = putPlayer(world, 1, 2000, Y, radius);
        steerPlayer(world, 1, FAR, 0);
        runFor(world, 6);
        return world.bodies.x[player.cellSlots[0]!]! - 2000;
      }),
    );
  });

  test("a boost carries as far", () => {
    expectAlike(
      RATES.map((stepHz) => {
        const world = emptyArena({ stepHz });
        const player = putPlayer(world, 1, X, Y, 200);
        steerPlayer(world, 1, 1, 0, 1);
        stepWorld(world);
        steerPlayer(world, 1, 0, 0, 1);
        runFor(world, 4);
        return world.bodies.x[player.cellSlots[1]!]! - X;
      }),
    );
  });

  test("decay takes as much in a minute", () => {
    const left = RATES.map((stepHz) => {
      const world = emptyArena({ stepHz, decayFraction: 0.001 });
      putPlayer(world, 1, X, Y, 500);
      runFor(world, 60);
      return massOfPlayer(world, 1);
    });
    expectAlike(left);
    expect(left[0]! / 2500).toBeCloseTo(0.999 ** 60, 4);
  });

  test("own cells begin to push each other, and merge, after the same time", () => {
    const pushes: number[] = [];
    const merges: number[] = [];
    for (const stepHz of RATES) {
      const world = emptyArena({ stepHz });
      const player = putPlayer(world, 1, X, Y, 200);
      const other = putCell(world, player, X + 40, Y, 150);
      pushes.push(timeUntil(world, () => world.bodies.x[other] !== X + 40));
      steerPlayer(world, 1, 0, 1);
      merges.push(timeUntil(world, () => radiiOf(world, 1).length === 1));
    }
    expectAlike(pushes, 0.041);
    expectAlike(merges, 0.081);
    expect(pushes[0]).toBeCloseTo(0.52, 2);
  });
});
