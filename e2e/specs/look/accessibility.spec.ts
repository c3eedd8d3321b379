// Every screen and dialog passes axe, in both languages and both themes.
import { expect, type Page } from "playwright/test";
import { test } from "../../fixtures.ts";
import { expectClean, hostGame, openMenu } from "../../play.ts";

// Each look is two: one in each theme.
test.describe.configure({ timeout: 120_000 });

for (const [language, ...dialogs] of [
  ["en", "Host game", "Join by IP", "Settings", "About"],
  ["pl", "Załóż grę", "Dołącz po IP", "Ustawienia", "O grze"],
] as const) {
  test(`home and its dialogs (${language})`, async ({ openApp }) => {
    const { page } = await openApp({ locale: language === "pl" ? "pl-PL" : "en-GB" });
    await expectClean(page);
    for (const name of dialogs) {
      await page.getByRole("button", { name }).click();
      await expect(page.getByRole("dialog", { name })).toBeVisible();
      await expectClean(page);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog", { name })).toBeHidden();
      await expect(page.getByRole("button", { name })).toBeFocused();
    }
  });
}

test("a match, its menu and the host’s desk", async ({ openApp }) => {
  const { page } = await openApp();
  await hostGame(page, { name: "Ola" });
  await expectClean(page);
  await openMenu(page);
  await expectClean(page);
  await page.getByRole("button", { name: "Host’s desk" }).click();
  await expect(
    page.getByRole("dialog", { name: "Host’s desk" }).getByRole("tab", { name: "People" }),
  ).toBeFocused();
  await expectClean(page);
});

/** Where Tab stops from here on, until it is here again: within the dialog, and nowhere else. */
async function expectRound(page: Page, key: "Tab" | "Shift+Tab") {
  const isBack = () =>
    page.evaluate(() => {
      const now = document.activeElement;
      if (now?.closest("dialog") == null) throw new Error(`the focus is on ${now?.tagName}`);
      const isMarked = now.hasAttribute("data-test-start");
      if (document.querySelector("[data-test-start]") === null) now.setAttribute("data-test-start", "");
      return isMarked;
    });
  await isBack();
  let steps = 0;
  do {
    await page.keyboard.press(key);
    steps += 1;
  } while (!(await isBack()) && steps < 60);
  expect(steps).toBeLessThan(60);
  await page.evaluate(() => document.querySelector("[data-test-start]")?.removeAttribute("data-test-start"));
  return steps;
}

async function expectBothWays(page: Page, name: string) {
  await expect(page.getByRole("dialog", { name })).toBeVisible();
  // A part of the dialog may come while one walks through it.
  await expect(async () => {
    expect(await expectRound(page, "Tab")).toBe(await expectRound(page, "Shift+Tab"));
  }).toPass();
}

test("Tab goes round and round in each dialog of the home screen, both ways, and never to the page behind", async ({
  openApp,
}) => {
  const { page } = await openApp();
  for (const name of ["Host game", "Join by IP", "Settings"]) {
    await page.getByRole("button", { name }).click();
    await expectBothWays(page, name);
    for (const more of await page.getByRole("button", { name: "More", exact: true }).all())
      await more.click();
    for (const summary of await page.getByRole("dialog", { name }).locator("summary").all()) {
      await summary.click();
      await expectBothWays(page, name);
    }
    await page.keyboard.press("Escape");
  }
});

test("and so it does in each dialog of a match", async ({ openApp }) => {
  const { page } = await openApp();
  await hostGame(page);
  for (const name of ["Host’s desk", "Settings"]) {
    await openMenu(page);
    await expectBothWays(page, "Menu");
    await page.getByRole("dialog", { name: "Menu" }).getByRole("button", { name }).click();
    await expectBothWays(page, name);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog", { name })).toBeHidden();
  }
});
