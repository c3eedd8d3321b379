// Slots come back, ids never do.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import {
  allocateSlot,
  BODY_BALL,
  BODY_CELL,
  BODY_FREE,
  createBodies,
  freeSlot,
  snapToArena,
} from "./bodies.ts";

test("a freed slot is used again under a new id, with nothing left of the old body", () => {
  const bodies = createBodies(4);
  const first = allocateSlot(bodies, BODY_CELL, 9);
  bodies.radius[first] = 30;
  const id = bodies.id[first];
  freeSlot(bodies, first);
  const second = allocateSlot(bodies, BODY_BALL, 0);
  expect(second).toBe(first);
  expect(bodies.id[second]).not.toBe(id);
  expect([bodies.owner[second], bodies.radius[second], bodies.kind[second]]).toEqual([0, 0, BODY_BALL]);
});

test("freeing a slot twice is a mistake that shows", () => {
  const bodies = createBodies(4);
  const slot = allocateSlot(bodies, BODY_BALL, 0);
  freeSlot(bodies, slot);
  expect(() => freeSlot(bodies, slot)).toThrow();
  expect(() => freeSlot(bodies, 99)).toThrow();
});

test("a coordinate is snapped to the grid and into an arena whose side lies off the grid", () => {
  expect(snapToArena(-3, 720)).toBe(0);
  expect(snapToArena(721, 720)).toBe(720);
  expect(snapToArena(5.01, 720)).toBe(5.015625);
  expect(snapToArena(1000, 500.01)).toBe(500);
});

propTest.prop([fc.array(fc.nat({ max: 20 }), { maxLength: 300 })], { seed: 1 })(
  "whatever comes and goes, ids never alias, slots in use stay below end and keep their body while arrays grow",
  (choices) => {
    const bodies = createBodies(1);
    const inUse = new Map<number, number>();
    const seen = new Set<number>();
    for (const choice of choices) {
      const slots = [...inUse.keys()];
      if (choice < 8 && slots.length > 0) {
        const slot = slots[choice % slots.length]!;
        freeSlot(bodies, slot);
        inUse.delete(slot);
      } else {
        const slot = allocateSlot(bodies, BODY_CELL, 1);
        const id = bodies.id[slot]!;
        expect(inUse.has(slot) || seen.has(id)).toBe(false);
        seen.add(id);
        inUse.set(slot, id);
        bodies.x[slot] = id;
      }
      for (const [slot, id] of inUse) expect([bodies.id[slot], bodies.x[slot]]).toEqual([id, id]);
    }
    const used = [...bodies.kind.subarray(0, bodies.end)].filter((kind) => kind !== BODY_FREE);
    expect(used.length).toBe(inUse.size);
  },
);
