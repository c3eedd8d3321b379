// The whole arena is on the screen, whatever the window.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { fitArena, screenToWorld, worldToScreen } from "./camera.ts";

const size = fc.integer({ min: 1, max: 8000 });

propTest.prop([size, size, size, size])("the whole arena is on the screen, centred", (aw, ah, vw, vh) => {
  const camera = fitArena(aw, ah, vw, vh, 0.96);
  const topLeft = worldToScreen(camera, 0, 0, { x: 0, y: 0 });
  const bottomRight = worldToScreen(camera, aw, ah, { x: 0, y: 0 });
  expect(topLeft.x).toBeGreaterThanOrEqual(-1e-9);
  expect(topLeft.y).toBeGreaterThanOrEqual(-1e-9);
  expect(bottomRight.x).toBeLessThanOrEqual(vw + 1e-9);
  expect(bottomRight.y).toBeLessThanOrEqual(vh + 1e-9);
  expect(topLeft.x + bottomRight.x).toBeCloseTo(vw, 3);
  expect(topLeft.y + bottomRight.y).toBeCloseTo(vh, 3);
});

test("a wide window letterboxes left and right, a tall one above and below", () => {
  const wide = fitArena(1280, 720, 3000, 750, 0.96);
  expect(wide.scale).toBeCloseTo(1);
  expect(wide.offsetX).toBeCloseTo(860);
  expect(wide.offsetY).toBeCloseTo(15);
  const phone = fitArena(1280, 720, 390, 844, 0.96);
  expect(phone.offsetX).toBeCloseTo(7.8);
  expect(phone.offsetY).toBeGreaterThan(300);
});

propTest.prop([
  size,
  size,
  fc.double({ min: 0, max: 2000, noNaN: true }),
  fc.double({ min: 0, max: 2000, noNaN: true }),
])("a place on the screen leads back to the same place in the arena", (vw, vh, x, y) => {
  const camera = fitArena(1280, 720, vw + 100, vh + 100, 0.96);
  const screen = worldToScreen(camera, x, y, { x: 0, y: 0 });
  const world = screenToWorld(camera, screen.x, screen.y, { x: 0, y: 0 });
  expect(world.x).toBeCloseTo(x, 6);
  expect(world.y).toBeCloseTo(y, 6);
});
