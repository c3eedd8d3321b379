// Ten thousand hostile names through a real host into a real page, in its list of players and over its circles: all of
// them are text, and the host's log keeps to one line each.
import { expect, type Page } from "playwright/test";
import { PLAIN_PROFILE } from "../../../shared/model.ts";
import { hostileTexts } from "../../../shared/names/hostileTexts.stage.ts";
import { cleanName } from "../../../shared/names.ts";
import { STRANGER } from "../../../shared/net/events/join.stage.ts";
import { PROTOCOL_VERSION } from "../../../shared/net/protocol.ts";
import { test } from "../../fixtures.ts";
import { readProbe, waitForMatch } from "../../play.ts";
import { openRawSocket } from "../../swarm/rawSocket.ts";

const PEOPLE = 100;
const TEXTS = 10_000;
/** A message of a guest has room for that many of any characters. */
const LONGEST = 150;
/** A guest may say more than three things a second only for a while. */
const PAUSE_MS = 340;

type Guest = { playerId: number; takeName(name: string): void; close(): void };

function openGuestByHand(url: string, name: string): Promise<Guest> {
  return new Promise((resolve, reject) => {
    const wire = openRawSocket({
      url,
      request: {
        ...{ protocol: PROTOCOL_VERSION, version: "0.0.0", watch: false, claim: null, ...STRANGER },
        profile: { ...PLAIN_PROFILE, name },
      },
      onAccepted: ({ playerId }) =>
        resolve({
          playerId,
          takeName: (other) => wire.changeProfile({ ...PLAIN_PROFILE, name: other }),
          close: () => wire.close(),
        }),
      onSnapshot: () => undefined,
      onFault: (text) => reject(new Error(text)),
    });
  });
}

const listedNames = (page: Page) => page.locator(".players-panel bdi").allTextContents();

/** All that a text might have become. The list has as many lines each time, so its elements are those it had, though not
 *  in their order. */
const lookAround = (page: Page) =>
  page.evaluate(() => {
    const namesOf = (one: Element) => one.getAttributeNames();
    const listed = [...document.querySelectorAll(".players-panel *")];
    const foreign = "script, style, meta, base, iframe, object, img, form, dialog, math";
    return {
      listed: listed.map((one) => [one.localName, ...namesOf(one)].join(" ")).sort(),
      foreign: document.querySelectorAll(foreign).length,
      handlers: [...document.querySelectorAll("*")].flatMap(namesOf).filter((name) => name.startsWith("on")),
      place: location.href,
      title: document.title,
      wasFooled: "kulkiWasFooled" in window,
    };
  });

/** Whether a name is what the host makes of a text: cleaned, with a number behind it where it was taken. */
function isMadeOf(name: string, cleaned: string): boolean {
  if (cleaned === "") return /^Guest \d+( \d+)?$/.test(name);
  return name === cleaned || (/ \d+$/.test(name) && cleaned.startsWith(name.replace(/ \d+$/, "").trim()));
}

test("ten thousand hostile names are ten thousand texts", async ({ openGuest, openDedicated }) => {
  test.setTimeout(240_000);
  const texts = hostileTexts(TEXTS).map((text) => text.slice(0, LONGEST));
  const host = await openDedicated("--max-players", String(PEOPLE + 1));
  const url = String(host.ready.url);
  const page = await openGuest(`${url}#probe`);
  const dialogs: string[] = [];
  page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await waitForMatch(page);
  await page.keyboard.down("Tab");
  await expect(page.locator(".players-panel")).toBeVisible();
  const guests: Guest[] = [];
  for (const text of texts.slice(0, PEOPLE)) guests.push(await openGuestByHand(url, text));
  await expect(page.locator(".players-panel bdi")).toHaveCount(PEOPLE + 1);
  const before = await lookAround(page);
  for (let at = 0; at < TEXTS; at += PEOPLE) {
    const pause = new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    const batch = texts.slice(at, at + PEOPLE);
    for (const [index, text] of batch.entries()) guests[index]?.takeName(text);
    const cleaned = batch.map(cleanName);
    await expect(async () => {
      const names = await listedNames(page);
      const missing = cleaned.filter((wanted) => !names.some((name) => isMadeOf(name, wanted)));
      expect(missing).toEqual([]);
    }).toPass({ intervals: [50] });
    expect(await lookAround(page)).toEqual(before);
    await pause;
  }
  expect(dialogs).toEqual([]);
  expect((await readProbe(page)).own).not.toBeNull();
  for (const guest of guests) guest.close();
  const lines = host.errors().trimEnd().split("\n");
  expect(lines.filter((line) => line.includes("joined")).length).toBeGreaterThan(5);
  expect(
    lines.filter((line) => !/^\d{4}-[\d-]+T[\d:.]+Z (info|warn|error) [^\p{Cc}\u202a-\u202e]*$/u.test(line)),
  ).toEqual([]);
});
