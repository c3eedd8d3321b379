// Where the person's system chooses the colours: what is a colour still is, and what is chosen can be told from the rest.
// Axe reads the page's own colours there, so it is not asked.
import { expect, type Locator, type Page } from "playwright/test";
import { endlessFlags } from "../../endless.ts";
import { test } from "../../fixtures.ts";
import { readPixels } from "../../pixels.ts";
import { hostGame, openHostForm, openHostPanel, openLook, openMenu, waitForMatch } from "../../play.ts";

const forceColors = (page: Page) => page.emulateMedia({ forcedColors: "active" });

/** The colour in the middle of each, as "r,g,b", once they are there: reading all of them waits for none. */
async function middleColours(page: Page, elements: Locator): Promise<string[]> {
  await expect(elements.first()).toBeVisible();
  const colours: string[] = [];
  for (const element of await elements.all()) {
    const box = await element.boundingBox();
    if (box === null) continue;
    const clip = { x: box.x + box.width / 2 - 1, y: box.y + box.height / 2 - 1, width: 2, height: 2 };
    const pixels = await readPixels(page, await page.screenshot({ clip }));
    colours.push(pixels.slice(0, 3).join());
  }
  return colours;
}

/** How each is painted where a colour may speak, without its words, once they are there. */
async function looks(elements: Locator): Promise<string[]> {
  await expect(elements.first()).toBeVisible();
  return elements.evaluateAll((all) =>
    all.map((element) => {
      const { backgroundColor, borderBottomColor, outlineStyle } = getComputedStyle(element);
      return [backgroundColor, borderBottomColor, outlineStyle].join(" ");
    }),
  );
}

test("each colour that can be picked is seen, and which one is", async ({ openApp }) => {
  const { page } = await openApp();
  await forceColors(page);
  await openLook(page);
  const colours = await middleColours(page, page.locator(".color:not(:has(:checked))"));
  expect(new Set(colours).size).toBe(11);
  const rings = await page
    .locator(".color")
    .evaluateAll((all) => all.map((element) => getComputedStyle(element, "::before").boxShadow));
  expect(rings.filter((ring) => ring !== "none").length).toBe(1);
  const chosen = page.locator(".skin:has(:checked) > canvas");
  await expect(chosen).not.toHaveCSS("box-shadow", "none");
  const shadows = await page
    .locator(".skin > canvas")
    .evaluateAll((all) => all.map((element) => getComputedStyle(element).boxShadow));
  expect(shadows.filter((shadow) => shadow !== "none").length).toBe(1);
});

test("what is chosen, on or one's own is told from the rest", async ({ openApp }) => {
  const { page } = await openApp();
  await forceColors(page);
  await openHostForm(page);
  expect(new Set(await looks(page.locator(".segment"))).size).toBe(2);
  expect(new Set(await looks(page.locator(".host-card"))).size).toBe(2);
  await page.keyboard.press("Escape");
  await hostGame(page);
  await openMenu(page);
  const graph = page.getByRole("button", { name: "Net graph" });
  const [off] = await looks(graph);
  await page.keyboard.press("F3");
  await expect(graph).toHaveAttribute("aria-pressed", "true");
  expect((await looks(graph))[0]).not.toBe(off);
  await page.keyboard.press("Escape");
  const panel = await openHostPanel(page);
  expect(new Set(await looks(panel.getByRole("tab"))).size).toBe(2);
});

test("in a match dots and teams have their colours, and one's own line is told from the rest", async ({
  openDedicated,
  openGuest,
}) => {
  const { ready } = await openDedicated(...endlessFlags("teams"), "--bots", "9");
  const page = await openGuest(`${ready.url}#probe`);
  // Lines that slide are not where they were a moment ago.
  await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
  await waitForMatch(page);
  await expect(page.locator(".leaderboard-line.own")).toBeVisible();
  // Of those that are not seen there, too.
  const all = ".leaderboard-line.rest { position: static; width: auto; height: var(--row); clip-path: none }";
  await page.addStyleTag({ content: all });
  expect(new Set(await middleColours(page, page.locator(".leaderboard .dot"))).size).toBe(3);
  await expect(page.locator(".team-shares li").first()).toBeVisible();
  const teams = await page
    .locator(".team-shares li")
    .evaluateAll((all) => all.map((element) => getComputedStyle(element).backgroundColor));
  expect(new Set(teams).size).toBe(3);
  expect(new Set(await looks(page.locator(".leaderboard-line"))).size).toBe(2);
});
