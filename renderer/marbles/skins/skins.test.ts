// Patterns of marbles: each told from every other one without its colour, and none hides whose marble it is.
import { expect, test } from "vitest";
import { lightOf, luminance } from "../../../shared/light.ts";
import { PALETTE, SKINS } from "../../../shared/model.ts";
import { type Tones, tonesOf } from "../tones.ts";
import { patchesOf } from "./skins.ts";
import type { Outline } from "./sphere.ts";

/** Across a marble, as on a small circle. */
const PIXELS = 40;

function isWithin(outline: Outline, x: number, y: number): boolean {
  let winding = 0;
  for (let index = 0; index < outline.length; index += 2) {
    const [x1, y1] = [outline[index]!, outline[index + 1]!];
    const next = (index + 2) % outline.length;
    const [x2, y2] = [outline[next]!, outline[next + 1]!];
    if (y1 <= y === y2 <= y) continue;
    const side = (x2 - x1) * (y - y1) - (x - x1) * (y2 - y1);
    if (y1 <= y && side > 0) winding += 1;
    if (y1 > y && side < 0) winding -= 1;
  }
  return winding !== 0;
}

/** The tone at each pixel of a marble, row by row. */
function toneGrid(skin: number): (keyof Tones)[] {
  const tones: (keyof Tones)[] = [];
  for (let row = 0; row < PIXELS; row++)
    for (let column = 0; column < PIXELS; column++) {
      const x = ((column + 0.5) / PIXELS) * 2 - 1;
      const y = ((row + 0.5) / PIXELS) * 2 - 1;
      if (x * x + y * y > 0.94) continue;
      tones.push(patchesOf(skin).findLast(({ outline }) => isWithin(outline, x, y))?.tone ?? "own");
    }
  return tones;
}

const grids = SKINS.map((_, skin) => toneGrid(skin));

/** Perceived lightness, 0-1. Source: CIE 1976 L*. */
const lightness = (color: number) =>
  (116 * Math.cbrt(Math.max(luminance(lightOf(color)), 0.0089)) - 16) / 100;

test("every two patterns differ in lightness over a good part of the marble, in every colour", () => {
  const close: string[] = [];
  for (const color of PALETTE.keys()) {
    const tones = tonesOf(color);
    const grey = grids.map((grid) => grid.map((tone) => lightness(tones[tone])));
    for (let a = 0; a < grey.length; a++)
      for (let b = 0; b < a; b++) {
        const apart = grey[a]!.filter((value, index) => Math.abs(value - grey[b]![index]!) > 0.15).length;
        if (apart / grey[a]!.length < 0.06)
          close.push(`${SKINS[a]} ${SKINS[b]} in ${color}: ${apart / grey[a]!.length}`);
      }
  }
  expect(close).toEqual([]);
});

test("its own colour takes the largest part of every marble", () => {
  const shares = grids.map((grid, skin) => {
    const own = grid.filter((tone) => tone === "own").length / grid.length;
    return { skin: SKINS[skin], own };
  });
  expect(shares.filter(({ own }) => own < 0.45)).toEqual([]);
});

test("nothing of a pattern lies outside its marble", () => {
  for (const skin of SKINS.keys())
    for (const { outline } of patchesOf(skin)) {
      const away = outline
        .filter((_, index) => index % 2 === 0)
        .map((x, index) => Math.hypot(x, outline[index * 2 + 1]!));
      expect(away.every((distance) => distance < 1.001)).toBe(true);
    }
});
