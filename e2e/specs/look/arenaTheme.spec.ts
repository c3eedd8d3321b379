// The arena has the theme of the page around it.
import { expect, type Page } from "playwright/test";
import { test } from "../../fixtures.ts";
import { readPixels } from "../../pixels.ts";
import { waitForMatch } from "../../play.ts";

/** How bright the arena is there, 0-255: most of it is free of circles. */
async function brightness(page: Page, clip: { x: number; y: number; width: number; height: number }) {
  const pixels = await readPixels(page, await page.screenshot({ clip }));
  const greens = pixels.filter((_part, index) => index % 4 === 1).sort((a, b) => a - b);
  return greens[Math.floor(greens.length / 2)] ?? 0;
}

test("the arena has the theme of what lies over it: its field, and what is beyond", async ({
  openDedicated,
  openGuest,
}) => {
  const { ready } = await openDedicated("--ruleset", "classic");
  const page = await openGuest(`${ready.url}#probe`);
  await waitForMatch(page);
  const places = [
    { x: 200, y: 200, width: 60, height: 200 },
    { x: 4, y: 200, width: 12, height: 200 },
  ];
  for (const place of places) {
    await page.emulateMedia({ colorScheme: "light" });
    await expect.poll(() => brightness(page, place)).toBeGreaterThan(180);
    await page.emulateMedia({ colorScheme: "dark" });
    await expect.poll(() => brightness(page, place)).toBeLessThan(60);
  }
});
