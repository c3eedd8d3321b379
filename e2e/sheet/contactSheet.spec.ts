// Walks through every screen as a person does, in both languages, and has it shot in all sizes and both themes.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { endlessFlags } from "../endless.ts";
import { test } from "../fixtures.ts";
import { playFromSheet, waitForMatch } from "../play.ts";
import { composeSheets, shoot } from "./sheet.ts";

const WORDS = {
  en: {
    locale: "en-GB",
    host: "Host game",
    more: "More",
    join: "Join by IP",
    joinButton: "Join",
    settings: "Settings",
    about: "About",
    log: "Show log",
    start: "Start",
    here: "Only this computer",
    net: "Everyone on this network",
    port: "Port",
    bots: "Fill with bots up to",
    panel: "Host’s desk",
    wire: "Wire",
    howTo: "How to play",
    numbers: "All the numbers",
    again: "Play again",
    watch: "Watch",
    leave: "Leave game",
  },
  pl: {
    locale: "pl-PL",
    host: "Załóż grę",
    more: "Więcej",
    join: "Dołącz po IP",
    joinButton: "Dołącz",
    settings: "Ustawienia",
    about: "O grze",
    log: "Pokaż dziennik",
    start: "Zaczynamy",
    here: "Tylko ten komputer",
    net: "Wszyscy w tej sieci",
    port: "Port",
    bots: "Uzupełnij botami do",
    panel: "Panel gospodarza",
    wire: "Łącze",
    howTo: "Jak grać",
    numbers: "Wszystkie liczby",
    again: "Graj dalej",
    watch: "Oglądaj",
    leave: "Opuść grę",
  },
};
type Words = (typeof WORDS)["en"];

/** As long as names get, and as many hosts as are kept. */
const SETTINGS = {
  name: "Wielkolud Grzesiu",
  color: 4,
  recentHosts: [
    { address: "192.168.100.200:8999", name: "Mistrzostwa 3b w Kulki" },
    { address: "10.0.0.7:8999", name: "Ola’s game" },
    { address: "[fd00:1234:5678:9abc::12]:8999", name: "Świetlica" },
  ],
};

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function shootHome(page: Page, language: string, words: Words) {
  await page.waitForTimeout(2500);
  await shoot(page, "home", language);
  await button(page, words.host).click();
  await shoot(page, "host", language);
  await button(page, words.more).click();
  await page.getByLabel(words.port, { exact: true }).fill("99999");
  for (const summary of await page.getByRole("dialog").locator("summary").all()) await summary.click();
  await button(page, words.start).click();
  await shoot(page, "hostProblems", language);
  await page.getByRole("dialog").evaluate((dialog) => dialog.scrollTo(0, dialog.scrollHeight / 2));
  await shoot(page, "hostRules", language);
  await page.keyboard.press("Escape");
  await button(page, words.join).click();
  await shoot(page, "join", language);
  await page.getByRole("dialog").getByRole("textbox").fill("127.0.0.1:6000");
  await button(page, words.joinButton).click();
  await page.getByRole("alert").waitFor();
  await shoot(page, "joinFailed", language);
  await page.keyboard.press("Escape");
  await button(page, words.settings).click();
  await shoot(page, "settings", language);
  await page.getByRole("dialog").evaluate((dialog) => dialog.scrollTo(0, dialog.scrollHeight));
  await shoot(page, "settingsEnd", language);
  await page.keyboard.press("Escape");
  await button(page, words.about).click();
  await page.getByRole("dialog").locator("summary").click();
  await shoot(page, "about", language);
  await button(page, words.log).click();
  await shoot(page, "log", language);
  await page.keyboard.press("Escape");
}

async function openFromMenu(page: Page, name: string) {
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").getByRole("button", { name }).click();
}

async function shootHosting(page: Page, language: string, words: Words) {
  await button(page, words.host).click();
  const dialog = page.getByRole("dialog");
  await button(page, words.more).click();
  await dialog.getByLabel(words.port, { exact: true }).fill("0");
  await dialog.getByRole("radio", { name: words.here }).check();
  await dialog.getByRole("combobox").first().selectOption("arena");
  await dialog.getByLabel(words.bots).fill("20");
  await button(page, words.start).click();
  await waitForMatch(page);
  await page.waitForTimeout(1500);
  await shoot(page, "match", language);
  await page.keyboard.press("Escape");
  await shoot(page, "menu", language);
  await page.keyboard.press("Escape");
  await page.keyboard.down("Tab");
  await page.waitForTimeout(800);
  await shoot(page, "players", language);
  await page.keyboard.up("Tab");
  await page.keyboard.press("KeyI");
  await page.waitForTimeout(600);
  await shoot(page, "invitation", language);
  await page.keyboard.press("Escape");
  await openFromMenu(page, words.panel);
  await page.waitForTimeout(1200);
  await shoot(page, "panel", language);
  await page.getByRole("tab", { name: words.wire, exact: true }).click();
  await page.waitForTimeout(1500);
  await shoot(page, "wire", language);
  await page.keyboard.press("Escape");
  await button(page, words.howTo).click();
  await shoot(page, "howTo", language);
  await button(page, words.numbers).click();
  await shoot(page, "rules", language);
  await page.keyboard.press("Escape");
  await page.keyboard.press("F3");
  await page.waitForTimeout(1200);
  await shoot(page, "netGraph", language);
}

for (const [language, words] of Object.entries(WORDS)) {
  test(`the app (${language})`, async ({ openApp, browser, makeDataDir, consoleWatch }) => {
    consoleWatch.expectLine(/./);
    const dataDir = makeDataDir();
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(join(dataDir, "settings.json"), JSON.stringify(SETTINGS));
    const { page } = await openApp({ locale: words.locale, dataDir });
    await shootHome(page, language, words);
    await shootHosting(page, language, words);
    // Without a code of its own.
    const other = await browser.newPage({ locale: words.locale });
    await other.goto(new URL(page.url()).origin);
    await other.locator("#ui > *").first().waitFor();
    await shoot(other, "locked", language);
    await other.context().close();
  });

  test(`a guest (${language})`, async ({ openDedicated, browser, consoleWatch }) => {
    consoleWatch.expectLine(/./);
    const context = await browser.newContext({
      locale: words.locale,
      viewport: { width: 1280, height: 720 },
    });
    const page = await context.newPage();
    const hunted = [...endlessFlags("quick"), "--bots", "40", "--bot-level", "fierce", "--seed", "5"];
    const { ready } = await openDedicated(...hunted, "--name", "Mistrzostwa 3b w Kulki");
    await page.goto(`${ready.url}#probe`);
    await playFromSheet(page);
    await waitForMatch(page);
    await button(page, words.again).waitFor({ timeout: 60_000 });
    await shoot(page, "death", language);
    await page.getByRole("button", { name: new RegExp(`^${words.watch}`) }).click();
    await page.waitForTimeout(1000);
    await shoot(page, "watching", language);
    await openFromMenu(page, words.leave);
    await page.waitForTimeout(1500);
    await shoot(page, "guestHome", language);
    await context.close();
    const teams = await openDedicated(...endlessFlags("teams"), "--bots", "12");
    const phone = await browser.newContext({ locale: words.locale, hasTouch: true });
    const touch = await phone.newPage();
    await touch.goto(`${teams.ready.url}#probe`);
    await playFromSheet(touch);
    await waitForMatch(touch);
    await touch.touchscreen.tap(300, 300);
    await touch.waitForTimeout(1500);
    await shoot(touch, "teams", language);
    await phone.close();
  });
}

test("sheets", async ({ page }) => {
  await composeSheets(page);
});
