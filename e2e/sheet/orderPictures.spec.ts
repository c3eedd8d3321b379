// The host's desk and what guests see of it, walked through in both languages, shot in all sizes and both themes.
import type { Locator, Page } from "playwright/test";
import { test } from "../order/addresses.ts";
import { type Caller, joinOnce, openCaller } from "../order/callers.ts";
import { openHostForm, SHEET, waitForMatch } from "../play.ts";
import type { Wire } from "../swarm/wire.ts";
import { composeSheets, shoot } from "./sheet.ts";

const WORDS = {
  en: {
    locale: "en-GB",
    host: "Host game",
    more: "More",
    start: "Start",
    here: "Only this computer",
    port: "Port",
    bots: "Fill with bots up to",
    room: "Room",
    bans: "Bans",
    people: "People",
    actions: /^Actions for.*Jan/,
    kick: "Remove",
    ban: "Ban…",
    address: "Everybody at this address",
    send: "Ban",
    bench: "Make watch",
    unbench: "Let play",
    setPassword: "Set a password",
    newPassword: "New password",
    set: "Set",
    remove: "Remove",
    ask: "Ask me before anyone joins",
    lock: "Lock the room",
    notNow: /^Not now.*Zofia/,
    undo: /^Undo/,
    unban: /^Unban.*Jan/,
    why: "Why",
    own: "In your own words",
    text: "What everybody reads",
    pause: "Pause for everybody",
    goOn: "Go on",
    password: "Password",
  },
  pl: {
    locale: "pl-PL",
    host: "Załóż grę",
    more: "Więcej",
    start: "Zaczynamy",
    here: "Tylko ten komputer",
    port: "Port",
    bots: "Uzupełnij botami do",
    room: "Pokój",
    bans: "Bany",
    people: "Gracze",
    actions: /^Co zrobić.*Jan/,
    kick: "Wyrzuć",
    ban: "Zbanuj…",
    address: "Wszystkich spod tego adresu",
    send: "Zbanuj",
    bench: "Niech ogląda",
    unbench: "Niech gra",
    setPassword: "Ustaw hasło",
    newPassword: "Nowe hasło",
    set: "Ustaw",
    remove: "Usuń",
    ask: "Najpierw pytaj mnie",
    lock: "Zamknij pokój",
    notNow: /^Nie teraz.*Zofia/,
    undo: /^Cofnij/,
    unban: /^Zdejmij bana.*Jan/,
    why: "Powód",
    own: "Własnymi słowami",
    text: "Co wszyscy przeczytają",
    pause: "Wstrzymaj grę",
    goOn: "Gramy dalej",
    password: "Hasło",
  },
} as const;
type Words = (typeof WORDS)["en" | "pl"];

const NAMES = ["Wielkolud Grzesiu", "Ewa", "شمس", "👩‍👩‍👧‍👦 Rodzina"];
const REASON = "Zaraz wracam, herbata się gotuje – pięć minut, nie dłużej";

async function host(page: Page, words: Words): Promise<number> {
  const dialog = await openHostForm(page, words.host, words.more);
  await dialog.getByLabel(words.bots).fill("0");
  await dialog.getByLabel(words.port, { exact: true }).fill("0");
  await dialog.getByRole("radio", { name: words.here }).check();
  await dialog.getByRole("button", { name: words.start, exact: true }).click();
  await waitForMatch(page);
  await page.keyboard.press("KeyI");
  const card = page.locator(".invitation, [role=region]").filter({ hasText: /\b\d{4,5}\b/ });
  const port = /\b(\d{4,5})\b/.exec((await card.first().textContent()) ?? "")?.[1];
  await page.keyboard.press("Escape");
  return Number(port);
}

/** The desk, at one of its tabs. */
async function openTab(page: Page, name: string): Promise<Locator> {
  const desk = page.getByRole("dialog").filter({ has: page.getByRole("tab") });
  if (!(await desk.isVisible())) await page.keyboard.press("F2");
  await desk.getByRole("tab", { name }).click();
  return desk;
}

async function closeDesk(page: Page): Promise<void> {
  await page.keyboard.press("F2");
  await page.getByRole("dialog").waitFor({ state: "hidden" });
}

async function showActions(page: Page, words: Words): Promise<Locator> {
  const desk = await openTab(page, words.people);
  const more = desk.getByRole("button", { name: words.actions });
  if ((await more.getAttribute("aria-expanded")) !== "true") await more.click();
  return desk;
}

async function arrive(page: Page, name: string): Promise<void> {
  const field = page.getByRole("region", { name: SHEET }).getByRole("textbox").first();
  await field.fill(name);
  await field.press("Enter");
}

for (const [language, words] of Object.entries(WORDS)) {
  test(`the desk and its guests (${language})`, async ({ openApp, openPage, openWay, consoleWatch }) => {
    consoleWatch.expectLine(/./);
    const { page: ola } = await openApp({ locale: words.locale });
    const port = await host(ola, words);
    const [near, far] = [await openWay(port, 1), await openWay(port, 2)];
    const wires: Wire[] = [];
    for (const [i, name] of NAMES.entries()) {
      const { wire } = await joinOnce(i < 2 ? near.url : far.url, i + 1, { name });
      wires.push(wire);
    }
    const guest = { viewport: { width: 1280, height: 720 }, locale: words.locale };
    const jan = await openPage(near.url, guest);
    await arrive(jan, "Jan");
    await waitForMatch(jan);

    let desk = await openTab(ola, words.people);
    await shoot(ola, "deskPeople", language);
    desk = await showActions(ola, words);
    await shoot(ola, "deskActions", language);
    await desk.getByRole("button", { name: words.ban }).click();
    await shoot(ola, "deskBan", language);
    await desk.getByRole("radio", { name: words.address }).check();
    await shoot(ola, "deskBanAddress", language);
    await ola.keyboard.press("Escape");
    desk = await openTab(ola, words.room);
    await shoot(ola, "deskRoom", language);
    await desk.getByRole("button", { name: words.setPassword }).click();
    await desk.getByLabel(words.newPassword).fill("kulki");
    await shoot(ola, "deskPassword", language);
    await desk.getByRole("button", { name: words.set, exact: true }).click();

    const other = await openPage(far.url, guest);
    await other.getByLabel(words.password, { exact: true }).waitFor();
    await shoot(other, "guestPassword", language);
    await other.getByLabel(words.password, { exact: true }).fill("hasło");
    await arrive(other, "Zofia");
    await other.locator(".field-note.error").waitFor();
    await shoot(other, "guestPasswordWrong", language);
    await desk.getByRole("button", { name: words.remove, exact: true }).click();
    await desk.getByLabel(words.ask).check();
    await closeDesk(ola);
    await other.reload();
    await arrive(other, "Zofia");
    await ola.locator(".waiting-card").waitFor();
    await shoot(other, "guestAsking", language);
    await shoot(ola, "cardOne", language);
    const callers: Caller[] = [5, 6, 7].map((nth) => openCaller(near.url, nth, `${NAMES[nth - 5]} ${nth}`));
    for (const { first } of callers) await first;
    await shoot(ola, "cardMany", language);
    desk = await openTab(ola, words.people);
    await shoot(ola, "deskWaiting", language);
    // Before the door is open to all: they would take the places.
    for (const caller of callers) caller.close();
    await desk.getByRole("button", { name: words.notNow }).click();
    await other.waitForTimeout(2500);
    await shoot(other, "guestDenied", language);
    desk = await openTab(ola, words.room);
    await desk.getByLabel(words.ask).uncheck();
    await desk.getByLabel(words.lock).check();
    await other.context().clearCookies();
    await other.evaluate(() => localStorage.clear());
    await other.reload();
    await other.waitForTimeout(2500);
    await shoot(other, "guestLocked", language);
    await desk.getByLabel(words.lock).uncheck();
    await other.close();

    await (await showActions(ola, words)).getByRole("button", { name: words.bench }).click();
    await jan.waitForTimeout(500);
    await shoot(jan, "guestBenched", language);
    await (await showActions(ola, words)).getByRole("button", { name: words.unbench }).click();
    await waitForMatch(jan);
    desk = await openTab(ola, words.room);
    await desk.getByLabel(words.why).selectOption(words.own);
    await desk.getByLabel(words.text).fill(REASON);
    await desk.getByRole("button", { name: words.pause }).click();
    await jan.waitForTimeout(500);
    await shoot(jan, "guestPaused", language);
    await desk.getByRole("button", { name: words.goOn }).click();
    await (await showActions(ola, words)).getByRole("button", { name: words.kick, exact: true }).click();
    await jan.waitForTimeout(500);
    await shoot(jan, "guestKicked", language);
    await ola.getByRole("button", { name: words.undo }).last().click();
    await jan.waitForTimeout(3000);
    desk = await showActions(ola, words);
    await desk.getByRole("button", { name: words.ban }).click();
    await desk.getByRole("button", { name: words.send, exact: true }).click();
    await closeDesk(ola);
    await shoot(ola, "undoOver", language);
    await shoot(jan, "guestBanned", language);
    await openTab(ola, words.bans);
    await shoot(ola, "deskBans", language);
    for (const wire of wires) wire.close();
  });
}

test("sheets", async ({ page }) => {
  await composeSheets(page);
});
