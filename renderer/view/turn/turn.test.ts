// A view that is turned leads from the arena to the screen and back, and never mirrors it.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { type Camera, fitArena } from "../camera.ts";
import { toScreen, toWorld, turnPlace, turnWay, turnWayBack } from "./turn.ts";

const length = fc.double({ min: 100, max: 16_000, noNaN: true });
const part = fc.double({ min: 0, max: 1, noNaN: true });
const window = fc.record({
  width: fc.integer({ min: 100, max: 4000 }),
  height: fc.integer({ min: 100, max: 4000 }),
});
const point = () => ({ x: 0, y: 0 });

/** The camera of a window that shows such an arena, turned or not. */
function cameraOf(
  isTurned: boolean,
  arenaWidth: number,
  arenaHeight: number,
  size: { width: number; height: number },
) {
  const seen = isTurned ? { arenaWidth: arenaHeight, arenaHeight: arenaWidth } : { arenaWidth, arenaHeight };
  const eye = { x: seen.arenaWidth / 2, y: seen.arenaHeight / 2 };
  const camera: Camera = { scale: 1, offsetX: 0, offsetY: 0 };
  return fitArena({ ...seen, eye }, size, 0.96, camera);
}

propTest.prop([fc.boolean(), length, length, window, part, part])(
  "a place on the screen leads back to its place in the arena, in all turns and windows",
  (isTurned, arenaWidth, arenaHeight, size, atX, atY) => {
    const turn = { isTurned, arenaHeight };
    const camera = cameraOf(isTurned, arenaWidth, arenaHeight, size);
    const [x, y] = [atX * arenaWidth, atY * arenaHeight];
    const shown = toScreen(turn, camera, x, y, point());
    const back = toWorld(turn, camera, shown.x, shown.y, point());
    expect(back.x).toBeCloseTo(x, 4);
    expect(back.y).toBeCloseTo(y, 4);
  },
);

propTest.prop([fc.boolean(), length, length, window, part, part, part, part])(
  "a way on the screen is the way in the arena that a finger on the screen goes",
  (isTurned, arenaWidth, arenaHeight, size, fromX, fromY, toX, toY) => {
    const turn = { isTurned, arenaHeight };
    const camera = cameraOf(isTurned, arenaWidth, arenaHeight, size);
    const from = toWorld(turn, camera, fromX * size.width, fromY * size.height, point());
    const to = toWorld(turn, camera, toX * size.width, toY * size.height, point());
    const [wayX, wayY] = [(toX - fromX) * size.width, (toY - fromY) * size.height];
    const way = turnWayBack(turn, wayX / camera.scale, wayY / camera.scale, point());
    expect(to.x - from.x).toBeCloseTo(way.x, 4);
    expect(to.y - from.y).toBeCloseTo(way.y, 4);
    expect(turnWay(turn, way.x, way.y, way).x).toBeCloseTo(wayX / camera.scale, 6);
  },
);

test("turned, the arena's left is above, its top on the right, and nothing is mirrored", () => {
  const turn = { isTurned: true, arenaHeight: 720 };
  const corners = [
    [0, 0],
    [1280, 0],
    [1280, 720],
    [0, 720],
  ] as const;
  expect(corners.map(([x, y]) => turnPlace(turn, x, y, point()))).toEqual([
    { x: 720, y: 0 },
    { x: 720, y: 1280 },
    { x: 0, y: 1280 },
    { x: 0, y: 0 },
  ]);
});

test("a view that is not turned shows everything where it is", () => {
  const turn = { isTurned: false, arenaHeight: 720 };
  expect(turnPlace(turn, 30, 40, point())).toEqual({ x: 30, y: 40 });
  expect(turnWayBack(turn, 30, -40, point())).toEqual({ x: 30, y: -40 });
});
