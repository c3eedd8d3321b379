// The theme as a person meets it: their system's, until they choose one, which is then there from the first moment on.
import { expect, type Page } from "playwright/test";
import { test } from "../../fixtures.ts";

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
