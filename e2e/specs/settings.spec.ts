// Settings: kept over a restart, in two languages, and a damaged file is set aside with a message.
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "playwright/test";
import { test } from "../fixtures.ts";

test("name, colour and language survive a restart", async ({ openApp, makeDataDir }) => {
  const dataDir = makeDataDir();
  const first = await openApp({ dataDir });
  await first.page.getByLabel("Your name").fill("Żaneta 🙂");
  await first.page.getByRole("radiogroup", { name: "Colour" }).getByRole("radio").nth(4).check();
  await first.page.getByRole("button", { name: "Settings" }).click();
  await first.page.getByLabel("Language").selectOption("pl");
  await expect(first.page.getByRole("dialog", { name: "Ustawienia" })).toBeVisible();
  await first.close();

  const { page } = await openApp({ dataDir });
  await expect(page.getByRole("button", { name: "Załóż grę" })).toBeVisible();
  await expect(page.getByRole("textbox").first()).toHaveValue("Żaneta 🙂");
  await expect(page.getByRole("radiogroup").getByRole("radio").nth(4)).toBeChecked();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("pl");
});

test("the system's language is followed at first", async ({ openApp }) => {
  const { page } = await openApp({ env: { LC_ALL: "pl_PL.UTF-8", LANG: "pl_PL.UTF-8" } });
  await expect(page.getByRole("button", { name: "Załóż grę" })).toBeVisible();
});

test("a damaged settings file is set aside and said", async ({ openApp, makeDataDir }) => {
  const dataDir = makeDataDir();
  writeFileSync(join(dataDir, "settings.json"), '{"name": "Ola", "col');
  const { page } = await openApp({ dataDir });
  await expect(page.getByText(/settings.*damaged|damaged.*settings/i)).toBeVisible();
  expect(readdirSync(dataDir).some((name) => /damaged/.test(name))).toBe(true);
});

test("a name of nothing visible is not accepted, a long one is cut to 16", async ({ openApp }) => {
  const { page } = await openApp();
  const field = page.getByLabel("Your name");
  await field.fill("\u200b\u202e");
  await field.blur();
  await expect(page.getByText("Pick a name")).toBeVisible();
  await field.fill("abcdefghijklmnopqrstuvwxyz");
  await field.blur();
  await expect(field).toHaveValue("abcdefghijklmnop");
});

test("the log can be read in the app", async ({ openApp }) => {
  const { page } = await openApp();
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("button", { name: "Show log" }).click();
  await expect(page.getByRole("dialog", { name: "Log" })).toContainText(/kulki.*log/i);
});
