// Phones have corners, a camera and a bar where the page reaches under them: nothing that is told or pressed lies there.
import { expect } from "playwright/test";
import { endlessFlags } from "../../endless.ts";
import { test } from "../../fixtures.ts";
import { waitForMatch } from "../../play.ts";

/** A window over a large world, and the whole arena beside a strip. */
const GAMES = {
  arena: endlessFlags("quick", { startRadius: 100, virusesMin: 0, virusesMax: 0 }),
  classic: ["--ruleset", "classic"],
};
const UPRIGHT = { width: 390, height: 844 };
const ON_ITS_SIDE = { width: 844, height: 390 };

/** As a phone has them whose camera is at its top, and its bar at its bottom; on its side. */
const INSETS = [
  [UPRIGHT, { top: 59, right: 0, bottom: 34, left: 0 }],
  [ON_ITS_SIDE, { top: 0, right: 59, bottom: 21, left: 59 }],
] as const;

const CASES = INSETS.flatMap(([size, insets]) =>
  (["arena", "classic"] as const).map((game) => ({ size, insets, game })),
);

for (const { size, insets, game } of CASES) {
  test(`in ${game} nothing lies under the corners, the camera and the bar of a screen of ${size.width} by ${size.height}`, async ({
    openDedicated,
    openPhone,
  }) => {
    const { ready } = await openDedicated(...GAMES[game], "--bots", "8");
    const page = await openPhone(`${ready.url}#probe`);
    await page.setViewportSize(size);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Emulation.setSafeAreaInsetsOverride", { insets });
    await waitForMatch(page);
    const partsOutside = (selector: string) =>
      page.locator(selector).evaluateAll(
        (parts, { top, right, bottom, left }) =>
          parts.flatMap((part) => {
            const box = part.getBoundingClientRect();
            const isSeen = box.width > 1 && box.height > 1;
            const isOut =
              box.left < left ||
              box.top < top ||
              box.right > innerWidth - right ||
              box.bottom > innerHeight - bottom;
            return isSeen && isOut ? [part.className || part.localName] : [];
          }),
        insets,
      );
    const parts =
      ".hud-buttons > *, .leaderboard-line, .minimap, .touch-button, .hint-line, .host-chip, .status-line";
    await expect.poll(() => partsOutside(parts)).toEqual([]);
    if (game === "classic") {
      await expect.poll(() => partsOutside("#arena canvas")).toEqual([]);
      return;
    }
    await page.getByRole("button", { name: "Menu" }).tap();
    await page.getByRole("button", { name: "Settings" }).tap();
    await expect(page.getByRole("dialog", { name: "Settings" })).toBeVisible();
    await expect.poll(() => partsOutside("dialog")).toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Leave game" }).tap();
    await expect(page.locator(".home")).toBeVisible();
    await expect.poll(() => partsOutside(".home-inner")).toEqual([]);
  });
}
