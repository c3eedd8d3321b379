// Games on this network, as the home screen shows them: found by UDP on loopback, joined by one press, calm under the pointer.
import { expect, type Locator, type Page } from "playwright/test";
import { runDedicated } from "../../apps.ts";
import { type FakeNetwork, HAS_LOOPBACK_BROADCAST, openFakeNetwork } from "../../fakeNetwork.ts";
import { test as appTest } from "../../fixtures.ts";
import { expectClean, waitForMatch } from "../../play.ts";

const test = appTest.extend<{ network: FakeNetwork }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern.
  network: async ({}, use) => {
    appTest.skip(!HAS_LOOPBACK_BROADCAST, "this system delivers no broadcast on loopback");
    const network = await openFakeNetwork();
    await use(network);
    network.close();
  },
});

const gamesOf = (page: Page) => page.getByRole("region", { name: "Games on this network" });
const rowsOf = (page: Page) => gamesOf(page).getByRole("listitem");

async function leave(page: Page) {
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Leave game" }).click();
}

// Several windows and hosts: on a slow machine that takes its time.
test.describe.configure({ timeout: 120_000 });

test("a game appears, is one press away, is offered again to who comes back, and goes", async ({
  openApp,
  network,
  makeDataDir,
}) => {
  const { page } = await openApp({ env: network.env });
  await expect(gamesOf(page)).toContainText("No games here yet.");
  const env = { ...network.env, KULKI_DATA_DIR: makeDataDir() };
  const host = await runDedicated(["--name", "Sala 12", "--ruleset", "quick"], env);
  try {
    const row = gamesOf(page).getByRole("button", { name: /^Sala 12, Quick, 0 of / });
    await row.click();
    await waitForMatch(page);
    await leave(page);
    const again = gamesOf(page).getByRole("button", { name: /^Sala 12, last played today, Quick/ });
    await again.click();
    await waitForMatch(page);
    await leave(page);
    await expect(again).toBeVisible();
  } finally {
    await host.stop();
  }
  await expect(gamesOf(page)).toContainText("No games here yet.");
});

/** Where each of them is on the screen. */
function placesOf(rows: Locator): Promise<(number | undefined)[][]> {
  return rows.evaluateAll((elements) =>
    elements.map((element) => {
      const { left, top, height } = element.getBoundingClientRect();
      return [left, top, height];
    }),
  );
}

test("of twelve games five are seen at first; under the pointer none of them moves", async ({
  openApp,
  network,
}) => {
  const ends = new Map<string, () => void>();
  for (let index = 1; index <= 12; index++) {
    const name = `Sala ${index}`;
    ends.set(name, await network.host({ name, players: index }));
  }
  const { page } = await openApp({ env: network.env });
  await expect(rowsOf(page)).toHaveCount(5);
  await gamesOf(page).getByRole("button", { name: "7 more" }).click();
  await expect(rowsOf(page)).toHaveCount(12);
  await expect
    .poll(() =>
      rowsOf(page)
        .first()
        .evaluate((row) => row.getAnimations().length),
    )
    .toBe(0);
  expect(await page.getByRole("main").evaluate((main) => main.scrollHeight - main.clientHeight)).toBe(0);
  await gamesOf(page).getByRole("button", { name: "Show fewer" }).click();
  await expectClean(page);

  const first = rowsOf(page).first();
  await first.hover();
  const before = await placesOf(rowsOf(page));
  const name = (await first.locator("bdi").textContent()) ?? "";
  ends.get(name)?.();
  await network.host({ name: "Aaa" });
  await expect(gamesOf(page).getByRole("button", { name: "8 more" })).toBeVisible();
  await expect(first.getByRole("button", { name: `${name}, gone` })).toHaveAttribute("aria-disabled", "true");
  expect(await placesOf(rowsOf(page))).toEqual(before);
  await page.mouse.move(5, 5);
  await expect(gamesOf(page).getByRole("button", { name: "7 more" })).toBeVisible();
  await expect(first).not.toContainText("gone");
});

test("the arrow keys lead from game to game", async ({ openApp, network }) => {
  for (const name of ["Sala 1", "Sala 2", "Sala 3"]) await network.host({ name });
  const { page } = await openApp({ env: network.env });
  await expect(rowsOf(page)).toHaveCount(3);
  const buttons = rowsOf(page).getByRole("button");
  await page.getByRole("button", { name: "Practice" }).focus();
  await expect(async () => {
    await page.keyboard.press("Tab");
    await expect(buttons.nth(0)).toBeFocused({ timeout: 100 });
  }).toPass();
  await page.keyboard.press("ArrowDown");
  await expect(buttons.nth(1)).toBeFocused();
  await page.keyboard.press("End");
  await expect(buttons.nth(2)).toBeFocused();
});

test("a host that lies by UDP is shown as it answers by TCP; one of another version explains itself", async ({
  openApp,
  network,
}) => {
  await network.host({ name: "Sala 12", players: 9 }, { name: "Free diamonds", players: 0 });
  await network.host({ name: "Jutro", protocol: 9999, version: "9.9.9" });
  await network.host({ name: "Wczoraj", protocol: 0, version: "0.0.1" });
  const { page } = await openApp({ env: network.env });
  const games = gamesOf(page);
  await expect(games.getByRole("button", { name: /^Sala 12, Arena, 9 of 16 players/ })).toBeVisible();
  await expect(games).not.toContainText("Free diamonds");
  await expect(games).toContainText("that Kulki is older (0.0.1)");
  const newer = games.getByRole("button", { name: /^Jutro, your Kulki is older \(theirs: 9\.9\.9\)/ });
  await newer.click({ force: true });
  await expect(page.getByText(/Connecting/)).toBeHidden();
  await expect(newer).toHaveAttribute("aria-disabled", "true");
  await page.getByRole("button", { name: "Join by IP" }).click();
  const dialog = page.getByRole("dialog", { name: "Join by IP" });
  await expect(dialog.getByRole("region", { name: "Games on this network" })).toContainText("Sala 12");
  await expectClean(page);
});
