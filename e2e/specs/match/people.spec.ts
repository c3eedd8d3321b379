// Two people who chose the same name and colour: each sees which of them it is, and is told so.
import { expect, type Page } from "playwright/test";
import { test } from "../../fixtures.ts";
import { expectClean, openLook, readProbe, waitForMatch } from "../../play.ts";

/** On the home screen or in the settings. */
async function choose(page: Page, name: string, colour: string) {
  const dialog = page.getByRole("dialog", { name: "Settings" });
  // The dialog is fetched when it is opened.
  await expect(dialog.or(page.locator(".home"))).toBeVisible();
  if (!(await dialog.isVisible())) await openLook(page);
  await page.getByLabel("Your name").fill(name);
  await page.getByLabel("Your name").blur();
  await page.getByRole("radio", { name: colour, exact: true }).check();
}

test("the second Ola in red is told apart from the first", async ({ openApp, openGuest, openDedicated }) => {
  const { ready } = await openDedicated();
  const { page } = await openApp();
  await choose(page, "Ola", "Red");
  const first = await openGuest(`${ready.url}#probe`);
  await waitForMatch(first);
  await first.keyboard.press("Escape");
  await first.getByRole("button", { name: "Settings" }).click();
  await choose(first, "OLA", "Red");
  await expect.poll(async () => (await readProbe(first)).own).toMatchObject({ name: "OLA", color: 0 });
  await page.getByRole("button", { name: "Done" }).click();
  await page.getByRole("button", { name: "Join by IP" }).click();
  await page.getByLabel("Address").fill(`„127.0.0.1:${ready.port}”.`);
  await page.getByRole("button", { name: "Join", exact: true }).click();
  expect(await waitForMatch(page)).toMatchObject({ name: "Ola 2", color: 10 });
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Settings" }).click();
  await expect(page.getByText("in this game you are Ola 2")).toBeVisible();
  await expect(page.getByText("in this game yours is pink")).toBeVisible();
  await expectClean(page);
  await choose(page, "Zosia", "Blue");
  await expect.poll(async () => (await readProbe(page)).own).toMatchObject({ name: "Zosia", color: 7 });
  await expect(page.getByText(/in this game/)).toHaveCount(0);
});
