// A guest from the link to the first life, and back again: the sheet, what is remembered, a host that is gone for a while.
import { expect, type Page, type Request } from "playwright/test";
import { PHONE } from "../../../.ci/tools/phone.mjs";
import { test } from "../../fixtures.ts";
import { expectClean, leaveGame, readProbe, waitForMatch } from "../../play.ts";

test.describe.configure({ timeout: 90_000 });

const TITLES = { "en-GB": "Who are you?", "pl-PL": "Kim jesteś?" };
const sheetOf = (page: Page, title = TITLES["en-GB"]) => page.getByRole("region", { name: title });
const nameOf = (page: Page) => sheetOf(page).getByRole("textbox", { name: "Your name" });
const play = (page: Page) => sheetOf(page).getByRole("button", { name: "Play", exact: true });

/** The match is seen behind the sheet, by somebody who is not in it. */
async function expectWatching(page: Page) {
  await page.waitForFunction(() => (window.kulkiProbe?.tick ?? 0) > 0);
  expect((await readProbe(page)).own?.radius ?? 0).toBe(0);
}

test("with keys at hand: the proposal is selected, Enter plays, and a reload and a new visit know who it is", async ({
  openPage,
  openDedicated,
}) => {
  const { ready } = await openDedicated("--bots", "4");
  const page = await openPage(`${ready.url}#probe`, {});
  await expectWatching(page);
  await expect(nameOf(page)).toBeFocused();
  const proposed = await nameOf(page).inputValue();
  expect(proposed).toMatch(/^\S.{2,14}\S$/);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(proposed);
  for (const part of [".leaderboard", ".hud-buttons", ".watch-bar", ".hint", ".minimap"])
    await expect(page.locator(part), part).toHaveCount(0);
  await expectClean(page);

  await page.keyboard.type("Zażółć");
  await page.keyboard.press("Enter");
  expect((await waitForMatch(page)).name).toBe("Zażółć");
  await expect(sheetOf(page)).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Menu" })).toBeVisible();

  await page.reload();
  await waitForMatch(page);
  await expect(sheetOf(page)).toHaveCount(0);

  await leaveGame(page);
  const next = await page.context().newPage();
  await next.goto(`${ready.url}#probe`);
  await expect(nameOf(next)).toHaveValue("Zażółć");
  await play(next).click();
  expect((await waitForMatch(next)).name).toContain("Zażółć");
});

for (const [locale, title] of Object.entries(TITLES)) {
  test(`on a phone no keyboard comes by itself, all of it is in sight and can be used by everybody (${locale})`, async ({
    openPage,
    openDedicated,
  }) => {
    const { ready } = await openDedicated("--bots", "4");
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 844, height: 390 },
      { width: 320, height: 480 },
    ]) {
      const page = await openPage(`${ready.url}#probe`, { ...PHONE, viewport, locale } as object);
      const sheet = sheetOf(page, title);
      await expectWatching(page);
      expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
      const box = await sheet.boundingBox();
      expect(box && [box.x >= 0, box.y >= 0, box.x + box.width <= viewport.width]).toEqual([
        true,
        true,
        true,
      ]);
      expect(await sheet.evaluate((one) => one.scrollHeight <= one.clientHeight)).toBe(true);
      await expectClean(page);
      await page.context().close();
    }
  });
}

test("on a phone a tap plays, by the chosen colour, and the sheet keeps above a keyboard on the screen", async ({
  openPage,
  openDedicated,
}) => {
  // A page at this name is no secure context, as a phone's is not.
  const { ready } = await openDedicated("--allow-host", "kulki.test");
  const page = await openPage(`http://kulki.test:${ready.port}/#probe`, PHONE);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await expectWatching(page);
  await sheetOf(page).getByRole("radio", { name: "Violet" }).check();
  // A browser without a screen has no keyboard to show: what the page hears of one is said by hand.
  await page.evaluate(() => {
    const seen = window.visualViewport as VisualViewport;
    Object.defineProperty(seen, "height", { configurable: true, value: innerHeight - 336 });
    seen.dispatchEvent(new Event("resize"));
  });
  await expect.poll(async () => (await sheetOf(page).boundingBox())?.y ?? 999).toBeLessThan(844 - 336 - 200);
  const box = await play(page).boundingBox();
  expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThan(844 - 336);
  await play(page).tap();
  expect((await waitForMatch(page)).color).toBe(8);
});

test("the question mark leads to How to play and its rules, and back to the sheet", async ({
  openPage,
  openDedicated,
}) => {
  const { ready } = await openDedicated();
  const page = await openPage(`${ready.url}#probe`, {});
  await expectWatching(page);
  await sheetOf(page).getByRole("button", { name: "How to play" }).click();
  const dialog = page.getByRole("dialog", { name: "How to play" });
  await expect(dialog.getByRole("button", { name: /numbers|rules/i })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  // No other key leads anywhere before the first life.
  for (const key of ["Escape", "Tab", "i", "q"]) await page.keyboard.press(key);
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.mouse.click(640, 200);
  await page.keyboard.press("Enter");
  await waitForMatch(page);
});

test("on a full host one waits, and plays by itself as soon as there is a seat", async ({
  openPage,
  openGuest,
  openDedicated,
}) => {
  const { ready } = await openDedicated("--max-players", "1", "--keep-seat", "0");
  const player = await openGuest(`${ready.url}#probe`);
  const page = await openPage(`${ready.url}#probe`, {});
  await expectWatching(page);
  await play(page).click();
  await expect(page.getByText("All seats are taken. You play as soon as one is free.")).toBeVisible();
  await player.close();
  await waitForMatch(page);
});

test("a host that stops says so on the page, which is back by itself when it runs again", async ({
  openPage,
  openGuest,
  openDedicated,
}) => {
  const first = await openDedicated("--name", "Sala 12");
  const port = String(first.ready.port);
  const url = `${first.ready.url}#probe`;
  const player = await openGuest(url);
  await waitForMatch(player);
  const arriving = await openPage(url, {});
  await expectWatching(arriving);

  await first.stop();
  for (const page of [player, arriving]) {
    await expect(page.getByText("The host stopped the game.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Stop trying" })).toBeVisible();
  }
  await expectClean(player);
  await player.getByRole("button", { name: "Try now" }).click();
  await expect(player.getByText("The host stopped the game.")).toBeVisible();

  await openDedicated("--name", "Sala 13", "--port", port);
  await waitForMatch(player);
  await expect(arriving.locator(".arrival")).toBeVisible();
  await expectWatching(arriving);
});

test("who no longer wants to wait stays at home, and plays when they like", async ({
  openGuest,
  openDedicated,
}) => {
  const first = await openDedicated();
  const page = await openGuest(`${first.ready.url}#probe`);
  await waitForMatch(page);
  await first.stop();
  await page.getByRole("button", { name: "Stop trying" }).click();
  await expect(page.getByText("The host stopped the game.")).toHaveCount(0);
  await openDedicated("--port", String(first.ready.port));
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await waitForMatch(page);
});

test("before the first move a page fetches what the match needs, each file once, and nothing of its own rooms", async ({
  openPage,
  openDedicated,
}) => {
  const { ready } = await openDedicated("--bots", "4");
  const page = await openPage("about:blank", {});
  const fetched: string[] = [];
  page.on("request", (request: Request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(`${ready.url}#probe`);
  await expectWatching(page);
  await page.waitForLoadState("networkidle");
  expect(fetched.filter((path, at) => fetched.indexOf(path) !== at)).toEqual([]);
  expect(fetched.filter((path) => /\/(ambient|practice|[A-Z]\w+Dialog|status\.json)/i.test(path))).toEqual(
    [],
  );
});
