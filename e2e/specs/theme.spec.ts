// The theme as a person meets it: their system's, until they choose one, which is then there from the first moment on.
import { expect, type Page } from "playwright/test";
import { test } from "../fixtures.ts";
import { readPixels } from "../pixels.ts";
import { waitForMatch } from "../play.ts";

const root = (page: Page) => page.locator("html");
const ground = (page: Page) =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

const DARK = "rgb(10, 16, 40)";
const LIGHT = "rgb(207, 220, 248)";

test("the page follows its system, also while it is open", async ({ openApp }) => {
  const { page } = await openApp();
  await page.emulateMedia({ colorScheme: "light" });
  await expect(root(page)).toHaveAttribute("data-theme", "light");
  expect(await ground(page)).toBe(LIGHT);
  await page.emulateMedia({ colorScheme: "dark" });
  await expect(root(page)).toHaveAttribute("data-theme", "dark");
  expect(await ground(page)).toBe(DARK);
});

test("a theme that was chosen stays, and a new start begins with it", async ({ openApp }) => {
  const { page } = await openApp();
  await page.emulateMedia({ colorScheme: "dark" });
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByLabel("Theme").selectOption({ label: "Light" });
  await expect(root(page)).toHaveAttribute("data-theme", "light");
  // What is kept is asked for over a bridge: the theme must not wait for it.
  await page.addInitScript(() => {
    new MutationObserver((_records, observer) => {
      if (document.querySelector("#ui > *") === null) return;
      observer.disconnect();
      document.documentElement.dataset.seen = document.documentElement.dataset.theme ?? "none";
    }).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await expect(root(page)).toHaveAttribute("data-seen", "light");
  expect(await ground(page)).toBe(LIGHT);
});

/** How bright the arena is there, 0-255: most of it is free of circles. */
async function brightness(page: Page, clip: { x: number; y: number; width: number; height: number }) {
  const pixels = await readPixels(page, await page.screenshot({ clip }));
  const greens = pixels.filter((_part, index) => index % 4 === 1).sort((a, b) => a - b);
  return greens[Math.floor(greens.length / 2)] ?? 0;
}

test("the arena has the theme of what lies over it: its field, and what is beyond", async ({
  openDedicated,
  openGuest,
}) => {
  const { ready } = await openDedicated("--ruleset", "classic");
  const page = await openGuest(`${ready.url}#probe`);
  await waitForMatch(page);
  const places = [
    { x: 200, y: 200, width: 60, height: 200 },
    { x: 4, y: 200, width: 12, height: 200 },
  ];
  for (const place of places) {
    await page.emulateMedia({ colorScheme: "light" });
    await expect.poll(() => brightness(page, place)).toBeGreaterThan(180);
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => brightness(page, place)).toBeLessThan(60);
  }
});
