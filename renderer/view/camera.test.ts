// The whole arena is on the screen, or what of it the host shows, whatever the window.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { ARENA } from "../../shared/rulesets/arena.ts";
import { type Viewport, writeViewport } from "../../shared/sim/viewport.ts";
import {
  type Camera,
  createZoom,
  fitArena,
  lookAt,
  moveZoom,
  screenToWorld,
  worldToScreen,
  type Zoom,
} from "./camera.ts";

const size = fc.integer({ min: 1, max: 8000 });
const none = (): Camera => ({ scale: 1, offsetX: 0, offsetY: 0 });

/** One frame of a camera that is about a place. */
function followViewport(
  viewport: Viewport,
  about: typeof ABOUT,
  zoom: Zoom,
  width: number,
  height: number,
  nowMs: number,
  closeness = 1,
): Camera {
  const view = { width, height };
  const scale = moveZoom(zoom, viewport, view, nowMs, closeness);
  return lookAt(about.eye.x, about.eye.y, viewport, about, scale, view, none());
}

const aspect = fc.double({ min: 0.3, max: 4, noNaN: true });
const part = fc.double({ min: 0, max: 1, noNaN: true });

/** An arena of 1280 x 720, or another, in a window; the person at a part of its sides. */
function fitClassic(
  width: number,
  height: number,
  atX = 0.5,
  atY = 0.5,
  arenaWidth = 1280,
  arenaHeight = 720,
) {
  const about = { arenaWidth, arenaHeight, eye: { x: atX * arenaWidth, y: atY * arenaHeight } };
  return fitArena(about, { width, height }, 0.96, none());
}

propTest.prop([size, fc.double({ min: 1.52, max: 2.09, noNaN: true }), part, part])(
  "in a window of about the arena's shape all of it is on the screen, centred, wherever one is",
  (height, shape, atX, atY) => {
    const width = height * shape;
    const camera = fitClassic(width, height, atX, atY);
    const topLeft = worldToScreen(camera, 0, 0, { x: 0, y: 0 });
    const bottomRight = worldToScreen(camera, 1280, 720, { x: 0, y: 0 });
    expect(topLeft.x).toBeGreaterThanOrEqual(-1e-6);
    expect(topLeft.y).toBeGreaterThanOrEqual(-1e-6);
    expect(bottomRight.x).toBeLessThanOrEqual(width + 1e-6);
    expect(bottomRight.y).toBeLessThanOrEqual(height + 1e-6);
    expect(topLeft.x + bottomRight.x).toBeCloseTo(width, 3);
    expect(topLeft.y + bottomRight.y).toBeCloseTo(height, 3);
  },
);

propTest.prop([size, aspect, aspect, part, part])(
  "in a window of any shape at most 15 % of its sides lies outside Classic's arena, and whoever plays is in it",
  (height, windowShape, arenaShape, atX, atY) => {
    const [width, arenaWidth, arenaHeight] = [height * windowShape, 1000 * arenaShape, 1000];
    const camera = fitClassic(width, height, atX, atY, arenaWidth, arenaHeight);
    const start = screenToWorld(camera, 0, 0, { x: 0, y: 0 });
    const end = screenToWorld(camera, width, height, { x: 0, y: 0 });
    const beyondX = Math.max(0, -start.x) + Math.max(0, end.x - arenaWidth);
    const beyondY = Math.max(0, -start.y) + Math.max(0, end.y - arenaHeight);
    expect(beyondX / (end.x - start.x)).toBeLessThanOrEqual(0.15 + 1e-9);
    expect(beyondY / (end.y - start.y)).toBeLessThanOrEqual(0.15 + 1e-9);
    const own = worldToScreen(camera, atX * arenaWidth, atY * arenaHeight, { x: 0, y: 0 });
    expect(own.x).toBeGreaterThanOrEqual(-1e-6);
    expect(own.x).toBeLessThanOrEqual(width + 1e-6);
    expect(own.y).toBeGreaterThanOrEqual(-1e-6);
    expect(own.y).toBeLessThanOrEqual(height + 1e-6);
  },
);

test("on an upright phone the arena is as high as the screen, and follows along its length", () => {
  const [left, middle, right] = [0, 0.5, 1].map((atX) => fitClassic(390, 844, atX));
  expect(middle!.scale).toBeCloseTo((0.85 * 844) / 720);
  expect(middle!.offsetY).toBeCloseTo(0.075 * 844);
  expect(640 * middle!.scale + middle!.offsetX).toBeCloseTo(195);
  expect(left!.offsetX).toBeCloseTo(0.15 * 390);
  expect(1280 * right!.scale + right!.offsetX).toBeCloseTo(0.85 * 390);
});

propTest.prop([
  size,
  size,
  fc.double({ min: 0, max: 2000, noNaN: true }),
  fc.double({ min: 0, max: 2000, noNaN: true }),
])("a place on the screen leads back to the same place in the arena", (vw, vh, x, y) => {
  const camera = fitClassic(vw + 100, vh + 100);
  const screen = worldToScreen(camera, x, y, { x: 0, y: 0 });
  const world = screenToWorld(camera, screen.x, screen.y, { x: 0, y: 0 });
  expect(world.x).toBeCloseTo(x, 6);
  expect(world.y).toBeCloseTo(y, 6);
});

/** Far from every edge. */
const VIEW = { left: 1000, top: 2000, right: 2920, bottom: 3080 };
const ABOUT = { eye: { x: 1960, y: 2540 }, arenaWidth: 14_142, arenaHeight: 14_142 };

const closeness = fc.double({ min: 1, max: 4, noNaN: true });

const arena = fc.record({
  width: fc.integer({ min: 320, max: 16_000 }),
  height: fc.integer({ min: 180, max: 16_000 }),
  /** Of the person in it, as parts of its size; corners and edges among them. */
  atX: fc.oneof(part, fc.constantFrom(0, 1)),
  atY: fc.oneof(part, fc.constantFrom(0, 1)),
  totalRadius: fc.double({ min: 0, max: 3000, noNaN: true }),
});

/** What a host of such an arena tells of it, and what the window then shows, world units. */
function look(
  { width, height, atX, atY, totalRadius }: typeof arena extends fc.Arbitrary<infer A> ? A : never,
  windowWidth: number,
  windowHeight: number,
  near: number,
) {
  const rules = { ...ARENA, arenaWidth: width, arenaHeight: height };
  const eye = { x: atX * width, y: atY * height };
  const viewport = { left: 0, top: 0, right: 0, bottom: 0 };
  writeViewport(rules, eye.x, eye.y, totalRadius, viewport);
  const about = { eye, arenaWidth: width, arenaHeight: height };
  const camera = followViewport(viewport, about, createZoom(), windowWidth, windowHeight, 0, near);
  const start = screenToWorld(camera, 0, 0, { x: 0, y: 0 });
  const end = screenToWorld(camera, windowWidth, windowHeight, { x: 0, y: 0 });
  return { eye, viewport, camera, start, end };
}

propTest.prop([arena, size, size, closeness])(
  "at most 15 % of the window lies beyond the arena's edge on each axis, and a smaller arena is in its middle",
  (world, windowWidth, windowHeight, near) => {
    const { start, end } = look(world, windowWidth, windowHeight, near);
    for (const [from, to, length] of [
      [start.x, end.x, world.width],
      [start.y, end.y, world.height],
    ] as const) {
      const shown = to - from;
      const beyond = Math.max(0, -from) + Math.max(0, to - length);
      expect(beyond / shown).toBeLessThanOrEqual(0.15 + 1e-9);
      if (length <= shown) expect((from + to) / 2).toBeCloseTo(length / 2, 3);
    }
  },
);

propTest.prop([arena, size, size, closeness])(
  "however near one looks and whatever the window, nothing of the arena is on it but what the host shows",
  (world, windowWidth, windowHeight, near) => {
    const { start, end, viewport } = look(world, windowWidth, windowHeight, near);
    expect(Math.max(start.x, 0)).toBeGreaterThanOrEqual(viewport.left - 1e-6);
    expect(Math.max(start.y, 0)).toBeGreaterThanOrEqual(viewport.top - 1e-6);
    expect(Math.min(end.x, world.width)).toBeLessThanOrEqual(viewport.right + 1e-6);
    expect(Math.min(end.y, world.height)).toBeLessThanOrEqual(viewport.bottom + 1e-6);
  },
);

propTest.prop([arena, size, size, closeness, part, part])(
  "whom it is about is on the window, and a pointer leads from there to where it points",
  (world, windowWidth, windowHeight, near, pointX, pointY) => {
    const { eye, camera } = look(world, windowWidth, windowHeight, near);
    const shown = worldToScreen(camera, eye.x, eye.y, { x: 0, y: 0 });
    expect(shown.x).toBeGreaterThanOrEqual(-1e-6);
    expect(shown.y).toBeGreaterThanOrEqual(-1e-6);
    expect(shown.x).toBeLessThanOrEqual(windowWidth + 1e-6);
    expect(shown.y).toBeLessThanOrEqual(windowHeight + 1e-6);
    const pointer = { x: pointX * windowWidth, y: pointY * windowHeight };
    const target = screenToWorld(camera, pointer.x, pointer.y, { x: 0, y: 0 });
    expect((target.x - eye.x) * camera.scale).toBeCloseTo(pointer.x - shown.x, 4);
    expect((target.y - eye.y) * camera.scale).toBeCloseTo(pointer.y - shown.y, 4);
  },
);

test.each([
  [1280, 720],
  [1920, 1080],
  [390, 844],
])("in a corner, a window of %d x %d shows 15 parts of 100 beyond each edge", (windowWidth, windowHeight) => {
  const corner = { width: 14_142, height: 14_142, atX: 0, atY: 1, totalRadius: 32 };
  const { eye, camera } = look(corner, windowWidth, windowHeight, 1);
  const shown = worldToScreen(camera, eye.x, eye.y, { x: 0, y: 0 });
  expect(shown.x).toBeCloseTo(0.15 * windowWidth, 6);
  expect(shown.y).toBeCloseTo(0.85 * windowHeight, 6);
});

test("far from the edges it is in the middle of the window", () => {
  const camera = followViewport(VIEW, ABOUT, createZoom(), 390, 844, 0);
  expect(worldToScreen(camera, 1960, 2540, { x: 0, y: 0 })).toEqual({ x: 195, y: 422 });
});

test("near is so many times larger, and less than all the host shows is no more than that", () => {
  const scaleAt = (near: number) => followViewport(VIEW, ABOUT, createZoom(), 1920, 1080, 0, near).scale;
  expect([0.2, 1, 2, 4].map(scaleAt)).toEqual([1, 1, 2, 4]);
});

test("the place follows at once; the size in a third of a second, however many frames that takes", () => {
  const grown = { left: 8000, top: 5000, right: 11_840, bottom: 7160 };
  const aboutGrown = { ...ABOUT, eye: { x: 9920, y: 6080 } };
  const scales = [1, 20].map((frames) => {
    const zoom = createZoom();
    expect(followViewport(VIEW, ABOUT, zoom, 1920, 1080, 0).scale).toBeCloseTo(1);
    let camera = followViewport(grown, aboutGrown, zoom, 1920, 1080, 0);
    expect(worldToScreen(camera, 9920, 6080, { x: 0, y: 0 })).toEqual({ x: 960, y: 540 });
    expect(camera.scale).toBeCloseTo(1);
    for (let frame = 1; frame <= frames; frame++)
      camera = followViewport(grown, aboutGrown, zoom, 1920, 1080, (330 * frame) / frames);
    return camera.scale;
  });
  expect(scales[0]).toBeCloseTo(scales[1]!, 9);
  expect(scales[0]).toBeGreaterThan(0.5);
  expect(scales[0]).toBeLessThan(0.53);
});
