// Arena's edge and Teams' mates. Its figures are in the golden tables (arenaMotion, arenaMass, arenaPops), its keys in
// arenaButtons.test.ts.
import { expect, test } from "vitest";
import {
  ARENA_MIDDLE,
  emptyArena,
  putBlob,
  putPlayer,
  radiiOf,
  runSteps,
  steerPlayer,
} from "./arena.stage.ts";
import { boost } from "./boosting.ts";
import { stepWorld } from "./step.ts";

const FAR = 8192;
const { x: X, y: Y } = ARENA_MIDDLE;

test("the edge keeps half a radius in, and what is boosted bounces off it", () => {
  const world = emptyArena();
  const player = putPlayer(world, 1, 300, Y, 200);
  steerPlayer(world, 1, -FAR, 0);
  runSteps(world, 200);
  expect(world.bodies.x[player.cellSlots[0]!]).toBe(100);
  const blob = putBlob(world, 100, 3000);
  boost(world.bodies, blob, { x: -1, y: 0 }, 780);
  runSteps(world, 100);
  expect(world.bodies.x[blob]).toBeGreaterThan(500);
});

test("mates are never eaten, and eat each other's blobs", () => {
  const world = emptyArena({ teams: 2 });
  putPlayer(world, 1, X, Y, 300).team = 1;
  putPlayer(world, 2, X, Y, 100).team = 1;
  putPlayer(world, 3, X + 20, Y, 90).team = 2;
  stepWorld(world);
  expect([1, 2, 3].map((id) => radiiOf(world, id)[0]! > 0)).toEqual([true, true, false]);
});
