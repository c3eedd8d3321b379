// Where a bubble is, and how it comes and goes.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { type Bubble, bubbleLookAt, placeBubble, placeTail, scaleFor } from "./bubble.ts";

const SCREEN = { width: 1280, height: 720 };
const SIZE = { width: 120, height: 36 };
const TAIL = { width: 16, height: 7 };

const circleAt = (x: number, y: number, radius: number, wearsCrown = false) => ({ x, y, radius, wearsCrown });

/** How its tail is, if the bubble is so far from where it is alone. */
function place(circle: ReturnType<typeof circleAt>, awayX = 0, awayY = 0) {
  const home = placeBubble(circle, SIZE, TAIL, SCREEN, { x: 0, y: 0 });
  const bubble = { x: home.x + awayX, y: home.y + awayY };
  const tail = placeTail(circle, bubble, SIZE, TAIL, { x: 0, y: 0, leanX: 0, length: 0 });
  return { ...bubble, tail, tip: { x: tail.x + tail.leanX, y: tail.y + tail.length } };
}

const BUBBLE: Bubble = {
  ...{ playerId: 1, text: "Hello!", color: 0, sinceMs: 1000, untilMs: 5000 },
  ...{ isMore: false, isSeen: false },
};

const lookOf = (bubble: Bubble, nowMs: number, isCalm = false) => {
  const look = { alpha: 0, scale: 0, drop: 0 };
  bubbleLookAt(bubble, nowMs, isCalm, look);
  return look;
};

test("a bubble is over its circle's rim, and points at it", () => {
  const { x, y, tail, tip } = place(circleAt(640, 400, 60));
  expect([x, tail.x, tail.leanX]).toEqual([640, 640, 0]);
  expect(tail.length).toBeCloseTo(TAIL.height);
  expect(y + SIZE.height / 2).toBe(tail.y);
  expect(tip.y).toBeLessThan(400 - 60);
});

test("it leaves room for a name above a small circle, and for a crown", () => {
  expect(place(circleAt(640, 400, 20)).tip.y).toBeLessThan(400 - 20 - 12);
  const crowned = place(circleAt(640, 400, 60, true));
  expect(crowned.tip.y).toBeLessThan(place(circleAt(640, 400, 60)).tip.y - 20);
});

test("at the window's edges it stays in the window, and its tail points at the circle", () => {
  const left = place(circleAt(10, 400, 40));
  expect(left.x - SIZE.width / 2).toBeGreaterThanOrEqual(0);
  expect(left.tip.x).toBeLessThan(left.x);
  const top = place(circleAt(640, 20, 200));
  expect(top.y - SIZE.height / 2).toBeGreaterThanOrEqual(0);
  expect(top.tail.length).toBe(0);
  const corner = place(circleAt(1275, 715, 40));
  expect(corner.x + SIZE.width / 2).toBeLessThanOrEqual(SCREEN.width);
});

test("moved away, it still has a tail that ends at the circle's rim, from either side", () => {
  const circle = circleAt(640, 400, 60);
  for (const { tail, tip } of [place(circle, 0, -60), place(circle, 70, -40), place(circle, 0, 190)]) {
    expect(tail.length).not.toBe(0);
    const way = Math.hypot(tip.x - 640, tip.y - 400);
    expect(way).toBeGreaterThan(60);
    expect(way).toBeLessThan(65);
  }
  const below = place(circle, 0, 190);
  expect(below.tail.length).toBeLessThan(0);
  expect(below.tail.y).toBe(below.y - SIZE.height / 2);
});

test("it has no tail where that would be too long, too slanting, or over the own circle", () => {
  const circle = circleAt(640, 400, 60);
  for (const [awayX, awayY] of [
    [0, -250],
    [170, 0],
    [0, 60],
    [120, 80],
    [0, 89],
  ] as const)
    expect(place(circle, awayX, awayY).tail.length).toBe(0);
});

propTest.prop(
  [fc.integer({ min: 0, max: 150 }), fc.integer({ min: -200, max: 300 }), fc.integer({ min: 0, max: 90 })],
  { seed: 35 },
)(
  "wherever it is, its tail is out of the bubble's own edge and never within the circle",
  (radius, awayY, awayX) => {
    const { x, y, tail, tip } = place(circleAt(640, 400, radius), awayX, awayY);
    expect(Math.abs(tail.x - x)).toBeLessThanOrEqual(SIZE.width / 2);
    expect(Math.abs(tail.y - y)).toBe(SIZE.height / 2);
    expect(Number.isFinite(tail.leanX)).toBe(true);
    if (tail.length !== 0) expect(Math.hypot(tip.x - 640, tip.y - 400)).toBeGreaterThan(radius);
  },
);

test("it comes, stays and goes, and never jumps", () => {
  expect(lookOf(BUBBLE, 1000)).toMatchObject({ alpha: 0 });
  expect(lookOf(BUBBLE, 2000)).toEqual({ alpha: 1, scale: 1, drop: 0 });
  expect(lookOf(BUBBLE, 5000)).toMatchObject({ alpha: 0 });
  for (let ms = 1000; ms < 5000; ms += 8) {
    const [before, after] = [lookOf(BUBBLE, ms), lookOf(BUBBLE, ms + 8)];
    expect(Math.abs(after.alpha - before.alpha)).toBeLessThan(0.2);
  }
});

test("another one in its place is there at once; who wants less motion sees it fade only", () => {
  expect(lookOf({ ...BUBBLE, isMore: true }, 1000)).toMatchObject({ alpha: 1, drop: 0 });
  expect(lookOf(BUBBLE, 1020, true)).toMatchObject({ scale: 1, drop: 0 });
});

test("letters are larger on a larger circle, within what can be read and does not cover all", () => {
  expect(scaleFor(5)).toBe(scaleFor(40));
  expect(scaleFor(80)).toBeGreaterThan(scaleFor(40));
  expect(scaleFor(2000)).toBeLessThan(1.5);
});
