// Where a bubble is, and how it comes and goes.
import { expect, test } from "vitest";
import { type Bubble, bubbleLookAt, placeBubble, scaleFor } from "./bubble.ts";

const SCREEN = { width: 1280, height: 720 };
const SIZE = { width: 120, height: 36 };
const TAIL = { width: 16, height: 7 };

const place = (x: number, y: number, radius: number, wearsCrown = false) =>
  placeBubble({ x, y, radius, wearsCrown }, SIZE, TAIL, SCREEN, {
    ...{ x: 0, y: 0, tailX: 0, tailY: 0, hasTail: false },
  });

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
  const { x, y, tailX, tailY, hasTail } = place(640, 400, 60);
  expect([x, tailX, hasTail]).toEqual([640, 640, true]);
  expect(y + SIZE.height / 2).toBeLessThan(400 - 60);
  expect(tailY).toBeLessThan(400 - 60);
});

test("it leaves room for a name above a small circle, and for a crown", () => {
  expect(place(640, 400, 20).tailY).toBeLessThan(400 - 20 - 12);
  expect(place(640, 400, 60, true).tailY).toBeLessThan(place(640, 400, 60).tailY - 20);
});

test("at the window's edges it stays in the window, and its tail where the circle is", () => {
  const left = place(10, 400, 40);
  expect(left.x - SIZE.width / 2).toBeGreaterThanOrEqual(0);
  expect(left.tailX).toBeLessThan(left.x);
  const top = place(640, 20, 200);
  expect(top.y - SIZE.height / 2).toBeGreaterThanOrEqual(0);
  expect(top.hasTail).toBe(false);
  const corner = place(1275, 715, 40);
  expect(corner.x + SIZE.width / 2).toBeLessThanOrEqual(SCREEN.width);
});

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
