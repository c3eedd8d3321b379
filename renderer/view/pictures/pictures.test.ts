// Pictures are painted when they are seen: sharp in the end, never too many in one frame, and within their memory.
import type { Texture } from "pixi.js";
import { expect, test, vi } from "vitest";
import { PALETTE, SKINS } from "../../../shared/model.ts";
import { blindCanvas } from "../../marbles/canvas.stage.ts";
import { ARENA_THEMES } from "../arenaTheme.ts";
import { beadOf, digitOf, marbleOf, PAINTINGS, PART } from "./paintings.ts";
import { createPictures, LARGE_BYTES, type Pictures } from "./pictures.ts";
import { SHEET_SIZE } from "./sheet.ts";

// Pixi asks as it is loaded which browser this is; Node before 21 has no such thing.
vi.hoisted(() => vi.stubGlobal("navigator", globalThis.navigator ?? { userAgent: "", platform: "" }));

function createStage() {
  const canvases: HTMLCanvasElement[] = [];
  const create = () => {
    const canvas = blindCanvas();
    canvases.push(canvas);
    return canvas;
  };
  const pictures = createPictures(create, ARENA_THEMES.dark);
  return { pictures, canvases };
}

/** Device pixels of radius at which a picture is shown as it was painted. */
const paintedRadius = (pictures: Pictures, painting: number, radius: number) =>
  1 / pictures.pick(painting, radius).scale;

test("sheet and large pictures together stay under 64 MB, whatever is seen", () => {
  expect(SHEET_SIZE ** 2 * 4 + LARGE_BYTES).toBeLessThan(64 * 1024 * 1024);
  const { pictures } = createStage();
  const seen = new Set<Texture>();
  const bytes = () =>
    [...seen].reduce((sum, { destroyed, width, height }) => sum + (destroyed ? 0 : width * height * 4), 0);
  for (let frame = 0; frame < 40; frame++) {
    seen.add(pictures.pick(marbleOf(frame % 12, Math.floor(frame / 12)), 500).texture);
    pictures.endFrame();
    expect(bytes()).toBeLessThanOrEqual(LARGE_BYTES);
  }
  expect(seen.size).toBe(40);
});

test("every painting has a number of its own", () => {
  const numbers = [
    ...Object.values(PART),
    ...Array.from({ length: 10 }, (_, digit) => digitOf(digit)),
    ...[-1, ...PALETTE.keys()].flatMap((color) => [beadOf(color)]),
    ...[-1, ...PALETTE.keys()].flatMap((color) => SKINS.map((_, skin) => marbleOf(color, skin))),
  ];
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.every((number) => PAINTINGS[number] !== undefined)).toBe(true);
});

test.each([3, 11, 30, 62, 100, 250, 500])(
  "a circle of %i pixels is never enlarged by more than 4 %%",
  (radius) => {
    const { pictures } = createStage();
    expect(paintedRadius(pictures, marbleOf(3, 5), radius) * 1.05).toBeGreaterThanOrEqual(radius);
  },
);

test("what was painted is shown again, not painted again", () => {
  const { pictures } = createStage();
  const first = pictures.pick(marbleOf(1, 1), 40);
  pictures.endFrame();
  expect(pictures.pick(marbleOf(1, 1), 40)).toBe(first);
});

test("many that come at once are painted over a few frames: until then smaller ones stand in", () => {
  const { pictures } = createStage();
  const marbles = Array.from({ length: 60 }, (_, index) => marbleOf(index % 12, Math.floor(index / 12)));
  const countSharp = () => marbles.filter((marble) => paintedRadius(pictures, marble, 60) > 57).length;
  const counts = Array.from({ length: 12 }, () => {
    const sharp = countSharp();
    pictures.endFrame();
    return sharp;
  });
  expect(counts[0]).toBeGreaterThan(0);
  expect(counts[0]).toBeLessThan(12);
  expect(counts.at(-1)).toBe(60);
});

test("more large ones than fit are shown by smaller pictures, and are not painted over and over", () => {
  const { pictures, canvases } = createStage();
  const marbles = Array.from({ length: 12 }, (_, index) => marbleOf(index, 0));
  for (let frame = 0; frame < 30; frame++) {
    for (const marble of marbles) pictures.pick(marble, 500);
    pictures.endFrame();
  }
  const painted = canvases.length;
  for (let frame = 0; frame < 30; frame++) {
    for (const marble of marbles) pictures.pick(marble, 500);
    pictures.endFrame();
  }
  expect(canvases.length).toBe(painted);
});

test("another theme is painted anew", () => {
  const { pictures } = createStage();
  const first = pictures.pick(PART.ownRing, 40);
  pictures.clear(ARENA_THEMES.light);
  expect(pictures.pick(PART.ownRing, 40)).not.toBe(first);
});
