// Nothing of the HUD hides oneself or who could eat one: 200 moments of a seeded match, on the app's own page, at three
// sizes. Beside Classic's arena nothing lies over anybody; over a larger one what does is next to nothing.
import type { Browser } from "playwright";
import { expect, test } from "playwright/test";
import {
  buildShowcase,
  openBrowser,
  openShowcase,
  serveFolder,
} from "../../../.ci/tools/picture/showcase.mjs";

type Box = { left: number; top: number; right: number; bottom: number };
type Moment = {
  circles: { x: number; y: number; radius: number; isOwn: boolean }[];
  canvas: Box;
  parts: (Box & { what: string; opacity: number })[];
};
type HudShowcase = {
  openHud(options: { ruleset: string; language: string; seed: number }): Promise<void>;
  recordHud(count: number, everyMs: number): Promise<Moment[]>;
};

const SIZES = [
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
  { width: 844, height: 390 },
];
const MOMENTS = 200;
/** As faded as that, one sees through. */
const FADED = 0.15;

let browser: Browser;
let site: Awaited<ReturnType<typeof serveFolder>>;
test.beforeAll(async () => {
  site = await serveFolder(await buildShowcase());
  browser = await openBrowser(["--disable-3d-apis"]);
});
test.afterAll(async () => {
  await browser?.close();
  site?.close();
});

async function record(ruleset: string, language: string, size: { width: number; height: number }) {
  const page = await openShowcase(browser, site.url, size);
  // Fades take no time then, so that what is meant is what is measured.
  await page.emulateMedia({ reducedMotion: "reduce" });
  const moments = await page.evaluate(
    async ([options, count]) => {
      const showcase = window.showcase as unknown as HudShowcase;
      await showcase.openHud(options);
      return showcase.recordHud(count, 200);
    },
    [{ ruleset, language, seed: 8 }, MOMENTS] as const,
  );
  await page.close();
  return moments;
}

function touches({ x, y, radius }: Moment["circles"][number], { left, top, right, bottom }: Box): boolean {
  const away = Math.hypot(x - Math.min(Math.max(x, left), right), y - Math.min(Math.max(y, top), bottom));
  return away < radius - 0.5;
}

/** Nothing is covered where nothing is drawn. */
function cut(one: Box, other: Box): Box | null {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  const right = Math.min(one.right, other.right);
  const bottom = Math.min(one.bottom, other.bottom);
  return right - left > 1 && bottom - top > 1 ? { left, top, right, bottom } : null;
}

/** What lies over somebody: which part, over whom, how much of it is seen, and how often. @param most seen of it */
function findCovers(moments: readonly Moment[], most: number): [string, number][] {
  const covers = new Map<string, number>();
  for (const { circles, canvas, parts } of moments)
    for (const part of parts) {
      const box = cut(part, canvas);
      if (box === null || part.opacity <= most) continue;
      for (const circle of circles.filter((one) => touches(one, box))) {
        const cover = `${part.what} at ${part.opacity} over ${circle.isOwn ? "oneself" : "a danger"}`;
        covers.set(cover, 1 + (covers.get(cover) ?? 0));
      }
    }
  return [...covers];
}

for (const size of SIZES) {
  test(`Classic at ${size.width} by ${size.height}: nothing lies over oneself or a danger`, async () => {
    test.setTimeout(180_000);
    const moments = await record("classic", "pl", size);
    expect(moments.length).toBe(MOMENTS);
    expect(moments.filter(({ circles }) => circles.some(({ isOwn }) => !isOwn)).length).toBeGreaterThan(20);
    expect(moments.every(({ parts }) => parts.length > 15)).toBe(true);
    expect(findCovers(moments, 0)).toEqual([]);
  });

  test(`Arena at ${size.width} by ${size.height}: what lies over oneself or a danger is faded`, async () => {
    test.setTimeout(180_000);
    const moments = await record("arena", "pl", size);
    expect(moments.length).toBe(MOMENTS);
    expect(findCovers(moments, FADED + 0.001)).toEqual([]);
    // There is somebody under something, or this would say nothing.
    expect(findCovers(moments, 0).length).toBeGreaterThan(0);
  });
}
