// What a player sees from step to step: being eaten, coming back, balls that return, slow decay.
import { expect, test } from "vitest";
import { CLASSIC } from "../rulesets/classic.ts";
import { BODY_BALL, BODY_CELL } from "./bodies.ts";
import { decayIntervalTicks } from "./decay.ts";
import { stepWorld } from "./step.ts";
import { addPlayer, createWorld, removePlayer, setInput, type World } from "./world.ts";
import { cellIdOfPlayer, radiusOfPlayer, stageWorld } from "./worlds.stage.ts";

function countBodies(world: World, kind: number): number {
  return [...world.bodies.kind.subarray(0, world.bodies.end)].filter((one) => one === kind).length;
}

function eatenPair(): World {
  const big = { playerId: 1, x: 640, y: 360, radius: 100 };
  return stageWorld([big, { playerId: 2, x: 650, y: 360, radius: 20 }], []);
}

test("an eaten player has radius 0 in one tick, then a new cell outside every larger circle", () => {
  const world = eatenPair();
  const oldId = cellIdOfPlayer(world, 2);
  stepWorld(world);
  expect([radiusOfPlayer(world, 2), cellIdOfPlayer(world, 2)]).toEqual([0, oldId]);
  stepWorld(world);
  expect(radiusOfPlayer(world, 2)).toBe(CLASSIC.startRadius);
  expect(cellIdOfPlayer(world, 2)).toBeGreaterThan(oldId);
  expect(world.events).toEqual([{ kind: "respawned", playerId: 2 }]);
  const slot = world.players.get(2)!.cellSlots[0]!;
  const distance = Math.hypot(world.bodies.x[slot]! - 640, world.bodies.y[slot]! - 360);
  expect(distance).toBeGreaterThan(radiusOfPlayer(world, 1) + CLASSIC.startRadius);
  stepWorld(world);
  expect(world.events).toEqual([]);
});

test("a player who was just eaten can leave; nothing of either life stays", () => {
  const world = eatenPair();
  stepWorld(world);
  removePlayer(world, 2);
  stepWorld(world);
  expect(countBodies(world, BODY_CELL)).toBe(1);
  expect([...world.players.keys()]).toEqual([1]);
});

test("100 balls at the start; 100 more whenever fewer than 150 are left", () => {
  const world = createWorld(CLASSIC, 1);
  expect([world.ballCount, countBodies(world, BODY_BALL)]).toEqual([100, 100]);
  stepWorld(world);
  expect(world.ballCount).toBe(200);
  const eater = addPlayer(world, 1).cellSlots[0]!;
  for (const radius of [10, 200, 260, 300, 350, 400]) {
    const before = world.ballCount;
    world.bodies.radius[eater] = radius;
    stepWorld(world);
    const eaten = Math.round((world.bodies.radius[eater]! - radius) / CLASSIC.ballScore);
    expect(world.ballCount).toBe(before - eaten < 150 ? before - eaten + 100 : before - eaten);
    expect(countBodies(world, BODY_BALL)).toBe(world.ballCount);
  }
});

test("exactly 150 balls are enough", () => {
  const world = createWorld({ ...CLASSIC, ballsAtStart: 150 }, 1);
  stepWorld(world);
  expect(world.ballCount).toBe(150);
});

test("a score above 8 loses 5 % every 7 seconds, a lower one nothing", () => {
  const world = createWorld({ ...CLASSIC, ballsAtStart: 0, ballsLow: 0 }, 1);
  const big = addPlayer(world, 1).cellSlots[0]!;
  const edge = addPlayer(world, 2).cellSlots[0]!;
  world.bodies.radius.set([110], big);
  world.bodies.radius.set([18], edge);
  world.bodies.x.set([1000], big);
  world.bodies.x.set([100], edge);
  expect(decayIntervalTicks(CLASSIC)).toBe(210);
  for (let i = 0; i < 209; i++) stepWorld(world);
  expect(world.bodies.radius[big]).toBe(110);
  stepWorld(world);
  expect([world.bodies.radius[big], world.bodies.radius[edge]]).toEqual([105, 18]);
  for (let i = 0; i < 210; i++) stepWorld(world);
  expect(world.bodies.radius[big]).toBeCloseTo(100.25, 9);
});

test("an input holds until the next one, and the caller's object stays the caller's", () => {
  const world = stageWorld([{ playerId: 1, x: 100, y: 100, radius: 10 }], []);
  const input = { moveX: 1000, moveY: 0, buttons: 0 };
  setInput(world, 1, input);
  input.moveX = 0;
  stepWorld(world);
  stepWorld(world);
  expect(world.bodies.x[world.players.get(1)!.cellSlots[0]!]).toBe(118);
  expect(world.tick).toBe(2);
});

test("joining twice, leaving twice and steering nobody are mistakes that show", () => {
  const world = createWorld(CLASSIC, 1);
  addPlayer(world, 1);
  expect(() => addPlayer(world, 1)).toThrow();
  removePlayer(world, 1);
  expect(() => removePlayer(world, 1)).toThrow();
  expect(() => setInput(world, 1, { moveX: 0, moveY: 0, buttons: 0 })).toThrow();
  expect(() => addPlayer(world, 0)).toThrow(RangeError);
});

test("balls do not come under a cell, so that nobody is fed without a move", () => {
  const world = createWorld({ ...CLASSIC, ballsAtStart: 0 }, 1);
  const slot = addPlayer(world, 1).cellSlots[0]!;
  world.bodies.x[slot] = 640;
  world.bodies.y[slot] = 360;
  world.bodies.radius[slot] = 300;
  stepWorld(world);
  expect(world.ballCount).toBe(CLASSIC.ballsTopUp);
  stepWorld(world);
  expect(radiusOfPlayer(world, 1)).toBe(300);
});
