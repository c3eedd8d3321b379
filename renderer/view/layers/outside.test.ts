// The hatch covers what lies outside the arena, all of it and no more, and holds still against the wall one looks at.
import { fc, test as propTest } from "@fast-check/vitest";
import { ImageSource, Texture, type TilingSprite } from "pixi.js";
import { expect, test, vi } from "vitest";
import { createOutside } from "./outside.ts";
import { placeWalls } from "./wallBox.ts";

// Pixi asks as it is loaded which browser this is; Node before 21 has no such thing.
vi.hoisted(() => vi.stubGlobal("navigator", globalThis.navigator ?? { userAgent: "", platform: "" }));

const HATCH = new Texture({ source: new ImageSource({ width: 64, height: 64 }) });
const SCREEN = { width: 1280, height: 720, pixelRatio: 1 };
const ARENA = { arenaWidth: 6000, arenaHeight: 6000 };

function lay(scale: number, offsetX: number, offsetY: number, pixelRatio = 1) {
  const outside = createOutside(HATCH);
  const screen = { ...SCREEN, pixelRatio };
  const box = placeWalls(ARENA, { scale, offsetX, offsetY }, screen, {
    left: 0,
    top: 0,
    right: 0,
    bottom: 0,
  });
  outside.draw(box, screen);
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
