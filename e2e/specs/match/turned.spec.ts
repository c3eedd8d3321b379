// Classic on an upright phone: the arena is turned by a quarter, one steers as one sees it, and finds oneself.

import { expect, type Page } from "playwright/test";
import type { Place } from "../../../shared/model.ts";
import { test } from "../../fixtures.ts";
import { readPixels } from "../../pixels.ts";
import { readProbe, waitForMatch } from "../../play.ts";

/** CSS pixels of the window. */
const placeOf = (page: Page, x: number, y: number): Promise<Place> =>
  page.evaluate(([atX, atY]) => window.kulkiProbe!.place(atX, atY), [x, y] as const);

/** Where the arena's corners are: its first, and the one that is the farthest from that. */
const readCorners = async (page: Page) =>
  [await placeOf(page, 0, 0), await placeOf(page, 1280, 720)] as const;

async function waitForWay(page: Page, isGone: (way: Place) => boolean, from: Place): Promise<void> {
  await expect
    .poll(async () => {
      const { x, y } = (await readProbe(page)).own ?? from;
      return isGone({ x: x - from.x, y: y - from.y });
    })
    .toBe(true);
}

test("an upright phone shows all of the arena turned, its left above, larger than it would be on its side", async ({
  openDedicated,
  openPhone,
}) => {
  const { ready } = await openDedicated();
  const page = await openPhone(`${ready.url}#probe`);
  await waitForMatch(page);
  const [first, last] = await readCorners(page);
  expect(first.x - last.x).toBeGreaterThan(0.8 * 390);
  expect(last.y - first.y).toBeGreaterThan(1.5 * 390);
  for (const { x, y } of [first, last]) expect([x > 0, x < 390, y > 0, y < 844]).toEqual(Array(4).fill(true));
  await page.setViewportSize({ width: 844, height: 390 });
  await expect.poll(async () => (await placeOf(page, 0, 0)).x).toBeLessThan(100);
  const [left, right] = await readCorners(page);
  expect([right.x > left.x, right.y > left.y]).toEqual([true, true]);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect.poll(() => placeOf(page, 0, 0)).toEqual(first);
});

test("a finger that goes up, and the key that points up, lead up on the turned arena", async ({
  openDedicated,
  openPhone,
}) => {
  const { ready } = await openDedicated();
  const page = await openPhone(`${ready.url}#probe`);
  const start = await waitForMatch(page);
  const up = start.x > 640 ? 1 : -1;
  const touch = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: Place[]) =>
    touch.send("Input.dispatchTouchEvent", { type, touchPoints });
  const finger = await placeOf(page, start.x, start.y);
  await send("touchStart", [finger]);
  await send("touchMove", [{ x: finger.x, y: finger.y - 90 * up }]);
  await waitForWay(page, ({ x, y }) => -x * up > 80 && Math.abs(y) < 30, start);
  await send("touchEnd", []);

  const { x, y } = (await readProbe(page)).own ?? start;
  await page.keyboard.down("ArrowRight");
  await page.keyboard.down(up === 1 ? "ArrowDown" : "ArrowUp");
  await waitForWay(page, (way) => way.x * up > 60 && (way.y < -60 || y < 90), { x, y });
});

/** Of so many places about a middle, in CSS pixels, how many are not as light as the ground of the light theme. */
async function countDrawn(page: Page, { x, y }: Place, radius: number): Promise<number> {
  const clip = { x: Math.round(x) - 12, y: Math.round(y) - 12, width: 24, height: 24 };
  const pixels = await readPixels(page, await page.screenshot({ clip }));
  let drawn = 0;
  for (let turn = 0; turn < 16; turn++) {
    const angle = (turn * Math.PI) / 8;
    const column = Math.floor(x - clip.x + radius * Math.cos(angle));
    const row = Math.floor(y - clip.y + radius * Math.sin(angle));
    const at = 4 * (row * clip.width + column);
    if (Math.min(...pixels.slice(at, at + 3)) < 215) drawn += 1;
  }
  return drawn;
}

test("however small the window, one's own circle has a radius of 6 pixels", async ({
  openDedicated,
  openGuest,
}) => {
  const { ready } = await openDedicated();
  const page = await openGuest(`${ready.url}#probe`, { width: 320, height: 480 });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await waitForMatch(page);
  await page.waitForFunction(() => document.documentElement.dataset.theme === "light");
  const { own } = await readProbe(page);
  const [from, to] = [await placeOf(page, 0, 0), await placeOf(page, 10, 0)];
  expect(to.x - from.x, "as large as it is it would be a dot").toBeLessThan(3.5);
  const middle = await placeOf(page, own!.x, own!.y);
  await expect.poll(() => countDrawn(page, middle, 5)).toBeGreaterThanOrEqual(14);
  expect(await countDrawn(page, middle, 9)).toBeLessThan(10);

  // It sees a part of the arena, and goes along.
  await page.keyboard.down("ArrowLeft");
  await expect.poll(async () => (await readProbe(page)).own?.x, { timeout: 15_000 }).toBe(0);
  await expect.poll(async () => (await placeOf(page, 0, 0)).x).toBeGreaterThan(10);
});
