// The spatial hash finds everything a search through all bodies finds.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect } from "vitest";
import { allocateSlot, BODY_BALL, createBodies, freeSlot } from "./bodies.ts";
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
    fillGrid(grid, bodies);
    const out: number[] = [];
    const range = size * 500;
    const count = collectNear(grid, atX * width, atY * height, range, out);
    const named = out.slice(0, count);
    expect(new Set(named).size).toBe(named.length);
    places.forEach(([x, y], slot) => {
      const isFreed = places.length > 2 && slot === 1;
      if (isFreed) expect(named).not.toContain(slot);
      else if (Math.hypot((x - atX) * width, (y - atY) * height) < range) expect(named).toContain(slot);
    });
  },
);
