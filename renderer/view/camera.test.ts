// The whole arena is on the screen, or what of it the host shows, whatever the window.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { createZoom, fitArena, followViewport, screenToWorld, worldToScreen } from "./camera.ts";

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

const VIEW = { left: 1000, top: 2000, right: 2920, bottom: 3080 };

const closeness = fc.double({ min: 1, max: 4, noNaN: true });

propTest.prop([size, size, closeness])(
  "however near one looks, nothing is on the screen but what the host shows, centred",
  (vw, vh, near) => {
    const camera = followViewport(VIEW, createZoom(), vw, vh, 0, near);
    const start = screenToWorld(camera, 0, 0, { x: 0, y: 0 });
    const end = screenToWorld(camera, vw, vh, { x: 0, y: 0 });
    expect(start.x).toBeGreaterThanOrEqual(VIEW.left - 1e-6);
    expect(start.y).toBeGreaterThanOrEqual(VIEW.top - 1e-6);
    expect(end.x).toBeLessThanOrEqual(VIEW.right + 1e-6);
    expect(end.y).toBeLessThanOrEqual(VIEW.bottom + 1e-6);
    expect((start.x + end.x) / 2).toBeCloseTo(1960, 3);
    expect((start.y + end.y) / 2).toBeCloseTo(2540, 3);
  },
);

test("near is so many times larger, and less than all the host shows is no more than that", () => {
  const scaleAt = (near: number) => followViewport(VIEW, createZoom(), 1920, 1080, 0, near).scale;
  expect([0.2, 1, 2, 4].map(scaleAt)).toEqual([1, 1, 2, 4]);
});

test("the place follows at once; the size in a third of a second, however many frames that takes", () => {
  const grown = { left: 8000, top: 5000, right: 11_840, bottom: 7160 };
  const scales = [1, 20].map((frames) => {
    const zoom = createZoom();
    expect(followViewport(VIEW, zoom, 1920, 1080, 0).scale).toBeCloseTo(1);
    let camera = followViewport(grown, zoom, 1920, 1080, 0);
    expect(worldToScreen(camera, 9920, 6080, { x: 0, y: 0 })).toEqual({ x: 960, y: 540 });
    expect(camera.scale).toBeCloseTo(1);
    for (let frame = 1; frame <= frames; frame++)
      camera = followViewport(grown, zoom, 1920, 1080, (330 * frame) / frames);
    return camera.scale;
  });
  expect(scales[0]).toBeCloseTo(scales[1]!, 9);
  expect(scales[0]).toBeGreaterThan(0.5);
  expect(scales[0]).toBeLessThan(0.53);
});
