// The hatch covers what lies outside the arena, all of it and no more, and holds still against the wall one looks at.
import { fc, test as propTest } from "@fast-check/vitest";
import { ImageSource, Texture, type TilingSprite } from "pixi.js";
import { expect, test, vi } from "vitest";
import { createOutside } from "./outside.ts";
import { placeWalls, type WallBox, wallsAtRest } from "./wallBox.ts";

// Pixi asks as it is loaded which browser this is; Node before 21 has no such thing.
vi.hoisted(() => vi.stubGlobal("navigator", globalThis.navigator ?? { userAgent: "", platform: "" }));

const HATCH = new Texture({ source: new ImageSource({ width: 64, height: 64 }) });
const SCREEN = { width: 1280, height: 720, pixelRatio: 1 };
const ARENA = { arenaWidth: 6000, arenaHeight: 6000 };

const WINDOW: WallBox = { left: 0, top: 0, right: SCREEN.width, bottom: SCREEN.height };
const noBox = (): WallBox => ({ left: 0, top: 0, right: 0, bottom: 0 });

function lay(scale: number, offsetX: number, offsetY: number, pixelRatio = 1) {
  const outside = createOutside(HATCH);
  const screen = { ...SCREEN, pixelRatio };
  const box = placeWalls(wallsAtRest(ARENA, noBox()), { scale, offsetX, offsetY }, screen, noBox());
  outside.draw(box, WINDOW, box, screen);
  const shown = (outside.container.children as TilingSprite[]).filter(({ visible }) => visible);
  return { box, shown };
}

/** Where the arena's corner is on the screen: often on it. */
const offset = fc.oneof(
  fc.double({ min: -5000, max: 1500, noNaN: true }),
  fc.double({ min: 0, max: 700, noNaN: true }),
);

propTest.prop([fc.double({ min: 0.05, max: 2, noNaN: true }), offset, offset, fc.constantFrom(1, 1.25, 2)], {
  seed: 1,
  numRuns: 300,
})("each place outside is covered once, and none inside", (scale, offsetX, offsetY, pixelRatio) => {
  const { box, shown } = lay(scale, offsetX, offsetY, pixelRatio);
  for (let x = 10; x < SCREEN.width; x += 97) {
    for (let y = 10; y < SCREEN.height; y += 89) {
      const isOutside = x < box.left || x >= box.right || y < box.top || y >= box.bottom;
      const covered = shown.filter(
        (side) => x >= side.x && x < side.x + side.width && y >= side.y && y < side.y + side.height,
      );
      expect(covered.length).toBe(isOutside ? 1 : 0);
    }
  }
});

const edgeAt = fc.integer({ min: -300, max: 1500 });

propTest.prop(
  [
    edgeAt,
    edgeAt,
    edgeAt,
    edgeAt,
    fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 4, maxLength: 4 }),
  ],
  {
    seed: 2,
    numRuns: 300,
  },
)(
  "between the arena's edge and walls that close in, each place is covered once, and none elsewhere",
  (...given) => {
    const [x1, y1, x2, y2, ways] = given;
    const within = {
      left: Math.min(x1, x2),
      top: Math.min(y1, y2),
      right: Math.max(x1, x2),
      bottom: Math.max(y1, y2),
    };
    const half = (length: number, way: number) => Math.min(way, Math.floor(length / 2));
    const [width, height] = [within.right - within.left, within.bottom - within.top];
    const hole = {
      left: within.left + half(width, ways[0]!),
      top: within.top + half(height, ways[1]!),
      right: within.right - half(width, ways[2]!),
      bottom: within.bottom - half(height, ways[3]!),
    };
    const outside = createOutside(HATCH);
    outside.draw(hole, within, within, SCREEN);
    const shown = (outside.container.children as TilingSprite[]).filter(({ visible }) => visible);
    const isIn = (box: WallBox, x: number, y: number) =>
      x >= box.left && x < box.right && y >= box.top && y < box.bottom;
    for (let x = 10; x < SCREEN.width; x += 97) {
      for (let y = 10; y < SCREEN.height; y += 89) {
        const covered = shown.filter(
          (side) => x >= side.x && x < side.x + side.width && y >= side.y && y < side.y + side.height,
        );
        expect(covered.length).toBe(isIn(within, x, y) && !isIn(hole, x, y) ? 1 : 0);
      }
    }
  },
);

test("the stripes of what is closed stand still while the walls move", () => {
  const outside = createOutside(HATCH);
  const edge = { left: 40, top: 30, right: 1240, bottom: 690 };
  const phases = [0, 7, 31].map((way) => {
    const hole = { left: 40 + way, top: 100, right: 1240, bottom: 690 };
    outside.draw(hole, edge, edge, SCREEN);
    const shown = (outside.container.children as TilingSprite[]).filter(({ visible }) => visible);
    return shown.map((side) => phaseAt(side, edge.left, edge.top).join());
  });
  expect(new Set(phases.flat()).size).toBe(1);
});

/** Where the stripes lie against a place of the screen, pixels of the picture. */
function phaseAt({ x, y, tilePosition }: TilingSprite, atX: number, atY: number): number[] {
  const turn = (value: number) => ((value % 64) + 64) % 64;
  return [turn(x + tilePosition.x - atX), turn(y + tilePosition.y - atY)];
}

test("while one looks farther the stripes stay where they were on the wall in sight", () => {
  for (const [nearX, nearY, isFar] of [
    [180, 100, false],
    [-5820, -5900, true],
  ] as const) {
    const phases = [1, 0.97, 0.9].map((scale) => {
      const offsetX = isFar ? 1180 - 6000 * scale : nearX;
      const offsetY = isFar ? 600 - 6000 * scale : nearY;
      const { box, shown } = lay(scale, offsetX, offsetY);
      const side = shown[0]!;
      return isFar ? phaseAt(side, box.right, box.bottom) : phaseAt(side, box.left, box.top);
    });
    expect(new Set(phases.map(String)).size).toBe(1);
  }
});

test("in the middle of a wide arena there is nothing to hatch", () => {
  expect(lay(1, -2000, -2000).shown).toEqual([]);
});
