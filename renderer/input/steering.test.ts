// From keys and places to numbers the wire can carry.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { MOVE_LIMIT } from "../../shared/sim/playerInput.ts";
import { steerByKeys, steerTowards } from "./steering.ts";

test("keys ask for more than any step can go, in all eight directions equally", () => {
  expect(steerByKeys(1, 0)).toEqual({ moveX: MOVE_LIMIT, moveY: 0 });
  expect(steerByKeys(0, -1)).toEqual({ moveX: 0, moveY: -MOVE_LIMIT });
  const { moveX, moveY } = steerByKeys(-1, 1);
  expect(moveX).toBe(-moveY);
  expect(Math.hypot(moveX, moveY)).toBeCloseTo(MOVE_LIMIT, -1);
});

test("a pointer asks for exactly the way to it", () => {
  expect(steerTowards({ x: 100, y: 100 }, { x: 130.4, y: 59.6 })).toEqual({
    moveX: 30,
    moveY: -40,
  });
});

test("a pointer on the own centre stands still", () => {
  expect(steerTowards({ x: 100, y: 100 }, { x: 101.2, y: 101.2 })).toEqual({
    moveX: 0,
    moveY: 0,
  });
});

const coordinate = fc.double({ min: -1e6, max: 1e6, noNaN: true });
propTest.prop([coordinate, coordinate, coordinate, coordinate])(
  "what is asked for always fits the wire: whole numbers within the limit",
  (ownX, ownY, x, y) => {
    const { moveX, moveY } = steerTowards({ x: ownX, y: ownY }, { x, y });
    for (const move of [moveX, moveY]) {
      expect(Number.isInteger(move)).toBe(true);
      expect(Math.abs(move)).toBeLessThanOrEqual(MOVE_LIMIT);
    }
  },
);
