// Six screens beside the pictures kept of them, over an arena that is left out: that has pictures of its own.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "playwright/test";
import type { Settings } from "../../../shared/appApi.ts";
import { PLAIN_SETTINGS } from "../../../shared/settings.ts";
import { keptPicture, whyOther } from "../../baseline.ts";
import { test } from "../../fixtures.ts";
import { comparePictures } from "../../showcase.ts";

test.use({ viewport: { width: 960, height: 640 }, contextOptions: { reducedMotion: "reduce" } });

/** Of 255: letters may be drawn a little otherwise, nothing else. */
const TOLERANCE = { mean: 1.5, worst: 25 };

const openBy = (button: string, dialog: string) => async (page: Page) => {
  await page.getByRole("button", { name: button, exact: true }).click();
  await expect(page.getByRole("dialog", { name: dialog })).toBeVisible();
};

type Screen = { name: string; change?: Partial<Settings>; enter?: (page: Page) => Promise<void> };
const SCREENS: Screen[] = [
  { name: "home" },
  { name: "homeLightPolish", change: { theme: "light", language: "pl" } },
  { name: "host", enter: openBy("Host game", "Host game") },
  { name: "join", enter: openBy("Join by IP", "Join by IP") },
  { name: "settings", change: { theme: "light" }, enter: openBy("Settings", "Settings") },
  { name: "about", enter: openBy("About", "About Kulki") },
];

for (const { name, change = {}, enter } of SCREENS) {
  test(`${name} looks as it did`, async ({ openApp, makeDataDir, door, browser }) => {
    test.skip(door === "electron", "a window of the system's has a size of its own");
    const other = whyOther(browser.version());
    test.skip(other !== null, other ?? "");
    const dataDir = makeDataDir();
    mkdirSync(dataDir, { recursive: true });
    const own = {
      ...PLAIN_SETTINGS,
      name: "Ala",
      color: 7,
      skin: 3,
      language: "en",
      theme: "dark",
      ...change,
    };
    writeFileSync(join(dataDir, "settings.json"), JSON.stringify(own));
    const { page } = await openApp({ dataDir });
    await page.addStyleTag({ content: "#arena canvas { visibility: hidden }" });
    await expect(page.locator("#ui input").first()).toHaveValue("Ala");
    await enter?.(page);
    // Nobody is looked for in specs; that nobody was found is said after a while.
    await expect(page.locator(".home-games .games-none")).toHaveText(/^(No games|Nie ma)/);
    await page.evaluate(() => document.fonts.ready);
    const now = await page.screenshot({ type: "jpeg", quality: 80, animations: "disabled", caret: "hide" });
    const kept = keptPicture(`screens/${name}`, browser.version(), now);
    if (kept === null) return;
    const { mean, worst } = await comparePictures(page, kept, now);
    expect(mean).toBeLessThan(TOLERANCE.mean);
    expect(worst).toBeLessThan(TOLERANCE.worst);
  });
}
