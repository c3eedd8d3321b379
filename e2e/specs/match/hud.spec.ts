// What lies over the arena keeps out of its own way and of the arena's, in windows of every shape.
import { expect, type Page } from "playwright/test";
import { endlessFlags } from "../../endless.ts";
import { test } from "../../fixtures.ts";
import { playFromSheet, waitForMatch } from "../../play.ts";

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

const PARTS = [".hud-buttons", ".leaderboard", ".touch-buttons", ".minimap"];

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
  return page.locator(".leaderboard").evaluate((board) => {
    const frame = board.closest(".strip")?.getBoundingClientRect() ?? board.getBoundingClientRect();
    return [...board.querySelectorAll("ol > li")]
      .filter((line) => {
        const { top, bottom, height } = line.getBoundingClientRect();
        return height > 1 && top > frame.top - 1 && bottom < frame.bottom + 1;
      })
      .map((line) => line.textContent ?? "");
  });
}

const touch = (viewport: Size) => ({ viewport, hasTouch: true, isMobile: true });

/** Lower corners of a phone's window where thumbs lie, CSS pixels. */
const THUMB: Size = { width: 130, height: 130 };

async function expectApart(page: Page, size: Size) {
  const boxes = await Promise.all(PARTS.map((part) => boxOf(page, part)));
  for (const [index, box] of boxes.entries()) {
    const covered = boxes.flatMap((other, at) => (at > index && overlap(box, other) > 1 ? PARTS[at] : []));
    expect({ part: PARTS[index], covered }).toEqual({ part: PARTS[index], covered: [] });
  }
  const y = size.height - THUMB.height;
  const thumbs = [0, size.width - THUMB.width].map((x) => ({ x, y, ...THUMB }));
  const under = PARTS.filter((_, at) => thumbs.some((thumb) => overlap(thumb, boxes[at] as Box) > 1));
  expect(under).toEqual([".touch-buttons"]);
  expect(await seenLines(page)).toEqual([expect.stringMatching(/^1\D/), expect.stringContaining("(you)")]);
}

test("on phones of every shape nothing lies on anything else or under a thumb, one's own line is seen", async ({
  openDedicated,
  openPage,
}) => {
  const { ready } = await openDedicated(...endlessFlags("teams"), "--bots", "14");
  const page = await openPage(`${ready.url}#probe`, touch(UPRIGHT));
  await playFromSheet(page);
  await waitForMatch(page);
  for (const size of [UPRIGHT, ON_ITS_SIDE, LOW, SMALL]) {
    await page.setViewportSize(size);
    await expect(page.locator(".leaderboard-line.own")).toBeVisible();
    // The parts go to their places as the page hears of its size.
    await expect(() => expectApart(page, size)).toPass();
  }
});

test("everybody of a small game is in the list, in windows of every shape", async ({
  openDedicated,
  openGuest,
}) => {
  const { ready } = await openDedicated("--ruleset", "classic", "--bots", "10");
  const page = await openGuest(`${ready.url}#probe`, UPRIGHT);
  await waitForMatch(page);
  for (const size of [UPRIGHT, ON_ITS_SIDE, LOW, SMALL, LAPTOP]) {
    await page.setViewportSize(size);
    await expect.poll(async () => (await seenLines(page)).length, `${size.width} wide`).toBe(10);
  }
});

test("where the whole arena is on the screen, nothing lies over it, and it is as large as the strip leaves it", async ({
  openDedicated,
  openGuest,
}) => {
  const { ready } = await openDedicated("--ruleset", "classic", "--bots", "6");
  for (const size of [LAPTOP, ON_ITS_SIDE, UPRIGHT]) {
    const page = await openGuest(`${ready.url}#probe`, size);
    await waitForMatch(page);
    await page.keyboard.press("F3");
    await expect(page.locator(".status-line")).toBeVisible();
    await page.keyboard.press("F3");
    // All at one moment: blocks come and go.
    const [canvas, ...blocks] = await page.locator("#arena canvas, .hud-block").evaluateAll((elements) =>
      elements.map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return { what: element.getAttribute("class"), x, y, width, height };
      }),
    );
    if (canvas === undefined) throw new Error("there is no arena");
    expect(canvas.width * canvas.height).toBeGreaterThan(0.7 * size.width * size.height);
    for (const { what, ...box } of blocks) expect(overlap(box, canvas), what ?? "").toBeLessThan(1);
    await page.close();
  }
});

test("in a tiny window the arena is what is seen", async ({ openDedicated, openGuest }) => {
  const { ready } = await openDedicated(...endlessFlags("quick"), "--bots", "14");
  const page = await openGuest(`${ready.url}#probe`, TINY);
  await waitForMatch(page);
  // A hint is there for as long as it is not followed.
  const lasting = page.locator(".hud *:not(.hint-line, .hint-line *)");
  const covered = await lasting.evaluateAll((elements) =>
    elements
      .filter((element) => getComputedStyle(element).backgroundColor !== "rgba(0, 0, 0, 0)")
      .map((element) => element.getBoundingClientRect())
      .reduce((sum, { width, height }) => sum + width * height, 0),
  );
  expect(covered).toBeLessThan((TINY.width * TINY.height) / 4);
});
