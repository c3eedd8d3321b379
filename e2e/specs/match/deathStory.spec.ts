// Death among friends: who did it and how often, whom one may watch then, and how one goes on.
import { expect, type Page } from "playwright/test";
import { endlessFlags } from "../../endless.ts";
import { test } from "../../fixtures.ts";
import { expectClean, playFromSheet, pointAt, readProbe, waitForMatch } from "../../play.ts";
import { beginRound } from "../../rounds.ts";

/** So small that nobody can hide, without anything that disturbs a hunt. */
const SMALL = endlessFlags("quick", {
  ...{ arenaWidth: 900, arenaHeight: 700, ballsLow: 300, protectionS: 0 },
  ...{ virusesMin: 0, virusesMax: 0 },
});
const HUNTERS = ["--bots", "40", "--bot-level", "fierce", "--seed", "5"];
const HUNTED = [...endlessFlags("quick"), ...HUNTERS];
const HUNT_MS = 40_000;

test.describe.configure({ timeout: 120_000 });

const panel = (page: Page) => page.locator(".death-panel:not(.card)");

/** Presses a key of the panel. One that comes too early was meant for the life before, so it is pressed until it counts. */
async function pressOnPanel(page: Page, key: string) {
  await expect(async () => {
    await page.keyboard.press(key);
    await expect(panel(page)).toBeHidden({ timeout: 1000 });
  }).toPass();
}

/** Eats balls until it is big enough for the other one, and then the other one. */
async function hunt(hunter: Page, prey: Page) {
  await expect
    .poll(
      async () => {
        const [{ own, balls }, { own: other }] = [await readProbe(hunter), await readProbe(prey)];
        if (own === null || other === null || other.radius === 0) return panel(prey).isVisible();
        const way = ({ x, y }: { x: number; y: number }) => Math.hypot(x - own.x, y - own.y);
        const isBigger = own.radius > 1.2 * other.radius;
        const nearest = balls.reduce(
          (best, ball) => (way(ball) < way(best) ? ball : best),
          balls[0] ?? other,
        );
        const { x, y } = isBigger ? other : nearest;
        await pointAt(hunter, x, y);
        return panel(prey).isVisible();
      },
      { timeout: HUNT_MS, intervals: [30] },
    )
    .toBe(true);
}

test("a friend who eats one twice is named, can be watched by a key, and one goes on by another", async ({
  openDedicated,
  openGuest,
}) => {
  const { ready } = await openDedicated(...SMALL);
  const ola = await openGuest(`${ready.url}#probe`);
  await waitForMatch(ola);
  const kaja = await openGuest(`${ready.url}#probe`);
  await waitForMatch(kaja);
  await hunt(kaja, ola);
  const words = panel(ola);
  const name = await words.locator("h2 bdi").textContent();
  await expect(words.locator("h2")).toContainText(/You were eaten by.*Mass \d/s);
  await expect(words).not.toContainText("ate you");
  await pressOnPanel(ola, "Space");
  await waitForMatch(ola);
  await hunt(kaja, ola);
  await expect(words).toContainText(/ ate you again\./);
  await pressOnPanel(ola, "v");
  await expect(ola.getByRole("status").getByText(`You are watching ${name}`)).toBeVisible();
});

test("who goes on at once plays, and reads the news beside the game", async ({
  openDedicated,
  openGuest,
}) => {
  // By the ruleset's own rules, as no other score is kept: in a round.
  const { ready } = await openDedicated("--ruleset", "quick", ...HUNTERS);
  const page = await openGuest(`${ready.url}#probe`);
  await waitForMatch(page);
  await beginRound([page]);
  await waitForMatch(page);
  // Somebody hammers on the space bar, by the page itself: no time passes on the way.
  const card = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const presses = setInterval(() => {
          window.dispatchEvent(new KeyboardEvent("keydown", { code: "Space" }));
          const shown = document.querySelector(".death-panel.card");
          if (shown === null || (window.kulkiProbe?.own?.radius ?? 0) === 0) return;
          clearInterval(presses);
          resolve(shown.textContent ?? "");
        }, 50);
      }),
  );
  expect(card).toMatch(/^You were eaten by Bot /);
  expect(card).not.toContain("Play again");
  const kept = await page.evaluate(() => JSON.parse(localStorage.getItem("kulki.settings") ?? "{}"));
  expect(kept.bestScores?.quick).toBeGreaterThan(10);
});

test("on a telephone a tap anywhere goes on", async ({ openDedicated, openPhone }) => {
  const { ready } = await openDedicated(...HUNTED);
  const page = await openPhone(`${ready.url}#probe`);
  await waitForMatch(page);
  await expect(panel(page)).toBeVisible({ timeout: HUNT_MS });
  await expect(page.getByText("or tap anywhere")).toBeVisible();
  // A tap that comes too early was meant for the life before.
  await expect(async () => {
    await page.touchscreen.tap(60, 300);
    await expect(panel(page)).toBeHidden({ timeout: 1000 });
  }).toPass();
  await waitForMatch(page);
});

test("the story is clean in Polish, too", async ({ openDedicated, browser, consoleWatch }) => {
  const { ready } = await openDedicated(...HUNTED);
  const context = await browser.newContext({ locale: "pl-PL" });
  const page = await context.newPage();
  consoleWatch.add(page);
  await page.goto(`${ready.url}#probe`);
  await playFromSheet(page);
  await waitForMatch(page);
  await expect(panel(page)).toBeVisible({ timeout: HUNT_MS });
  await expect(panel(page)).toContainText("Zjada cię");
  await expect(panel(page).getByRole("button", { name: "Oglądaj: " })).toBeVisible();
  await expectClean(page);
  await context.close();
});
