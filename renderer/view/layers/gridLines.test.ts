// The grid at every distance: lines of one width on whole device pixels, never dense, and no jump while one looks farther.
import { fc, test as propTest } from "@fast-check/vitest";
import { type Container, Sprite } from "pixi.js";
import { expect, test, vi } from "vitest";
import { ARENA_THEMES, THEME } from "../arenaTheme.ts";
import { chooseLevels } from "./gridLevels.ts";
import { createGridLines } from "./gridLines.ts";

// Pixi asks as it is loaded which browser this is; Node before 21 has no such thing.
vi.hoisted(() => vi.stubGlobal("navigator", globalThis.navigator ?? { userAgent: "", platform: "" }));

const anyScale = fc.double({ min: 0.02, max: 4, noNaN: true });
const levelsAt = (scale: number) => chooseLevels(scale, { step: 0, finePart: 0 });

/** How strongly the line at so many steps of the near grid is drawn, 0-1. */
function strengthAt(scale: number, index: number): number {
  const { step, finePart } = levelsAt(scale);
  const lines = (index * THEME.gridStep) / step;
  if (!Number.isInteger(lines)) return 0;
  return lines % 2 === 0 ? 1 : finePart;
}

propTest.prop([anyScale])(
  "lines never lie nearer than 20 pixels, and near ones where they always were",
  (scale) => {
    const { step, finePart } = levelsAt(scale);
    expect(step * scale).toBeGreaterThanOrEqual(THEME.gridMinPixels);
    expect(finePart).toBeGreaterThanOrEqual(0);
    if (scale >= 1) expect([step, finePart]).toEqual([THEME.gridStep, 1]);
  },
);

propTest.prop([anyScale, fc.integer({ min: 1, max: 400 })])(
  "no line comes or goes at once",
  (scale, index) => {
    const change = strengthAt(scale * 1.001, index) - strengthAt(scale, index);
    expect(Math.abs(change)).toBeLessThan(0.005);
  },
);

const linesIn = ({ children }: Container) =>
  children.filter((child): child is Sprite => child instanceof Sprite && child.visible);

propTest.prop([
  anyScale,
  fc.double({ min: -5000, max: 500, noNaN: true }),
  fc.constantFrom(1, 1.25, 1.5, 2, 3),
])("each line is as wide as the others and lies on whole device pixels", (scale, offset, pixelRatio) => {
  const grid = createGridLines(ARENA_THEMES.dark);
  const camera = { scale, offsetX: offset, offsetY: offset };
  const seen = { left: 0, top: 0, right: 1280 / scale, bottom: 720 / scale };
  grid.draw(seen, camera, { width: 1280, height: 720, pixelRatio });
  const devicePixels = scale * pixelRatio;
  for (const { x, width, height } of linesIn(grid.container)) {
    if (height < width) continue;
    expect(width * devicePixels).toBeCloseTo(Math.max(1, Math.round(pixelRatio)), 6);
    const left = (x * scale + offset) * pixelRatio;
    expect(left).toBeCloseTo(Math.round(left), 4);
  }
});

test("what is drawn of a small part of a large arena are the lines of that part", () => {
  const grid = createGridLines(ARENA_THEMES.dark);
  const screen = { width: 400, height: 200, pixelRatio: 1 };
  const camera = { scale: 1, offsetX: -1000, offsetY: -1000 };
  grid.draw({ left: 1000, top: 1000, right: 1400, bottom: 1200 }, camera, screen);
  expect(linesIn(grid.container)).toHaveLength(10 + 5);
  grid.draw({ left: 1000, top: 1000, right: 1100, bottom: 1100 }, camera, screen);
  expect(linesIn(grid.container)).toHaveLength(3 + 3);
});
