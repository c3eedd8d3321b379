// How fast a person gets anywhere, and that the walls hold.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { CLASSIC } from "../rulesets/classic.ts";
import { allocateSlot, BODY_CELL, createBodies, GRID_PER_UNIT } from "./bodies.ts";
import { moveCells, speedOf } from "./movement.ts";
import { MOVE_LIMIT } from "./playerInput.ts";
import { writeWalls } from "./round/walls.ts";
import { createMotion } from "./scratch.ts";

function moveOnce(x: number, y: number, radius: number, moveX: number, moveY: number) {
  const bodies = createBodies(1);
  const slot = allocateSlot(bodies, BODY_CELL, 1);
  bodies.x[slot] = x;
  bodies.y[slot] = y;
  bodies.radius[slot] = radius;
  const motion = createMotion();
  writeWalls(CLASSIC, 1, motion.walls);
  moveCells(CLASSIC, bodies, [slot], { moveX, moveY, buttons: 0 }, 1, motion);
  return { x: bodies.x[slot]!, y: bodies.y[slot]! };
}

test("a new player moves 9 units in a step", () => {
  expect(moveOnce(100, 100, 10, MOVE_LIMIT, 0)).toEqual({ x: 109, y: 100 });
  expect(moveOnce(100, 100, 10, 0, -MOVE_LIMIT)).toEqual({ x: 100, y: 91 });
});

test("a diagonal is not faster", () => {
  const { x, y } = moveOnce(100, 100, 10, MOVE_LIMIT, MOVE_LIMIT);
  expect(x).toBe(y);
  expect(Math.hypot(x - 100, y - 100)).toBeCloseTo(9, 1);
});

test("a near target is reached and not passed", () => {
  expect(moveOnce(100, 100, 10, 3, -4)).toEqual({ x: 103, y: 96 });
});

test("no wish, no move; nor does an eaten cell move", () => {
  expect(moveOnce(100, 100, 10, 0, 0)).toEqual({ x: 100, y: 100 });
  expect(moveOnce(100, 100, 0, MOVE_LIMIT, 0)).toEqual({ x: 100, y: 100 });
});

test("the centre reaches the very corner, so that balls there can be eaten", () => {
  expect(moveOnce(2, 718, 200, -MOVE_LIMIT, MOVE_LIMIT).x).toBeLessThan(2);
  expect(moveOnce(1, 719, 10, -MOVE_LIMIT, MOVE_LIMIT)).toEqual({ x: 0, y: 720 });
});

test("the bigger is slower, but nobody slower than the least speed", () => {
  expect(speedOf(CLASSIC, 24)).toBeCloseTo(240, 9);
  expect(speedOf(CLASSIC, 5000)).toBe(30);
});

const place = { x: fc.nat({ max: 1280 * 64 }), y: fc.nat({ max: 720 * 64 }) };
const wish = fc.integer({ min: -MOVE_LIMIT, max: MOVE_LIMIT });

propTest.prop([fc.record(place), fc.double({ min: 1, max: 700, noNaN: true }), wish, wish], { seed: 1 })(
  "a step stays in the arena, on the grid, within the speed, and never goes past the wish or against it",
  (at, radius, moveX, moveY) => {
    const x = at.x / GRID_PER_UNIT;
    const y = at.y / GRID_PER_UNIT;
    const after = moveOnce(x, y, radius, moveX, moveY);
    expect(after.x >= 0 && after.x <= 1280 && after.y >= 0 && after.y <= 720).toBe(true);
    expect(Number.isInteger(after.x * GRID_PER_UNIT) && Number.isInteger(after.y * GRID_PER_UNIT)).toBe(true);
    const dx = after.x - x;
    const dy = after.y - y;
    expect(Math.hypot(dx, dy)).toBeLessThanOrEqual(speedOf(CLASSIC, radius) / 30 + 0.03);
    expect(Math.abs(dx) <= Math.abs(moveX) && Math.abs(dy) <= Math.abs(moveY)).toBe(true);
    expect(dx * moveX >= 0 && dy * moveY >= 0).toBe(true);
  },
);

propTest.prop([fc.record(place), fc.double({ min: 10, max: 300, noNaN: true }), wish, wish], { seed: 2 })(
  "a client that knows the radius only to 1/64 predicts the very same place",
  (at, radius, moveX, moveY) => {
    const known = Math.round(radius * GRID_PER_UNIT) / GRID_PER_UNIT;
    const x = at.x / GRID_PER_UNIT;
    const y = at.y / GRID_PER_UNIT;
    expect(moveOnce(x, y, known, moveX, moveY)).toEqual(moveOnce(x, y, radius, moveX, moveY));
  },
);
