// What a guest's page says of what the host's person settled for it, in English; and what a guest does about it.
import { expect, type Locator, type Page } from "playwright/test";
import { readProbe, SHEET } from "../play.ts";

/** Words by which a person knows why it is out, or not in. */
const OUT_WORDS = {
  kicked: /removed you from the game/,
  banned: /has banned you/,
  locked: /has locked the game/,
  asking: /The host has been asked/,
  denied: /did not let you in/,
  passwordWrong: /not the password/,
  passwordTries: /Too many wrong passwords/,
} as const;
type OutReason = keyof typeof OUT_WORDS;

/** Expects that the page says why its person is not in. The last picture may still be there. */
export async function expectOut(page: Page, reason: OutReason): Promise<void> {
  await expect(page.getByText(OUT_WORDS[reason]).filter({ visible: true }).first()).toBeVisible();
}

/** On a host's own page: says who it is and presses Play, and leaves open what comes of it. A page that is refused
 *  meanwhile has no such sheet any more. */
export async function arrive(page: Page, name: string): Promise<void> {
  const sheet = page.getByRole("region", { name: SHEET });
  await sheet.or(page.locator(".home, .hud-buttons")).first().waitFor();
  const field = sheet.getByRole("textbox").first();
  await expect(async () => {
    if (!(await sheet.isVisible())) return;
    await field.fill(name, { timeout: 1000 });
    await field.press("Enter", { timeout: 1000 });
  }).toPass();
}

/** The field that a host's password is typed into. */
export function passwordField(page: Page): Locator {
  return page.getByLabel("Password", { exact: true });
}

export async function givePassword(page: Page, password: string): Promise<void> {
  await passwordField(page).fill(password);
  await passwordField(page).press("Enter");
}

/** Names of all who have a circle, as the page sees it: in an arena of one screen. */
export async function playing(page: Page): Promise<string[]> {
  const { players } = await readProbe(page);
  return players
    .filter(({ radius }) => radius > 0)
    .map(({ name }) => name)
    .sort();
}
