// Settings: kept over a restart, in two languages, and a damaged file is set aside with a message.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "playwright/test";
import { test } from "../../fixtures.ts";
import { openLook } from "../../play.ts";

test("name, colour and language survive a restart", async ({ openApp, makeDataDir }) => {
  const dataDir = makeDataDir();
  const first = await openApp({ dataDir });
  await first.page.getByLabel("Your name").fill("Żaneta 🙂");
  await (await openLook(first.page))
    .getByRole("radiogroup", { name: "Colour" })
    .getByRole("radio")
    .nth(4)
    .check();
  await first.page.keyboard.press("Escape");
  await first.page.getByRole("button", { name: "Settings" }).click();
  await first.page.getByLabel("Language").selectOption("pl");
  await expect(first.page.getByRole("dialog", { name: "Ustawienia" })).toBeVisible();
  await first.close();

  const { page } = await openApp({ dataDir });
  await expect(page.getByRole("button", { name: "Załóż grę" })).toBeVisible();
  await expect(page.getByRole("textbox").first()).toHaveValue("Żaneta 🙂");
  await page.getByRole("button", { name: /^Twój wygląd: zielony/ }).click();
  await expect(page.getByRole("radiogroup").first().getByRole("radio").nth(4)).toBeChecked();
  expect(await page.evaluate(() => document.documentElement.lang)).toBe("pl");
});

test("the language of the system is followed at first, in a browser that of the browser", async ({
  openApp,
  door,
  browser,
}) => {
  const app = await openApp({ env: { LC_ALL: "pl_PL.UTF-8", LANG: "pl_PL.UTF-8" } });
  const inWindow = door === "web" ? "Host game" : "Załóż grę";
  await expect(app.page.getByRole("button", { name: inWindow })).toBeVisible();
  if (app.process === null) return;
  const page = await (await browser.newContext({ locale: "pl-PL" })).newPage();
  await page.goto(`${(await app.process.nextEvent("code")).url}`);
  await expect(page.getByRole("button", { name: "Załóż grę" })).toBeVisible();
  await page.context().close();
});

test("two windows of one app: what one changes the other shows, and neither undoes the other's", async ({
  openApp,
  openPage,
  door,
  makeDataDir,
}) => {
  test.skip(door === "electron", "the desktop app has one window");
  const dataDir = makeDataDir();
  const { page: first, process } = await openApp({ dataDir });
  const second = await openPage(`${(await process?.nextEvent("code"))?.url}`, {});
  await first.getByLabel("Your name").fill("Żaneta");
  await first.getByLabel("Your name").blur();
  await expect(second.getByLabel("Your name")).toHaveValue("Żaneta");
  const colors = (page: Page) => page.getByRole("radiogroup", { name: "Colour" }).getByRole("radio");
  for (const page of [first, second]) await openLook(page);
  await colors(second).nth(4).check();
  await expect(colors(first).nth(4)).toBeChecked();

  // A second app with the same folder knows nothing of it until somebody looks.
  const kept = () => JSON.parse(readFileSync(join(dataDir, "settings.json"), "utf8"));
  const { page: third } = await openApp({ dataDir });
  const before = kept();
  await openLook(third);
  await colors(third).nth(2).check();
  await expect.poll(() => kept().color).not.toBe(before.color);
  await expect(colors(first).nth(4)).toBeChecked();
  await first.evaluate(() => window.dispatchEvent(new Event("focus")));
  await expect(colors(first).nth(2)).toBeChecked();
  expect(kept()).toEqual({ ...before, color: kept().color });
  expect(before.name).toBe("Żaneta");
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
