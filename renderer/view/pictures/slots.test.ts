// Pictures on a sheet never lie over one another, and who is gone makes room for others of its size.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { createSlots, GAP, type Slot } from "./slots.ts";

const WIDTH = 512;
const HEIGHT = 600;

const apart = (one: Slot, other: Slot) =>
  one.x + one.width + GAP <= other.x ||
  other.x + other.width + GAP <= one.x ||
  one.y + one.height + GAP <= other.y ||
  other.y + other.height + GAP <= one.y;

const isWithin = ({ x, y, width, height }: Slot, top: number) =>
  x >= 0 && y >= top && x + width <= WIDTH && y + height <= HEIGHT;

/** Takes of a size, and now and then gives one back. */
const step = fc.tuple(fc.constantFrom(24, 56, 128), fc.constantFrom(24, 56, 128), fc.boolean());

propTest.prop([fc.array(step, { minLength: 1, maxLength: 120 })])(
  "whatever comes and goes, all that is there lies apart and on the sheet",
  (steps) => {
    const slots = createSlots(WIDTH, 20);
    const present: Slot[] = [];
    for (const [width, height, isGiven] of steps) {
      const slot = slots.take(width, height, HEIGHT);
      if (slot !== null) {
        expect(isWithin(slot, 20)).toBe(true);
        expect(present.every((other) => apart(slot, other))).toBe(true);
        present.push(slot);
      }
      if (isGiven && present.length > 0) slots.give(present.shift()!);
    }
  },
);

test("a full sheet gives nothing until something of that size goes", () => {
  const slots = createSlots(WIDTH, 0);
  const taken: Slot[] = [];
  for (let slot = slots.take(128, 128, HEIGHT); slot !== null; slot = slots.take(128, 128, HEIGHT))
    taken.push(slot);
  expect(taken).toHaveLength(3 * 4);
  slots.give(taken[5]!);
  expect(slots.take(128, 128, HEIGHT)).toEqual(taken[5]);
  expect(slots.take(128, 128, HEIGHT)).toBeNull();
});
