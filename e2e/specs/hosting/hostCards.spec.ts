// Hosting by one press: a card by mouse, finger or keys starts a game with company, and what can go wrong is said there.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, type Page } from "playwright/test";
import { PHONE } from "../../../.ci/tools/phone.mjs";
import type { HostRequest } from "../../../shared/appApi.ts";
import { PLAIN_SETTINGS } from "../../../shared/settings.ts";
import { type App, type AppOptions, test } from "../../fixtures.ts";
import { expectClean, joinGame, readPort, readProbe, waitForMatch } from "../../play.ts";

/** Nobody's port is in the way, and no other computer is asked in. */
const LAST: HostRequest = {
  name: "Sala 12",
  ruleset: "teams",
  rules: {},
  port: 0,
  scope: { kind: "thisComputer" },
  family: "ipv4",
  maxPlayers: 16,
  bots: { fillTo: 5, level: "sleepy" },
  record: false,
  announce: true,
  keepSeatS: 60,
  awayDriver: "nobody",
  backlog: 511,
  password: "",
  asksFirst: false,
};

type OpenApp = (options?: AppOptions) => Promise<App>;

/** An app whose person hosted before. */
function openHost(openApp: OpenApp, dataDir: string, lastHost: HostRequest = LAST, locale = "en-GB") {
  writeFileSync(
    join(dataDir, "settings.json"),
    JSON.stringify({ ...PLAIN_SETTINGS, name: "Ola", color: 2, lastHost }),
  );
  return openApp({ dataDir, locale });
}

const card = (page: Page, name: string) =>
  page.getByRole("dialog").getByRole("group").getByRole("button", { name, exact: true });

async function expectCompany(page: Page, count: number) {
  await expect.poll(async () => (await readProbe(page)).players.length).toBe(count);
}

test("by mouse: two presses from the home screen, with bots who leave as people come", async ({
  openApp,
  makeDataDir,
}) => {
  const { page } = await openHost(openApp, makeDataDir());
  await page.getByRole("button", { name: "Host game" }).click();
  await card(page, "Quick").click();
  await waitForMatch(page);
  await expectCompany(page, 5);
  const port = await readPort(page);
  const friend = (await openApp()).page;
  await joinGame(friend, `127.0.0.1:${port}`, "Jan");
  const people = async () => (await readProbe(page)).players.filter(({ name }) => !name.startsWith("Bot "));
  await expect.poll(async () => (await people()).length).toBe(2);
  await expectCompany(page, 5);
});

test("by keys: Enter opens the cards at the one hosted last, arrows go along them, Enter hosts", async ({
  openApp,
  makeDataDir,
}) => {
  const { page } = await openHost(openApp, makeDataDir());
  await page.getByLabel("Your name").focus();
  await page.keyboard.press("Enter");
  await expect(card(page, "Teams")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(card(page, "Teams")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(card(page, "Arena")).toBeFocused();
  await page.keyboard.press("Enter");
  await waitForMatch(page);
  await expectCompany(page, 5);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Stop hosting" }).click();
  await page.getByRole("button", { name: "Host game" }).click();
  await expect(card(page, "Arena")).toBeFocused();
});

test("by finger, where the cards lie one below the other", async ({
  openApp,
  openPage,
  makeDataDir,
  door,
}) => {
  test.skip(door === "electron", "a window of the system's has no fingers here");
  const { process } = await openHost(openApp, makeDataDir());
  const url = (await process?.nextEvent("code"))?.url;
  const page = await openPage(`${url}&probe`, PHONE);
  await page.getByRole("button", { name: "Host game" }).tap();
  for (const name of ["Classic", "Arena", "Quick", "Teams"]) {
    const box = await card(page, name).boundingBox();
    expect(box?.height ?? 0).toBeGreaterThanOrEqual(44);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(844);
  }
  await card(page, "Classic").tap();
  await waitForMatch(page);
  await expectCompany(page, 5);
});

test("More unfolds all that can be chosen: there a card only chooses; folded again it hosts", async ({
  openApp,
  makeDataDir,
}) => {
  const { page } = await openHost(openApp, makeDataDir());
  await page.getByRole("button", { name: "Host game" }).click();
  const dialog = page.getByRole("dialog", { name: "Host game" });
  await expect(dialog.getByText("Only this computer can join. Bots play along")).toBeVisible();
  await expect(dialog.getByLabel("Game name")).toHaveCount(0);
  const more = dialog.getByRole("button", { name: "More", exact: true });
  await more.click();
  await expect(more).toHaveAttribute("aria-expanded", "true");
  await card(page, "Classic").click();
  await expect(card(page, "Classic")).toHaveAttribute("aria-pressed", "true");
  await expect(dialog.getByRole("combobox", { name: "Rules" })).toHaveValue("classic");
  await dialog.getByLabel("Fill with bots up to").fill("0");
  await more.click();
  await expect(dialog.getByText("No bots.")).toBeVisible();
  await card(page, "Classic").click();
  await waitForMatch(page);
  await expectCompany(page, 1);
});

test("a taken port is said below the cards, and one press on the way out hosts the same", async ({
  openApp,
  openDedicated,
  makeDataDir,
}) => {
  const { ready } = await openDedicated();
  const { page } = await openHost(openApp, makeDataDir(), { ...LAST, port: Number(ready.port) });
  await page.getByRole("button", { name: "Host game" }).click();
  await card(page, "Quick").click();
  const dialog = page.getByRole("dialog", { name: "Host game" });
  await expect(dialog.getByRole("alert")).toContainText(String(ready.port));
  await expectClean(page);
  await expect(dialog.getByRole("button", { name: /Use port \d+/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await waitForMatch(page);
  await expectCompany(page, 5);
});

for (const [locale, host, more] of [
  ["en-GB", "Host game", "More"],
  ["pl-PL", "Załóż grę", "Więcej"],
] as const) {
  test(`the cards and all that is under More can be used by everybody (${locale})`, async ({
    openApp,
    makeDataDir,
  }) => {
    test.slow();
    const { page } = await openHost(openApp, makeDataDir(), LAST, locale);
    await page.getByRole("button", { name: host }).click();
    await expect(page.getByRole("dialog", { name: host })).toBeVisible();
    await expectClean(page);
    await page.getByRole("button", { name: more, exact: true }).click();
    await expectClean(page);
    for (const [width, height] of [
      [390, 844],
      [844, 390],
      [640, 360],
    ] as const) {
      await page.setViewportSize({ width, height });
      const overflow = await page
        .getByRole("dialog")
        .evaluate((element: HTMLElement) => element.scrollWidth - element.clientWidth);
      expect(overflow, `${width}x${height}`).toBeLessThanOrEqual(0);
    }
  });
}
