// A picture of play: a key or the menu, and the browser has a PNG of the arena without anything that lies over it.
import { readFileSync } from "node:fs";
import { expect, type Page } from "playwright/test";
import { test } from "../../fixtures.ts";
import { openMenu, waitForMatch } from "../../play.ts";

/** Over all of the interface, in a colour that no arena has. */
const LOUD = "#f0f";

type Seen = { width: number; height: number; colors: number; loud: number };

/** What is on a PNG, looked at by the page itself. */
function look(page: Page, png: Buffer): Promise<Seen> {
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const { width, height } = image;
    const context = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
    if (context === null) throw new Error("no canvas");
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, width, height);
    const colors = new Set<number>();
    let loud = 0;
    for (let at = 0; at < data.length; at += 4) {
      const color = (data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!;
      colors.add(color);
      if (color === 0xff00ff) loud++;
    }
    return { width, height, colors: colors.size, loud };
  }, png.toString("base64"));
}

async function savedBy(page: Page, act: () => Promise<void>) {
  const coming = page.waitForEvent("download");
  await act();
  const download = await coming;
  return { name: download.suggestedFilename(), png: readFileSync(await download.path()) };
}

test("F12 saves what the arena shows, as many pixels, and nothing of the interface", async ({
  openDedicated,
  openGuest,
}) => {
  const { ready } = await openDedicated("--ruleset", "arena", "--bots", "8");
  const page = await openGuest(`${ready.url}#probe`);
  await waitForMatch(page);
  await page.evaluate((color) => {
    const over = document.createElement("div");
    over.style.cssText = `position:fixed;inset:0;background:${color}`;
    document.querySelector("#ui")?.append(over);
  }, LOUD);
  const { name, png } = await savedBy(page, () => page.keyboard.press("F12"));
  expect(name).toMatch(/^Kulki \d{4}-\d\d-\d\d \d\d\.\d\d\.\d\d\.png$/);
  const seen = await look(page, png);
  const canvas = await page.locator("#arena canvas").evaluate((element: HTMLCanvasElement) => ({
    width: element.width,
    height: element.height,
  }));
  expect({ width: seen.width, height: seen.height }).toEqual(canvas);
  expect(seen.colors).toBeGreaterThan(50);
  expect(seen.loud).toBe(0);
  expect((await look(page, await page.screenshot())).loud).toBeGreaterThan(1000);
});

test("from the menu, too; that it was saved is said", async ({ openDedicated, openGuest }) => {
  const { ready } = await openDedicated();
  const page = await openGuest(`${ready.url}#probe`);
  await waitForMatch(page);
  await openMenu(page);
  const { png } = await savedBy(page, () => page.getByRole("button", { name: "Save a picture" }).click());
  expect((await look(page, png)).colors).toBeGreaterThan(50);
  await expect(page.getByText("Picture saved.")).toBeVisible();
  await expect(page.getByRole("dialog", { name: "Menu" })).toBeHidden();
});
