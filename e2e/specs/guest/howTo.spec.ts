// How to play, as a person opens it: by F1, from the match and its menu; in every ruleset and language for everybody.
import { expect, type Page } from "playwright/test";
import { test } from "../../fixtures.ts";
import { expectClean, openMenu, playFromSheet, waitForMatch } from "../../play.ts";

test.describe.configure({ timeout: 120_000 });

const WORDS = { "en-GB": "How to play", "pl-PL": "Jak grać" };
const dialogOf = (page: Page, name = "How to play") => page.getByRole("dialog", { name });

for (const ruleset of ["classic", "arena", "ogar", "quick", "teams"]) {
  test(`it can be used by everybody, in ${ruleset}`, async ({ openDedicated, openPage }) => {
    const { ready } = await openDedicated("--ruleset", ruleset);
    for (const [locale, title] of Object.entries(WORDS)) {
      const page = await openPage(`${ready.url}#probe`, { locale } as object);
      await playFromSheet(page);
      await waitForMatch(page);
      await page.keyboard.press("F1");
      await expect(dialogOf(page, title)).toBeVisible();
      await expectClean(page);
      await page.context().close();
    }
  });
}

test("F1 opens and closes it at home and in a match, and its menu leads there", async ({
  openApp,
  openGuest,
  openDedicated,
}) => {
  const { page: home } = await openApp();
  await home.keyboard.press("F1");
  await expect(dialogOf(home)).toBeVisible();
  await home.keyboard.press("F1");
  await expect(dialogOf(home)).toBeHidden();
  const { ready } = await openDedicated("--ruleset", "arena");
  const page = await openGuest(`${ready.url}#probe`);
  await waitForMatch(page);
  await openMenu(page);
  await page.getByRole("button", { name: "How to play F1" }).click();
  await expect(dialogOf(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialogOf(page)).toBeHidden();
  await page.getByRole("button", { name: "How to play" }).click();
  await dialogOf(page).getByRole("button", { name: "All the numbers" }).click();
  await page
    .getByRole("dialog", { name: "Rules of this game" })
    .getByRole("button", { name: "Back" })
    .click();
  await expect(dialogOf(page).getByText("Dots make you grow.")).toBeVisible();
});

test("so small that it must be scrolled, it is all there", async ({ openDedicated, openGuest }) => {
  const { ready } = await openDedicated("--ruleset", "arena");
  const page = await openGuest(`${ready.url}#probe`, { width: 320, height: 300 });
  await waitForMatch(page);
  await page.keyboard.press("F1");
  const last = dialogOf(page).getByText("Play", { exact: true });
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport();
  const overflow = await dialogOf(page).evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth);
  expect(overflow).toBe(0);
});
