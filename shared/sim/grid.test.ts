// The spatial hash finds everything a search through all bodies finds.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect } from "vitest";
import { allocateSlot, BODY_BALL, BODY_CELL, createBodies, freeSlot } from "./bodies.ts";
import { collectNear, createGrid, fillGrid } from "./grid.ts";

const sizes = fc.record({
  width: fc.integer({ min: 320, max: 16000 }),
  height: fc.integer({ min: 180, max: 16000 }),
});
const unit = fc.double({ min: 0, max: 1, noNaN: true });

propTest.prop([sizes, fc.array(fc.tuple(unit, unit), { maxLength: 200 }), unit, unit, unit], { seed: 1 })(
  "no body in range is missed, none is named twice, freed ones are left out",
  ({ width, height }, places, atX, atY, size) => {
    const bodies = createBodies(4);
    const grid = createGrid(width, height);
    for (const [x, y] of places) {
      const slot = allocateSlot(bodies, BODY_BALL, 0);
      bodies.x[slot] = x * width;
      bodies.y[slot] = y * height;
    }
    if (places.length > 2) freeSlot(bodies, 1);
    const seeker = allocateSlot(bodies, BODY_CELL, 1);
    bodies.x[seeker] = atX * width;
    bodies.y[seeker] = atY * height;
    bodies.radius[seeker] = size * 500;
    fillGrid(grid, bodies);
    const out: number[] = [];
    const named = out.slice(0, collectNear(grid, bodies, seeker, out));
    expect(new Set(named).size).toBe(named.length);
    if (places.length > 2) expect(named.filter((slot) => slot === 1)).toEqual(seeker === 1 ? [1] : []);
    places.forEach(([x, y], slot) => {
      const isFreed = places.length > 2 && slot === 1;
      const isInRange = Math.hypot((x - atX) * width, (y - atY) * height) < size * 500;
      if (isInRange && !isFreed) expect(named).toContain(slot);
    });
  },
);
