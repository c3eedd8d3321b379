// What lies over the arena keeps out of its own way and of the arena's, in windows of every shape.
import { expect, type Page } from "playwright/test";
import { test } from "../../fixtures.ts";
import { readPixels } from "../../pixels.ts";
import { waitForMatch } from "../../play.ts";

type Size = { width: number; height: number };
type Box = Size & { x: number; y: number };

const UPRIGHT = { width: 390, height: 844 };
const ON_ITS_SIDE = { width: 844, height: 390 };
/** Under a browser's own bars. */
const LOW = { width: 844, height: 340 };
const SMALL = { width: 568, height: 320 };
const LAPTOP = { width: 1280, height: 720 };
/** A laptop's window, enlarged four times. */
const TINY = { width: 320, height: 180 };

const PARTS = [".hud-top", ".leaderboard", ".touch-buttons", ".minimap", ".own-values", ".status-line"];

async function boxOf(page: Page, selector: string): Promise<Box> {
  const box = await page.locator(selector).boundingBox();
  if (box === null) throw new Error(`${selector} is not shown`);
  return box;
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

/** The texts of the lines that are seen as a whole. */
function seenLines(page: Page): Promise<string[]> {
  return page.locator(".leaderboard ol").evaluate((list) => {
    const frame = list.getBoundingClientRect();
    return [...list.children]
      .filter((line) => {
        const { top, bottom } = line.getBoundingClientRect();
        return top > frame.top - 1 && bottom < frame.bottom + 1;
      })
      .map((line) => line.textContent ?? "");
  });
}

const touch = (viewport: Size) => ({ viewport, hasTouch: true, isMobile: true });

for (const size of [UPRIGHT, ON_ITS_SIDE, LOW, SMALL]) {
  test(`on a phone of ${size.width} by ${size.height} nothing lies on anything else, one's own line is seen`, async ({
    openDedicated,
    openPage,
  }) => {
    const { ready } = await openDedicated("--ruleset", "teams", "--bots", "14");
    const page = await openPage(`${ready.url}#probe`, touch(size));
    await waitForMatch(page);
    await expect(page.locator(".leaderboard-line.own")).toBeVisible();
    const boxes = await Promise.all(PARTS.map((part) => boxOf(page, part)));
    for (const [index, box] of boxes.entries()) {
      const covered = boxes.flatMap((other, at) => (at > index && overlap(box, other) > 1 ? PARTS[at] : []));
      expect({ part: PARTS[index], covered }).toEqual({ part: PARTS[index], covered: [] });
    }
    const own = await boxOf(page, ".leaderboard-line.own");
    const list = await boxOf(page, ".leaderboard ol");
    expect(own.y + own.height).toBeLessThan(list.y + list.height + 1);
    expect((await seenLines(page)).length).toBeGreaterThan(3);
  });
}

for (const size of [UPRIGHT, ON_ITS_SIDE, LOW, SMALL, LAPTOP]) {
  test(`everybody of a small game is in the list of a window of ${size.width} by ${size.height}`, async ({
    openDedicated,
    openGuest,
  }) => {
    const { ready } = await openDedicated("--ruleset", "classic", "--bots", "10");
    const page = await openGuest(`${ready.url}#probe`, size);
    await waitForMatch(page);
    await expect.poll(async () => (await seenLines(page)).length).toBe(10);
  });
}

/** How much of the picture of this place comes from the arena: mean difference to one without it, 0-255. */
async function weighArena(page: Page, clip: Box): Promise<number> {
  const shown = await page.screenshot({ clip });
  const hidden = await page.screenshot({ clip, style: "#arena { visibility: hidden }" });
  const [one, other] = await Promise.all([readPixels(page, shown), readPixels(page, hidden)]);
  return one.reduce((sum, value, at) => sum + Math.abs(value - (other[at] ?? 0)), 0) / one.length;
}

test("where the whole arena is on the screen, a circle behind the leaderboard is seen", async ({
  openDedicated,
  openGuest,
}) => {
  const { ready } = await openDedicated("--ruleset", "classic", "--seed", "7");
  const page = await openGuest(`${ready.url}#probe`);
  await waitForMatch(page);
  const { x, y, width } = await boxOf(page, ".leaderboard");
  await page.mouse.move(x + width - 50, y + 22);
  await page.waitForFunction(() => {
    const own = window.kulkiProbe?.own;
    return own && own.x > 1180 && own.y < 40;
  });
  const place = { x: x + width - 60, y: y + 12, width: 20, height: 20 };
  await expect.poll(() => weighArena(page, place)).toBeGreaterThan(15);
});

test("in a tiny window the arena is what is seen", async ({ openDedicated, openGuest }) => {
  const { ready } = await openDedicated("--ruleset", "quick", "--bots", "14");
  const page = await openGuest(`${ready.url}#probe`, TINY);
  await waitForMatch(page);
  await expect(page.locator(".own-values")).toBeVisible();
  const covered = await page.locator(".hud *").evaluateAll((elements) =>
    elements
      .filter((element) => getComputedStyle(element).backgroundColor !== "rgba(0, 0, 0, 0)")
      .map((element) => element.getBoundingClientRect())
      .reduce((sum, { width, height }) => sum + width * height, 0),
  );
  expect(covered).toBeLessThan((TINY.width * TINY.height) / 4);
});
