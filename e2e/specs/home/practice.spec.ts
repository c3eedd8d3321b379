// Practice: one click from home, on no network, by any rules, and back.
import { expect, type Page } from "playwright/test";
import { test } from "../../fixtures.ts";
import { expectClean, readProbe, waitForMatch } from "../../play.ts";

/** A browser fetches it when it likes. */
const PAGE_ICON = /\/kulki-[\w-]+\.svg$/;

/** What a page asks of any network from now on. */
function watchTraffic(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => !PAGE_ICON.test(request.url()) && asked.push(request.url()));
  page.on("websocket", (socket) => asked.push(socket.url()));
  return asked;
}

/** What practice is made of comes by itself, soon after the page. */
async function waitForParts(page: Page): Promise<void> {
  const hasPart = () =>
    page.evaluate(() =>
      performance.getEntriesByType("resource").some(({ name }) => name.includes("practiceMatch")),
    );
  await expect.poll(hasPart).toBe(true);
}

/** Where everybody in sight is. */
async function readPlaces(page: Page): Promise<string[]> {
  const { players } = await readProbe(page);
  return players.map(({ id, x, y }) => `${id} ${x.toFixed(2)} ${y.toFixed(2)}`).sort();
}

test("one click, and one lives, steers and is in the arena by other rules, and nothing is asked of any network", async ({
  openApp,
}) => {
  const { page } = await openApp();
  await expect(page.getByRole("button", { name: "Practice" })).toBeVisible();
  await waitForParts(page);
  const asked = watchTraffic(page);
  await page.getByRole("button", { name: "Practice" }).click();
  const { x } = await waitForMatch(page);
  await page.mouse.move(1200, 360);
  await expect.poll(async () => (await readProbe(page)).own?.x ?? 0).toBeGreaterThan(x + 50);
  await page.keyboard.press("Escape");
  const menu = page.getByRole("dialog", { name: "Paused" });
  await expect(menu.getByRole("button", { name: "Arena", pressed: true })).toBeVisible();
  await menu.getByRole("button", { name: "Classic" }).click();
  await expect(menu).toBeHidden();
  await expect.poll(async () => (await readProbe(page)).own?.radius ?? 0).toBe(10);
  await page.keyboard.press("Escape");
  expect(asked).toEqual([]);
  await menu.getByRole("button", { name: "Leave game" }).click();
  await expect(page.getByRole("button", { name: "Practice" })).toBeVisible();
});

test("the menu stops the game, and closing it lets it go on", async ({ openApp }) => {
  const { page } = await openApp();
  await page.getByRole("button", { name: "Practice" }).click();
  await waitForMatch(page);
  await page.mouse.move(1200, 360);
  await page.keyboard.press("Escape");
  const menu = page.getByRole("dialog", { name: "Paused" });
  // Whoever was on the way when it stopped has arrived in the picture.
  const standing = async () => {
    const before = await readPlaces(page);
    const tick = (await readProbe(page)).tick;
    await expect.poll(async () => (await readProbe(page)).tick).toBeGreaterThan(tick + 15);
    return JSON.stringify(before) === JSON.stringify(await readPlaces(page));
  };
  await expect.poll(standing).toBe(true);
  const before = await readPlaces(page);
  await menu.getByRole("button", { name: "Resume" }).click();
  await expect.poll(() => readPlaces(page)).not.toEqual(before);
});

test("from practice one step leads to a game for others", async ({ openApp }) => {
  const { page } = await openApp();
  await page.getByRole("button", { name: "Practice" }).click();
  await waitForMatch(page);
  await page.keyboard.press("Escape");
  await page.getByRole("dialog", { name: "Paused" }).getByRole("button", { name: "Host game" }).click();
  await expect(page.getByRole("dialog", { name: "Host game" })).toBeVisible();
});

test("a guest whose host is gone can still practise, without a network", async ({
  openDedicated,
  openGuest,
}) => {
  const host = await openDedicated("--port", "0", "--name", "Sala 12");
  const page = await openGuest(`http://127.0.0.1:${host.ready.port}/#probe`);
  await waitForMatch(page);
  await waitForParts(page);
  await host.stop();
  const practice = page.getByRole("button", { name: "Practice" });
  await expect(practice).toBeVisible();
  await page.context().setOffline(true);
  const asked = watchTraffic(page);
  await practice.click();
  await waitForMatch(page);
  await page.keyboard.press("Escape");
  const menu = page.getByRole("dialog", { name: "Paused" });
  await expect(menu.getByRole("button", { name: "Host game" })).toHaveCount(0);
  expect(asked).toEqual([]);
  await menu.getByRole("button", { name: "Leave game" }).click();
  await expect(page.getByText("Ready to join “Sala 12”")).toBeVisible();
});

for (const { locale, practice, paused } of [
  { locale: "en-GB", practice: "Practice", paused: "Paused" },
  { locale: "pl-PL", practice: "Trening", paused: "Pauza" },
]) {
  test(`the menu of practice can be used by everybody: ${locale}`, async ({ openApp }) => {
    const { page } = await openApp({ locale });
    await page.getByRole("button", { name: practice }).click();
    await waitForMatch(page);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog", { name: paused })).toBeVisible();
    await expectClean(page);
  });
}
