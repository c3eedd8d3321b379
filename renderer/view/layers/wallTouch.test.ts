// The wall lights up where a person's own circle touches it, and goes out: by the clock alone, at any rate of frames.
import { expect, test } from "vitest";
import { frameMoverWith, frameWith } from "../../net/frame.stage.ts";
import { createTouches, followTouches, type Touches } from "./wallTouch.ts";

const WALLS_AT_REST = { left: 0, top: 0, right: 1280, bottom: 720 };
const away = frameMoverWith({ x: 640, y: 360, radius: 40 });

type Cells = readonly ReturnType<typeof frameMoverWith>[];

function follow(
  touches: Touches,
  cells: Cells,
  nowMs: number,
  walls = WALLS_AT_REST,
  isClosing = false,
): void {
  followTouches(touches, frameWith({ movers: [...cells] }), walls, isClosing, nowMs);
}

/** How the walls are lit after so long with these cells. */
function litAfter(cells: Cells, ms: number, hz = 60) {
  const touches = createTouches();
  follow(touches, [away], 1000);
  const frames = Math.round((ms / 1000) * hz);
  for (let i = 1; i <= frames; i++) {
    follow(touches, cells, 1000 + (i * ms) / frames);
  }
  return touches;
}

const strengths = ({ byWall }: ReturnType<typeof createTouches>) =>
  Object.fromEntries(
    Object.entries(byWall).map(([wall, { strength }]) => [wall, Number(strength.toFixed(3))]),
  );

test.each([
  ["left", { x: 35, y: 300 }, 300],
  ["right", { x: 1250, y: 300 }, 300],
  ["top", { x: 500, y: 39 }, 500],
  ["bottom", { x: 500, y: 700 }, 500],
] as const)("a circle at the %s wall lights that one alone, where it touches it", (wall, place, at) => {
  const touches = litAfter([frameMoverWith({ ...place, radius: 40 })], 200);
  expect(strengths(touches)).toEqual({ left: 0, top: 0, right: 0, bottom: 0, [wall]: 1 });
  expect(touches.byWall[wall]).toMatchObject({ at, reach: 40 });
});

test("in a corner two walls are lit; of several circles at one wall it is the biggest", () => {
  const small = frameMoverWith({ id: 1, x: 20, y: 600, radius: 30 });
  const big = frameMoverWith({ id: 2, x: 20, y: 30, radius: 60 });
  const touches = litAfter([small, big], 200);
  expect(strengths(touches)).toEqual({ left: 1, top: 1, right: 0, bottom: 0 });
  expect(touches.byWall.left).toMatchObject({ at: 30, reach: 60 });
});

test("nobody else lights a wall, nor what was eaten, nor what was ejected", () => {
  const at = { x: 20, y: 300, radius: 40 };
  const cells = [
    frameMoverWith({ ...at, playerId: 2 }),
    frameMoverWith({ ...at, radius: 0 }),
    frameMoverWith({ ...at, kind: "blob" }),
  ];
  expect(strengths(litAfter(cells, 500))).toEqual({ left: 0, top: 0, right: 0, bottom: 0 });
});

test("it comes and goes within a fifth of a second, at 30, 60 and 144 frames a second alike", () => {
  const cell = frameMoverWith({ x: 20, y: 300, radius: 40 });
  for (const hz of [30, 60, 144]) {
    expect(litAfter([cell], 100, hz).byWall.left.strength).toBeCloseTo(0.5, 6);
    const touches = litAfter([cell], 400, hz);
    for (let i = 1; i <= hz / 10; i++) {
      follow(touches, [away], 1400 + (100 * i) / (hz / 10));
    }
    expect(touches.byWall.left.strength).toBeCloseTo(0.5, 1);
    follow(touches, [away], 1600);
    expect(touches.byWall.left.strength).toBe(0);
    expect(touches.byWall.left).toMatchObject({ at: 300, reach: 40 });
  }
});

test("walls that close in light up where they are, and the more the nearer they come; walls at rest wait to be touched", () => {
  const closed = { left: 300, top: 200, right: 1000, bottom: 600 };
  const strengthAt = (gap: number, isClosing: boolean) => {
    const touches = createTouches();
    const cell = frameMoverWith({ x: closed.left + 40 + gap, y: 400, radius: 40 });
    for (const nowMs of [1000, 2000]) follow(touches, [cell], nowMs, closed, isClosing);
    return touches.byWall.left.strength;
  };
  const near = [400, 70, 40, 10, 0, -5].map((gap) => strengthAt(gap, true));
  expect([near[0], near.at(-2), near.at(-1)]).toEqual([0, 1, 1]);
  expect(near).toEqual(near.toSorted((a, b) => a - b));
  expect(new Set(near).size).toBe(5);
  expect([70, 10, 0].map((gap) => strengthAt(gap, false))).toEqual([0, 0, 1]);
});
