// The arena as it is drawn, by either of the two ways of drawing, under a frozen clock: eleven states beside the pictures
// kept of them, nothing that moves by itself for who wants that, and nothing that flashes.
import { expect, test } from "playwright/test";
import { keptPicture, whyOther } from "../../baseline.ts";
import { comparePictures, openStage, type Renderer, readBrightness, type Stage } from "../../showcase.ts";

let stage: Stage;
test.beforeAll(async () => {
  stage = await openStage();
});
test.afterAll(() => stage.close());

/** Of 255: what a browser of the same kind may draw otherwise, in all and in one square of 20 pixels. */
const TOLERANCE = { mean: 1, worst: 12 };

const STATES = [
  { scene: "eatCell", ms: 600 },
  { scene: "split", ms: 360 },
  { scene: "pop", ms: 680 },
  { scene: "death", ms: 900 },
  { scene: "wall", ms: 450 },
  { scene: "leader", ms: 600 },
  { scene: "away", ms: 600 },
  { scene: "teams", ms: 600, theme: "light" },
  { scene: "tiny", ms: 300 },
  { scene: "closingWalls", ms: 1100 },
  { scene: "lastSeconds", ms: 4110, theme: "light" },
] as const;
const RENDERERS: readonly Renderer[] = ["canvas", "webgl"];

for (const renderer of RENDERERS) {
  for (const { ms, ...shown } of STATES) {
    test(`${shown.scene}, drawn by ${renderer}, looks as it did`, async () => {
      const version = stage.browser.version();
      const other = whyOther(version);
      test.skip(other !== null, other ?? "");
      await stage.open({ ...shown, renderer });
      const now = await stage.shoot(ms);
      const kept = keptPicture(`arena/${shown.scene}-${renderer}`, version, now);
      if (kept === null) return;
      const { mean, worst } = await comparePictures(stage.page, kept, now);
      expect(mean).toBeLessThan(TOLERANCE.mean);
      expect(worst).toBeLessThan(TOLERANCE.worst);
    });
  }
}

for (const scene of ["teams", "corner", "away"]) {
  test(`${scene}: who wants less motion sees nothing move but what the match moves`, async () => {
    await stage.open({ scene, renderer: "canvas", isCalm: true });
    // By now everybody stands still.
    const one = await stage.shoot(5000);
    for (const ms of [5200, 5900, 7300]) {
      expect(await comparePictures(stage.page, one, await stage.shoot(ms)), `${ms} ms`).toEqual({
        mean: 0,
        worst: 0,
      });
    }
  });
}

/** Parts of the window that are looked at, each as large as the 20 pixels of a square. */
const [COLUMNS, ROWS] = [32, 18];
/** A quarter of what one looks at without moving the eyes (341 x 256 of 1024 x 768 pixels), in parts. Source: WCAG 2.3.1. */
const MOST_PARTS = Math.floor((0.25 * 341 * 256 * COLUMNS * ROWS) / (1024 * 768));
/** Change of brightness, 0-1, that is half of a flash. Same source. */
const FLASH = 0.1;
const EVERY_MS = 50;

/** How often a part goes up and down again, or down and up, within these brightnesses. */
function countFlashes(values: readonly number[]): number {
  let [turns, extreme, isUp] = [0, values[0] ?? 0, null as boolean | null];
  for (const value of values) {
    const isBeyond = isUp === null ? false : isUp ? value > extreme : value < extreme;
    if (isBeyond) extreme = value;
    else if (Math.abs(value - extreme) >= FLASH) {
      turns += 1;
      isUp = value > extreme;
      extreme = value;
    }
  }
  return Math.floor(turns / 2);
}

for (const scene of ["storm", "pop", "death", "lastSeconds", "roundOver", "go"]) {
  test(`${scene}: nothing flashes more than three times a second`, async () => {
    await stage.open({ scene, renderer: "canvas" });
    const frames: number[][] = [];
    for (let ms = 100; ms <= 1700; ms += EVERY_MS) {
      frames.push(await readBrightness(stage.page, await stage.shoot(ms), COLUMNS, ROWS));
    }
    const perSecond = 1000 / EVERY_MS;
    for (let from = 0; from + perSecond < frames.length; from++) {
      const second = frames.slice(from, from + perSecond);
      const parts = second[0]?.map((_, part) => countFlashes(second.map((frame) => frame[part] ?? 0)));
      expect(parts?.filter((flashes) => flashes > 3).length).toBeLessThanOrEqual(MOST_PARTS);
    }
  });
}
