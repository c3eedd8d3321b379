// What a person does with a page: hosts, joins, steers; and the match as the probe shows it.
import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Locator, type Page } from "playwright/test";
import type { Ball, Player } from "../shared/model.ts";
import type { Rules } from "../shared/rules.ts";
import type { Walls } from "../shared/sim/round/walls.ts";
import type { ResultsShown, RoundMoment, RoundShown } from "./roundShown.ts";

export type Probe = {
  tick: number;
  own: Player | null;
  players: Player[];
  balls: Ball[];
  fps: number;
  net: {
    rttMs: number;
    jitterMs: number;
    bytesInPerS: number;
    bytesOutPerS: number;
    snapshotsPerS: number;
  };
  rules: Rules | null;
  walls: Walls | null;
  round: RoundShown | null;
  results: ResultsShown | null;
  /** What is said now, as this window shows it: over a circle (isSeen), or in a line. */
  said: { playerId: number; text: string; isSeen: boolean }[];
  heard: RoundMoment[];
};

declare global {
  interface Window {
    kulkiProbe?: Probe & { place(x: number, y: number): { x: number; y: number } };
  }
}

export function readProbe(page: Page): Promise<Probe> {
  return page.evaluate(() => JSON.parse(JSON.stringify(window.kulkiProbe)) as Probe);
}

export async function waitForMatch(page: Page): Promise<Player> {
  await page.waitForFunction(() => (window.kulkiProbe?.own?.radius ?? 0) > 0);
  return (await readProbe(page)).own as Player;
}

/**
 * On a host's own page, until its person is asked to play or told why not: presses Play on the arrival's sheet. With keys
 * on a desktop, so that no pointer steers, and with a finger on a phone. The name is left to the host unless one is given.
 */
export async function playFromSheet(page: Page, name = ""): Promise<void> {
  const sheet = page.getByRole("region", { name: SHEET });
  await sheet.or(page.locator(".home, .hud-buttons")).first().waitFor();
  const isTouched = await page.evaluate(() => matchMedia("(pointer: coarse)").matches);
  const soon = { timeout: 2000 };
  // Afterwards the page is in a match, waits for a seat, or is at home with the reason, which may even come before the
  // press.
  await expect(async () => {
    if (await sheet.isVisible()) {
      const field = sheet.getByRole("textbox");
      await field.fill(name, soon);
      if (isTouched) await sheet.locator("button[type=submit]").tap(soon);
      else await field.press("Enter", soon);
    }
    await expect(sheet).toBeHidden({ timeout: 5000 });
  }).toPass();
}

/** The accessible name of the arrival's sheet. */
export const SHEET = /^(Who are you\?|Kim jesteś\?)$/;

/** The question of a window whose person plays in another one. */
export function elsewhereDialog(page: Page): Locator {
  return page.getByRole("dialog", { name: "Already playing in another window" });
}

/** As playFromSheet, in a browser of which another page plays already: as somebody else. */
export async function playAsElse(page: Page, name = ""): Promise<void> {
  const [asked, sheet] = [elsewhereDialog(page), page.getByRole("region", { name: SHEET })];
  await asked.or(sheet).first().waitFor();
  if (await asked.isVisible()) await page.getByRole("button", { name: "Join as somebody else" }).click();
  await playFromSheet(page, name);
}

/** By the menu: the seat is free at once. Who just closes the page keeps it for a while. */
export async function leaveGame(page: Page): Promise<void> {
  await openMenu(page);
  await page.getByRole("button", { name: "Leave game" }).click();
  await expect(page.locator(".home")).toBeVisible();
}

/** axe's rules that depend on the theme. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

/** Checks the page as it is now with axe, in both themes. */
export async function expectClean(page: Page) {
  for (const colorScheme of ["dark", "light"] as const) {
    // With reduced motion colours change at once; halfway between two themes the contrast would be too low.
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await expect(page.locator("html")).toHaveAttribute("data-theme", colorScheme);
    // axe's newer mode opens a page of its own, which Electron refuses.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
    // A theme changes colours only; the other rules were checked in the first theme.
    if (colorScheme === "light") axe.withRules(COLOUR_RULES);
    const { violations } = await axe.analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
    expect(found, `in the ${colorScheme} theme`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}

export type HostChoice = {
  name?: string;
  port?: number;
  scope?: string;
  players?: number;
  /** As its field calls it. */
  rules?: string;
  /** A code of rules, instead of a field. */
  code?: string;
  bots?: number;
};

/** On the home screen: the choice of colour and pattern, which the own marble opens. */
export async function openLook(page: Page): Promise<Locator> {
  const panel = page.getByRole("group", { name: "Your look" });
  if (!(await panel.isVisible())) await page.getByRole("button", { name: /^Your look/ }).click();
  return panel;
}

/** The Host game dialog with all that can be chosen. */
export async function openHostForm(page: Page, host = "Host game", more = "More"): Promise<Locator> {
  await page.getByRole("button", { name: host }).click();
  const dialog = page.getByRole("dialog", { name: host });
  await dialog.getByRole("button", { name: more, exact: true }).click();
  return dialog;
}

async function giveCode(dialog: Locator, code: string): Promise<void> {
  await dialog.getByText(/^Fine-tune the rules/).click();
  await dialog.getByLabel("Use a code").fill(code);
  await dialog.getByRole("button", { name: "Use", exact: true }).click();
}

/** Fills in the Host game dialog and starts: Classic, on this computer, with nobody else, unless asked otherwise. Resolves
 *  with the port once the host player is in the arena. */
export async function hostGame(page: Page, choice: HostChoice = {}): Promise<number> {
  if (choice.name !== undefined) await page.getByLabel("Your name").fill(choice.name);
  const dialog = await openHostForm(page);
  await dialog.getByLabel("Rules", { exact: true }).selectOption(choice.rules ?? "Classic");
  if (choice.code !== undefined) await giveCode(dialog, choice.code);
  await dialog.getByLabel("Fill with bots up to").fill(String(choice.bots ?? 0));
  await dialog.getByLabel("Port", { exact: true }).fill(String(choice.port ?? 0));
  await dialog.getByRole("radio", { name: choice.scope ?? "Only this computer" }).check();
  if (choice.players) await dialog.getByLabel("Players", { exact: true }).fill(String(choice.players));
  await dialog.getByRole("button", { name: "Start", exact: true }).click();
  await waitForMatch(page);
  return readPort(page);
}

/** The card that tells friends how to join, opened by its key unless it has opened by itself. */
export async function openInvitation(page: Page): Promise<Locator> {
  const card = page.getByRole("region", { name: "Invite friends" });
  const button = page.locator(".host-chip-open, .invite-button");
  if ((await button.getAttribute("aria-expanded")) === "false") await page.keyboard.press("KeyI");
  await expect(card).toBeVisible();
  return card;
}

/** The port of this window's own host, from its invitation, which is closed by then. */
export async function readPort(page: Page): Promise<number> {
  const card = await openInvitation(page);
  const port = /on port (\d+)/.exec((await card.textContent()) ?? "")?.[1];
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
  return Number(port);
}

export async function openMenu(page: Page) {
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Menu" })).toBeVisible();
}

/** Opens the host's desk from the match, where its connections are; resolves with its dialog. */
export async function openHostPanel(page: Page, menu = "Menu", name = "Host’s desk") {
  await page.keyboard.press("Escape");
  await page.getByRole("dialog", { name: menu }).getByRole("button", { name }).click();
  const panel = page.getByRole("dialog", { name });
  await panel.getByRole("tab", { name: /^(Connections|Połączenia)$/ }).click();
  return panel;
}

/** Types an address into the Join by IP dialog and presses Join; says nothing of the outcome. */
export async function pressJoin(page: Page, address: string) {
  await page.getByRole("button", { name: "Join by IP" }).click();
  const dialog = page.getByRole("dialog", { name: "Join by IP" });
  await dialog.getByLabel("Address").fill(address);
  await dialog.getByRole("button", { name: "Join", exact: true }).click();
}

export async function joinGame(page: Page, address: string, name: string) {
  await page.getByLabel("Your name").fill(name);
  await pressJoin(page, address);
  await waitForMatch(page);
}

/** The page's size in CSS pixels; a desktop window's size depends on screen and system. */
export function readRoom(page: Page): Promise<{ width: number; height: number }> {
  return page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
}

/** Puts the pointer over a place of the arena, or over the window's edge on the way there. */
export async function pointAt(page: Page, x: number, y: number) {
  const place = await page.evaluate(([worldX, worldY]) => window.kulkiProbe?.place(worldX, worldY), [
    x,
    y,
  ] as const);
  if (place === undefined) throw new Error("the page has no probe");
  const { width, height } = await readRoom(page);
  const within = (value: number, most: number) => Math.min(Math.max(value, 1), most - 1);
  await page.mouse.move(within(place.x, width), within(place.y, height));
}

/** Steers to the nearest balls until the own circle is as big as `radius`. */
export async function growTo(page: Page, radius: number) {
  await expect
    .poll(
      async () => {
        const { own, balls } = await readProbe(page);
        if (!own) return 0;
        const nearest = balls.reduce((best, ball) =>
          distance(ball, own) < distance(best, own) ? ball : best,
        );
        await pointAt(page, nearest.x, nearest.y);
        return own.radius;
      },
      { timeout: 50_000, intervals: [30] },
    )
    .toBeGreaterThanOrEqual(radius);
}

function distance(a: { x: number; y: number }, b: { x: number; y: number }): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
