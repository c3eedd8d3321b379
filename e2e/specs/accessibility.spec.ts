// Every screen and dialog passes axe, in both languages.
import { expect } from "playwright/test";
import { test } from "../fixtures.ts";
import { expectClean, hostGame, openMenu } from "../play.ts";

for (const [language, host, join, settings] of [
  ["en", "Host game", "Join by IP", "Settings"],
  ["pl", "Załóż grę", "Dołącz po IP", "Ustawienia"],
] as const) {
  test(`home and its dialogs (${language})`, async ({ openApp }) => {
    const { page } = await openApp({ locale: language === "pl" ? "pl-PL" : "en-GB" });
    await expectClean(page);
    for (const name of [host, join, settings]) {
      await page.getByRole("button", { name }).click();
      await expect(page.getByRole("dialog", { name })).toBeVisible();
      await expectClean(page);
      await page.keyboard.press("Escape");
      await expect(page.getByRole("dialog", { name })).toBeHidden();
      await expect(page.getByRole("button", { name })).toBeFocused();
    }
  });
}

test("a match, its menu and the host panel", async ({ openApp }) => {
  const { page } = await openApp();
  await hostGame(page, { name: "Ola" });
  await expectClean(page);
  await openMenu(page);
  await expectClean(page);
  await page.getByRole("button", { name: "Host panel" }).click();
  await expect(
    page.getByRole("dialog", { name: "Host panel" }).getByRole("tab", { name: "Players" }),
  ).toBeFocused();
  await expectClean(page);
});
