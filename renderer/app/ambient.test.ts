// The picture behind the menus: it fills every window, drifts, and keeps still when asked to.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { createRng, nextFloat } from "../../shared/math/rng.ts";
import { createAmbient } from "./ambient.ts";

const seeded = (seed: number) => {
  const rng = createRng(seed);
  return () => nextFloat(rng);
};

propTest.prop([
  fc.integer({ min: 1, max: 4000 }),
  fc.integer({ min: 1, max: 3000 }),
  fc.integer({ min: 0, max: 1e6 }),
])("whatever the window's size, balls leave by one side and come in by the other", (width, height, steps) => {
  const ambient = createAmbient(seeded(steps), () => false);
  for (const nowMs of [0, 90, 180, 270]) {
    for (const cell of ambient.sampleFrame(width, height, nowMs).cells) {
      expect(cell.x).toBeGreaterThanOrEqual(-cell.radius - 1e-6);
      expect(cell.x).toBeLessThanOrEqual(width + cell.radius + 1e-6);
      expect(cell.y).toBeGreaterThanOrEqual(-cell.radius - 1e-6);
      expect(cell.y).toBeLessThanOrEqual(height + cell.radius + 1e-6);
    }
  }
});

const placesAt = (isStill: boolean) => {
  const ambient = createAmbient(seeded(1), () => isStill);
  const first = ambient.sampleFrame(800, 600, 0).cells.map(({ x, y }) => [x, y]);
  const later = ambient.sampleFrame(800, 600, 90).cells.map(({ x, y }) => [x, y]);
  return { first, later };
};

test("balls drift slowly", () => {
  const { first, later } = placesAt(false);
  expect(later).not.toEqual(first);
});

test("a person who wants less motion sees a still picture", () => {
  const { first, later } = placesAt(true);
  expect(later).toEqual(first);
});

test("it is no match: nobody has a name, no circle is one's own", () => {
  const frame = createAmbient(seeded(2), () => false).sampleFrame(800, 600, 0);
  expect(frame.ownPlayerId).toBe(0);
  expect([...frame.roster.values()].every((entry) => entry.name === "")).toBe(true);
});
