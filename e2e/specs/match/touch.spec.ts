// The game in the hand: a stick under the finger, buttons under the other thumb, and a page that stays where it is.
import { expect, type Page } from "playwright/test";
import { endlessFlags } from "../../endless.ts";
import { test } from "../../fixtures.ts";
import { readProbe, waitForMatch } from "../../play.ts";
import { type Fingers, middleOf, openFingers } from "../../touch.ts";

/** Alone, big enough to split and to throw mass off. */
const RULES = endlessFlags("quick", { startRadius: 100, virusesMin: 0, virusesMax: 0 });
const UPRIGHT = { width: 390, height: 844 };
const ON_ITS_SIDE = { width: 844, height: 390 };

const ownOf = async (page: Page) => {
  const { own } = await readProbe(page);
  if (own === null) throw new Error("nobody lives here");
  return own;
};

/** Until the own circle has gone at least so far, world units, to the right of where it is now (negative: left). */
async function expectGoes(page: Page, x: number) {
  const start = (await ownOf(page)).x;
  await expect.poll(async () => ((await ownOf(page)).x - start) * Math.sign(x)).toBeGreaterThan(Math.abs(x));
}

/** Soon, within half a second of the host's time, the own circle has hardly moved. */
async function expectStands(page: Page) {
  const moved = async () => {
    const { x, y } = await ownOf(page);
    await waitTicks(page, 15);
    const after = await ownOf(page);
    return Math.hypot(after.x - x, after.y - y);
  };
  // Of two cells of one person the boost of a split is left at first, and later they still push each other about.
  await expect.poll(moved).toBeLessThan(15);
}

async function waitTicks(page: Page, ticks: number) {
  const { tick } = await readProbe(page);
  await page.waitForFunction((until) => (window.kulkiProbe?.tick ?? 0) >= until, tick + ticks);
}

/** Away from the nearer edge of the arena: there is a long way to go. */
const away = (x: number) => (x > 1500 ? -1 : 1);

async function drag(fingers: Fingers, finger: number, from: { x: number; y: number }, dx: number) {
  await fingers.put(finger, from);
  for (const part of [0.25, 0.5, 0.75, 1]) await fingers.put(finger, { x: from.x + dx * part, y: from.y });
}

test("one thumb steers from wherever it went down, the other one splits meanwhile; lifted, the circle goes on, and a tap stops it", async ({
  openDedicated,
  openPhone,
}) => {
  const { ready } = await openDedicated(...RULES);
  const page = await openPhone(`${ready.url}#probe`);
  const { x } = await waitForMatch(page);
  const fingers = await openFingers(page);
  const way = away(x);
  const stick = page.locator(".stick");
  await drag(fingers, 1, { x: 120, y: 700 }, 50 * way);
  await expect(stick).toHaveClass(/shown/);
  await expectGoes(page, 60 * way);
  await fingers.put(2, await middleOf(page.getByRole("button", { name: "Split" })));
  await expect.poll(async () => (await ownOf(page)).cells.length).toBe(2);
  await drag(fingers, 3, { x: 250, y: 300 }, -80 * way);
  await expectGoes(page, 60 * way);
  for (const finger of [3, 2, 1]) await fingers.lift(finger);
  await expect(stick).not.toHaveClass(/shown/);
  await expectGoes(page, 60 * way);
  await fingers.put(1, { x: 60, y: 400 });
  await fingers.lift(1);
  await expectStands(page);
});

test("what takes the finger away stops the circle", async ({ openDedicated, openPhone }) => {
  const { ready } = await openDedicated(...RULES);
  const page = await openPhone(`${ready.url}#probe`);
  const { x } = await waitForMatch(page);
  const fingers = await openFingers(page);
  await drag(fingers, 1, { x: 200, y: 600 }, 50 * away(x));
  await expectGoes(page, 40 * away(x));
  await fingers.takeAway();
  await expect(page.locator(".stick")).not.toHaveClass(/shown/);
  await expectStands(page);
});

test("fingers on the arena neither enlarge nor move the page, nor mark its words; in a dialog they scroll, and fields can be used", async ({
  openDedicated,
  openPhone,
}) => {
  const { ready } = await openDedicated(...RULES);
  const page = await openPhone(`${ready.url}#probe`);
  await waitForMatch(page);
  const fingers = await openFingers(page);
  const menu = await middleOf(page.getByRole("button", { name: "Menu" }));
  for (const from of [{ x: 195, y: 400 }, menu]) {
    await fingers.put(1, from);
    await fingers.put(2, { x: from.x + 20, y: from.y + 100 });
    for (const far of [150, 220, 300]) await fingers.put(2, { x: from.x + 20, y: from.y + far });
    for (const finger of [1, 2]) await fingers.lift(finger);
  }
  await drag(fingers, 1, await middleOf(page.locator(".leaderboard")), 60);
  await fingers.lift(1);
  const lie = await page.evaluate(() => ({
    scale: visualViewport?.scale,
    top: visualViewport?.pageTop,
    scrolled: document.scrollingElement?.scrollTop,
    marked: String(getSelection()),
  }));
  expect(lie).toEqual({ scale: 1, top: 0, scrolled: 0, marked: "" });
  const dialog = await openSettings(page);
  await fingers.put(1, { x: 195, y: 700 });
  for (const y of [640, 560, 480, 400, 300]) await fingers.put(1, { x: 195, y });
  await fingers.lift(1);
  await expect.poll(() => dialog.evaluate((it) => it.scrollTop)).toBeGreaterThan(100);
  await dialog.getByLabel("Your name").tap();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("Zażółć");
  await expect(dialog.getByLabel("Your name")).toHaveValue("Zażółć");
});

async function openSettings(page: Page) {
  await page.getByRole("button", { name: "Menu" }).tap();
  await page.getByRole("button", { name: "Settings" }).tap();
  const dialog = page.getByRole("dialog", { name: "Settings" });
  await expect(dialog).toBeVisible();
  return dialog;
}

test("the buttons lie on the side that was chosen, and are remembered there", async ({
  openDedicated,
  openPhone,
}) => {
  const { ready } = await openDedicated(...RULES);
  const page = await openPhone(`${ready.url}#probe`);
  await waitForMatch(page);
  const split = page.getByRole("button", { name: "Split" });
  expect((await middleOf(split)).x).toBeGreaterThan(300);
  const dialog = await openSettings(page);
  await dialog.getByRole("radio", { name: "Left" }).check();
  await dialog.getByRole("button", { name: "Close" }).tap();
  await expect.poll(async () => (await middleOf(split)).x).toBeLessThan(90);
  await page.reload();
  await waitForMatch(page);
  for (const size of [UPRIGHT, ON_ITS_SIDE]) {
    await page.setViewportSize(size);
    const { x, y } = await middleOf(split);
    expect([x < 90, y > size.height - 90]).toEqual([true, true]);
  }
});
