// Pictures of play as the desktop app keeps them: as files among the person's own.
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "playwright/test";
import { test } from "../../fixtures.ts";
import { hostGame } from "../../play.ts";

test("F12 puts a PNG into the folder of pictures, and says so", async ({ openApp, makeDataDir }) => {
  const { page, electron } = await openApp();
  const folder = join(makeDataDir(), "Pictures");
  mkdirSync(folder);
  await electron?.app.evaluate(({ app }, path) => app.setPath("pictures", path), folder);
  await hostGame(page, { name: "Ola" });
  await page.keyboard.press("F12");
  await expect(page.getByText("Picture saved to your Pictures folder.")).toBeVisible();
  const [name, ...others] = readdirSync(folder);
  expect(others).toEqual([]);
  expect(name).toMatch(/^Kulki \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.png$/);
  const bytes = readFileSync(join(folder, name ?? ""));
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  expect(bytes.length).toBeGreaterThan(5000);
});
