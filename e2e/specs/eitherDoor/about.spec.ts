// About: which Kulki this is and the licences of all it is made of, by every door and from a match.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "playwright/test";
import { ROOT } from "../../apps.ts";
import { test } from "../../fixtures.ts";
import { expectClean, hostGame, openMenu, waitForMatch } from "../../play.ts";

const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

async function openLicences(page: Page) {
  await page.getByRole("button", { name: "About" }).click();
  const about = page.getByRole("dialog", { name: "About Kulki" });
  await expect(about).toContainText(`Version ${version}`);
  await about.getByText("Licences", { exact: true }).click();
  const text = about.getByRole("region", { name: "Licences" });
  await expect(text).toContainText("SIL OPEN FONT LICENSE");
  await expect(text).toContainText(/pixi\.js \d+\.\d+\.\d+ \(MIT\)/);
  return about;
}

test("from home: version, licences, and on to the log", async ({ openApp }) => {
  const { page } = await openApp();
  const about = await openLicences(page);
  await expectClean(page);
  await about.getByRole("button", { name: "Show log" }).click();
  await expect(page.getByRole("dialog", { name: "Log" })).toBeVisible();
});

test("from a match, and on a guest's page, which has no log to show", async ({ openApp, openGuest }) => {
  const { page } = await openApp();
  const port = await hostGame(page, { name: "Ola" });
  const guest = await openGuest(`http://127.0.0.1:${port}/#probe`);
  await waitForMatch(guest);
  for (const player of [page, guest]) {
    await openMenu(player);
    const about = await openLicences(player);
    await expect(about.getByRole("button", { name: "Show log" })).toHaveCount(player === page ? 1 : 0);
    await player.keyboard.press("Escape");
    await expect(about).toBeHidden();
  }
});

test("licences out of reach are said so, and asked for again", async ({ openApp, door, consoleWatch }) => {
  test.skip(door === "electron", "what a window asks its own app for cannot be held back from here");
  const { page } = await openApp();
  consoleWatch.expectLine(/404/);
  await page.route("**/licences.txt", (route) => route.fulfill({ status: 404 }));
  await page.getByRole("button", { name: "About" }).click();
  const part = page.getByText("Licences", { exact: true });
  await part.click();
  await expect(page.getByText("The licences could not be read.")).toBeVisible();
  await page.unroute("**/licences.txt");
  await part.click();
  await part.click();
  await expect(page.getByRole("region", { name: "Licences" })).toContainText("MIT License");
});
