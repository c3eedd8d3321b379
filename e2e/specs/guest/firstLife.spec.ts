// A first life teaches by doing: each hint stands over the arena until it was followed, and never comes again.

import { expect, type Page } from "playwright/test";
import { PHONE } from "../../../.ci/tools/phone.mjs";
import type { Place } from "../../../shared/model.ts";
import { endlessFlags } from "../../endless.ts";
import { test } from "../../fixtures.ts";
import { playFromSheet, readProbe, SHEET, waitForMatch } from "../../play.ts";

/** Nobody else, with little to eat, and big enough to split. */
const CHANGES = { startRadius: 92, ballsLow: 60, virusesMin: 0, virusesMax: 0 };
const ALONE = [...endlessFlags("quick", CHANGES), "--seed", "5"];

test.describe.configure({ timeout: 90_000 });

const hint = (page: Page) => page.locator(".hint-line");

/** Points from the middle of the window, where the own circle is, until the hint has these words. */
async function steerUntil(page: Page, words: RegExp, wayNow: () => Promise<Place>) {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const steer = async () => {
    const { x, y } = await wayNow();
    await page.mouse.move(width / 2 + x * height * 0.4, height / 2 + y * height * 0.4);
    return (await hint(page).allTextContents()).join();
  };
  await expect.poll(steer, { timeout: 30_000, intervals: [100] }).toMatch(words);
}

/** As who finds out what the mouse does. */
function createWobble() {
  let angle = 0;
  return async () => {
    angle += 0.3;
    return { x: Math.cos(angle), y: Math.sin(angle) };
  };
}

async function wayToBall(page: Page): Promise<Place> {
  const { own, balls } = await readProbe(page);
  if (own === null) return { x: 0, y: 0 };
  const far = (ball: Place) => Math.hypot(ball.x - own.x, ball.y - own.y);
  const nearest = balls.reduce((best, ball) => (far(ball) < far(best) ? ball : best), { x: 0, y: 0 });
  return { x: (nearest.x - own.x) / far(nearest), y: (nearest.y - own.y) / far(nearest) };
}

test("a hint after the other, each until it is done, and after a reload only what is new", async ({
  openDedicated,
  openGuest,
}) => {
  const { ready } = await openDedicated(...ALONE);
  const page = await openGuest(`${ready.url}#probe`);
  await waitForMatch(page);
  await expect(hint(page)).toHaveText("Move the mouse: your ball follows");
  await steerUntil(page, /Eat the dots/, createWobble());
  await steerUntil(page, /Split/, () => wayToBall(page));
  await expect(hint(page)).toHaveText("Space Split: half of you shoots ahead");
  await page.keyboard.press("Space");
  await expect(page.getByText("Split: half of you")).toHaveCount(0);
  await page.reload();
  await waitForMatch(page);
  await steerUntil(page, /Throw off/, () => wayToBall(page));
  await expect(hint(page)).toHaveText("W Throw off a bit of yourself");
  await page.keyboard.press("KeyW");
  await expect(hint(page)).toHaveCount(0);
  const learned = () => page.evaluate(() => JSON.stringify({ ...localStorage }));
  await expect.poll(learned).toContain("eject");
});

test("fingers are told of fingers", async ({ openDedicated, openPhone }) => {
  const { ready } = await openDedicated(...ALONE);
  const page = await openPhone(`${ready.url}#probe`);
  await waitForMatch(page);
  await expect(hint(page)).toHaveText("Drag anywhere to steer");
});

test("who uses keys is told of keys: in Classic of the letters, too", async ({
  openDedicated,
  openGuest,
}) => {
  for (const [ruleset, words] of [
    ["classic", "Arrow keysWASD Steer with these keys"],
    ["arena", "Arrow keys Steer with these keys"],
  ] as const) {
    const { ready } = await openDedicated("--ruleset", ruleset);
    const page = await openGuest(`${ready.url}#probe`);
    await waitForMatch(page);
    await page.keyboard.press("ArrowUp");
    await expect(hint(page)).toHaveText(words);
  }
});

/** Plays as somebody who was here when nobody was told of phrases, and learned all else. */
async function playLearned(page: Page) {
  await page.getByRole("region", { name: SHEET }).waitFor();
  await page.evaluate(() => {
    const kept = JSON.parse(localStorage.getItem("kulki.settings") ?? "{}") as object;
    const learned = ["steer", "eat", "flee", "split", "eject"];
    localStorage.setItem("kulki.settings", JSON.stringify({ ...kept, learned }));
  });
  await page.reload();
  await playFromSheet(page);
  await waitForMatch(page);
}

test("beside somebody else one is told of phrases: of the key, and on a phone of the button", async ({
  openDedicated,
  openPage,
}) => {
  const { ready } = await openDedicated(...ALONE);
  const ola = await openPage(`${ready.url}#probe`, {});
  await playLearned(ola);
  const jan = await openPage(`${ready.url}#probe`, PHONE);
  await playLearned(jan);
  const soon = { timeout: 15_000 };
  await expect(hint(ola)).toHaveText("T Say something: pick a phrase", soon);
  await expect(ola.locator(".phrase-button.hinted")).toBeVisible();
  await ola.keyboard.press("t");
  await expect(ola.locator(".hint-line.done")).toBeVisible();
  await expect(hint(jan)).toHaveText("Say something: pick a phrase", soon);
  await jan.locator(".phrase-button.hinted").tap();
  for (const page of [ola, jan]) {
    await expect(hint(page)).toHaveCount(0);
    const kept = () => page.evaluate(() => localStorage.getItem("kulki.settings"));
    await expect.poll(kept).toContain('"say"');
  }
});

test("practice teaches, too", async ({ openApp }) => {
  const { page } = await openApp();
  await page.getByRole("button", { name: "Practice" }).click();
  await waitForMatch(page);
  await expect(hint(page)).toHaveText("Move the mouse: your ball follows");
  await steerUntil(page, /^(?!Move)/, createWobble());
});
