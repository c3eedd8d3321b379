// The camera of a match: where one's own circle is on the window, what of the arena is, and where a pointer leads.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { ARENA } from "../../../../shared/rulesets/arena.ts";
import { CLASSIC } from "../../../../shared/rulesets/classic.ts";
import { writeViewport } from "../../../../shared/sim/viewport.ts";
import type { MatchEvent } from "../../../net/events/matchEvent.ts";
import { frameMoverWith } from "../../../net/frame.stage.ts";
import { createFrame, type Frame } from "../../../net/frame.ts";
import { screenToWorld, worldToScreen } from "../../camera.ts";
import { CameraWork } from "./cameraWork.ts";

const HD = { width: 1280, height: 720, pixelRatio: 1 };
const POP: MatchEvent = {
  kind: "popped",
  tick: 1,
  atMs: 0,
  x: 0,
  y: 0,
  radius: 9,
  virusId: 4,
  playerId: 1,
  cellId: 1,
  pieces: 3,
};
const DEATH: MatchEvent = {
  ...{ kind: "ownDeath", tick: 1, atMs: 0 },
  death: { byPlayerId: 2, aliveTicks: 9, highestScore: 9, ballsEaten: 0, cellsEaten: 0 },
};

/** Of Arena, with the own cell at a place, and whoever is about to eat it. */
function frameAt(x: number, y: number, rules = ARENA): Frame {
  const frame = createFrame(rules, 1, new Map());
  frame.movers = [
    frameMoverWith({ radius: 32, x, y }),
    frameMoverWith({ id: 2, playerId: 2, radius: 90, x: x + 60, y }),
  ];
  frame.eye.x = x;
  frame.eye.y = y;
  if (frame.viewport) writeViewport(rules, x, y, 32, frame.viewport);
  return frame;
}

/** Where the eye is on the window, CSS pixels, after so many frames of 60 a second. */
function eyeAfter(camera: CameraWork, frame: Frame, frames: number, fromMs = 0, isCalm = false) {
  for (let nth = 1; nth <= frames; nth++) camera.follow(frame, HD, fromMs + (nth * 1000) / 60, 1, isCalm);
  return worldToScreen(camera.drawn, frame.eye.x, frame.eye.y, { x: 0, y: 0 });
}

test("it looks ahead of where one steers, by at most 6 parts of 100 of the view, and back when one stops", () => {
  const frame = frameAt(7000, 7000);
  const camera = new CameraWork();
  expect(eyeAfter(camera, frame, 1)).toEqual({ x: 640, y: 360 });
  frame.way.x = 30_000;
  const led = eyeAfter(camera, frame, 120);
  expect(led.x).toBeLessThan(640 - 0.02 * 1280);
  expect(led.x).toBeGreaterThanOrEqual(640 - 0.06 * 1280);
  expect(led.y).toBeCloseTo(360, 6);
  frame.way.x = 0;
  expect(eyeAfter(camera, frame, 180, 2000).x).toBeCloseTo(640, 0);
});

test("whoever looks ahead sees as far ahead as the host shows", () => {
  const frame = frameAt(7000, 7000);
  frame.way.x = 30_000;
  const camera = new CameraWork();
  eyeAfter(camera, frame, 300);
  expect(screenToWorld(camera.drawn, 1280, 0, { x: 0, y: 0 }).x).toBeCloseTo(frame.viewport!.right, 0);
});

test("one's own circle does not jump on the window: never more than a few pixels a frame", () => {
  const frame = frameAt(7000, 7000);
  const camera = new CameraWork();
  let before = eyeAfter(camera, frame, 1);
  for (let nth = 2; nth < 200; nth++) {
    frame.way.x = nth % 60 < 30 ? 30_000 : -30_000;
    frame.way.y = nth % 90 < 45 ? 30_000 : -30_000;
    const now = eyeAfter(camera, frame, 1, (nth * 1000) / 60);
    expect(Math.hypot(now.x - before.x, now.y - before.y)).toBeLessThan(6);
    before = now;
  }
});

const part = fc.double({ min: 0, max: 1, noNaN: true });
const pixels = fc.integer({ min: 200, max: 4000 });
const scene = fc.record({
  x: fc.oneof(part, fc.constantFrom(0, 1)),
  y: fc.oneof(part, fc.constantFrom(0, 1)),
  width: pixels,
  height: pixels,
  closeness: fc.double({ min: 1, max: 4, noNaN: true }),
  pointX: part,
  pointY: part,
  isDead: fc.boolean(),
});

propTest.prop([scene])(
  "wherever one points: nothing is on the window but what the host shows, and while one lives the own place is",
  ({ x, y, width, height, closeness, pointX, pointY, isDead }) => {
    const frame = frameAt(x * 14_142, y * 14_142);
    const camera = new CameraWork();
    const screen = { width, height, pixelRatio: 1 };
    camera.follow(frame, screen, 0, closeness, false);
    if (isDead) {
      frame.movers.shift();
      camera.onEvent(DEATH);
    }
    for (let nth = 1; nth < 90; nth++) {
      const target = screenToWorld(camera.steady, pointX * width, pointY * height, { x: 0, y: 0 });
      frame.way.x = target.x - frame.eye.x;
      frame.way.y = target.y - frame.eye.y;
      camera.follow(frame, screen, nth * 16.7, closeness, false);
      const { viewport } = frame;
      const start = screenToWorld(camera.drawn, 0, 0, { x: 0, y: 0 });
      const end = screenToWorld(camera.drawn, width, height, { x: 0, y: 0 });
      expect(Math.max(start.x, 0)).toBeGreaterThanOrEqual(viewport!.left - 1e-6);
      expect(Math.max(start.y, 0)).toBeGreaterThanOrEqual(viewport!.top - 1e-6);
      expect(Math.min(end.x, 14_142)).toBeLessThanOrEqual(viewport!.right + 1e-6);
      expect(Math.min(end.y, 14_142)).toBeLessThanOrEqual(viewport!.bottom + 1e-6);
      if (isDead) continue;
      const eye = worldToScreen(camera.drawn, frame.eye.x, frame.eye.y, { x: 0, y: 0 });
      expect(eye.x).toBeGreaterThanOrEqual(-1e-6);
      expect(eye.x).toBeLessThanOrEqual(width + 1e-6);
      expect(eye.y).toBeGreaterThanOrEqual(-1e-6);
      expect(eye.y).toBeLessThanOrEqual(height + 1e-6);
    }
  },
);

propTest.prop([
  fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
  fc.integer({ min: 1, max: 700 }),
  fc.boolean(),
])(
  "a pointer that rests leads where it points from the window's middle, and the camera comes to rest without swinging",
  (angle, distance, isPopped) => {
    const frame = frameAt(7000, 7000);
    const camera = new CameraWork();
    camera.follow(frame, HD, 0, 1, false);
    if (isPopped) camera.onEvent(POP);
    const pointer = { x: 640 + distance * Math.cos(angle), y: 360 + distance * Math.sin(angle) };
    let lead = 0;
    let step = 0;
    for (let nth = 1; nth < 240; nth++) {
      const target = screenToWorld(camera.steady, pointer.x, pointer.y, { x: 0, y: 0 });
      frame.way.x = target.x - frame.eye.x;
      frame.way.y = target.y - frame.eye.y;
      camera.follow(frame, HD, (nth * 1000) / 60, 1, false);
      expect(frame.way.x * Math.sin(angle) - frame.way.y * Math.cos(angle)).toBeCloseTo(0, 6);
      expect(frame.way.x * Math.cos(angle) + frame.way.y * Math.sin(angle)).toBeGreaterThan(0);
      const eye = worldToScreen(camera.steady, frame.eye.x, frame.eye.y, { x: 0, y: 0 });
      const next = Math.hypot(eye.x - 640, eye.y - 360);
      expect(next).toBeGreaterThanOrEqual(lead - 1e-6);
      step = next - lead;
      lead = next;
    }
    expect(step).toBeLessThan(0.01);
  },
);

test("an own pop shakes the picture, not the pointer, for a quarter of a second; nobody else's does", () => {
  const frame = frameAt(7000, 7000);
  const camera = new CameraWork();
  camera.follow(frame, HD, 0, 1, false);
  camera.onEvent({ ...POP, playerId: 2 });
  expect(eyeAfter(camera, frame, 6)).toEqual({ x: 640, y: 360 });
  camera.onEvent(POP);
  let most = 0;
  for (let nth = 0; nth <= 15; nth++) {
    const { x, y } = eyeAfter(camera, frame, 1, 200 + (nth * 1000) / 60);
    most = Math.max(most, Math.hypot(x - 640, y - 360));
    expect(worldToScreen(camera.steady, 7000, 7000, { x: 0, y: 0 }).x).toBeCloseTo(640, 6);
  }
  expect(most).toBeGreaterThan(1.5);
  expect(most).toBeLessThanOrEqual(6);
  expect(eyeAfter(camera, frame, 1, 500)).toEqual({ x: 640, y: 360 });
});

test("after a death it drifts to who did it within 600 ms, follows it, and is back with the next life", () => {
  const frame = frameAt(7000, 7000);
  const camera = new CameraWork();
  camera.follow(frame, HD, 0, 1, false);
  frame.movers.shift();
  camera.onEvent(DEATH);
  expect(eyeAfter(camera, frame, 1).x).toBeCloseTo(640, 0);
  expect(camera.focus).toMatchObject({ playerId: 2, cellId: 2, x: 7060, radius: 90, part: 0 });
  const moved = eyeAfter(camera, frame, 60, 20);
  expect(moved.x).toBeLessThan(610);
  expect(camera.focus.part).toBe(1);
  frame.movers[0]!.x += 50;
  expect(eyeAfter(camera, frame, 20, 1100).x).toBeLessThan(moved.x - 5);
  frame.movers.unshift(frameMoverWith({ radius: 32, x: 7000, y: 7000 }));
  camera.onEvent({ kind: "ownLife", tick: 90, atMs: 0, playerId: 1 });
  eyeAfter(camera, frame, 60, 2000);
  expect(camera.focus.playerId).toBe(0);
  expect(eyeAfter(camera, frame, 1, 3100).x).toBeCloseTo(640, 0);
});

test("where less motion is wished it neither leads nor drifts nor shakes, and still says who did it", () => {
  const frame = frameAt(7000, 7000);
  const camera = new CameraWork();
  frame.way.x = 30_000;
  camera.follow(frame, HD, 0, 1, true);
  camera.onEvent(POP);
  expect(eyeAfter(camera, frame, 5, 0, true)).toEqual({ x: 640, y: 360 });
  frame.movers.shift();
  camera.onEvent(DEATH);
  expect(eyeAfter(camera, frame, 60, 100, true)).toEqual({ x: 640, y: 360 });
  expect(camera.focus).toMatchObject({ playerId: 2, cellId: 2, part: 0 });
});

test("Classic's camera shows the whole arena and stands, whatever happens", () => {
  const frame = frameAt(300, 300, CLASSIC);
  const camera = new CameraWork();
  camera.follow(frame, HD, 0, 1, false);
  const before = { ...camera.drawn };
  frame.way.x = 500;
  camera.onEvent(DEATH);
  frame.movers.shift();
  eyeAfter(camera, frame, 60);
  expect(camera.drawn).toEqual(before);
  expect(camera.focus.cellId).toBe(2);
});

test("a view that becomes smaller at once, as when two cells merge, is followed by who steers nowhere", () => {
  const frame = frameAt(7000, 7000);
  writeViewport(ARENA, 7000, 7000, 300, frame.viewport!);
  const camera = new CameraWork();
  eyeAfter(camera, frame, 60);
  writeViewport(ARENA, 7000, 7000, 200, frame.viewport!);
  expect(eyeAfter(camera, frame, 1, 1000)).toEqual({ x: 640, y: 360 });
});

test("30, 60 and 144 frames a second lead alike", () => {
  const ends = [30, 60, 144].map((hz) => {
    const frame = frameAt(7000, 7000);
    const camera = new CameraWork();
    frame.way.x = 30_000;
    for (let nth = 0; nth <= hz / 2; nth++) camera.follow(frame, HD, (nth * 1000) / hz, 1, false);
    return worldToScreen(camera.drawn, 7000, 7000, { x: 0, y: 0 }).x;
  });
  for (const end of ends) expect(Math.abs(end - ends[1]!)).toBeLessThan(0.01 * 640);
});
