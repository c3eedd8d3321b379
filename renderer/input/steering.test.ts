// From keys and places to numbers the wire can carry.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { MOVE_LIMIT } from "../../shared/sim/playerInput.ts";
import { steerByKeys, steerByStick, steerTowards } from "./steering.ts";

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

/** As an arena on an upright phone: a quarter turn, a scale, and somewhere. */
const turned = (scale: number) => (x: number, y: number, out: { x: number; y: number }) =>
  Object.assign(out, { x: y / scale + 400, y: -x / scale + 90 });
const stickParts = {
  angle: fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
  reach: fc.double({ min: 1, max: 60, noNaN: true }),
  scale: fc.double({ min: 0.05, max: 4, noNaN: true }),
};
const push = (angle: number, strength: number) => ({
  x: Math.cos(angle) * strength,
  y: Math.sin(angle) * strength,
});

propTest.prop([
  stickParts.angle,
  fc.double({ min: 0, max: 1, noNaN: true }),
  stickParts.reach,
  stickParts.scale,
])(
  "a stick's direction is the arena's, however that is turned, to what whole numbers allow; its strength decides how far",
  (angle, strength, reach, scale) => {
    const { moveX, moveY } = steerByStick(push(angle, strength), reach, turned(scale));
    for (const move of [moveX, moveY]) {
      expect(Number.isInteger(move)).toBe(true);
      expect(Math.abs(move)).toBeLessThanOrEqual(MOVE_LIMIT);
    }
    const length = Math.hypot(moveX, moveY);
    const across = moveX * Math.cos(angle) + moveY * Math.sin(angle);
    expect(Math.abs(across)).toBeLessThanOrEqual(Math.SQRT2);
    const along = moveX * Math.sin(angle) - moveY * Math.cos(angle);
    expect(along).toBeGreaterThanOrEqual(-Math.SQRT2);
    if (strength <= 0.5) expect(Math.abs(length - 2 * strength * reach)).toBeLessThanOrEqual(Math.SQRT2);
    else expect(length).toBeGreaterThanOrEqual(reach - Math.SQRT2);
  },
);

test("a stick at full strength sends a circle far ahead, one at rest nowhere", () => {
  expect(steerByStick({ x: 1, y: 0 }, 8, turned(0.5))).toEqual({ moveX: 0, moveY: -640 });
  expect(steerByStick({ x: 0, y: 0 }, 8, turned(0.5))).toEqual({ moveX: 0, moveY: 0 });
});
