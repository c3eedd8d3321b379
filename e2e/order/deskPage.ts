// The host's desk as its person uses it in a page. Knows its words, in English, and nothing of what they do.
import { expect, type Locator, type Page } from "playwright/test";

export type DeskTab = "People" | "Room" | "Bans";

export function deskOf(page: Page): Locator {
  return page.getByRole("dialog", { name: "Host’s desk" });
}

/** By its key, unless it is open. @returns the desk */
export async function openDesk(page: Page, tab: DeskTab = "People"): Promise<Locator> {
  const desk = deskOf(page);
  if (!(await desk.isVisible())) await page.keyboard.press("F2");
  await expect(desk).toBeVisible();
  await desk.getByRole("tab", { name: tab }).click();
  return desk;
}

export async function closeDesk(page: Page): Promise<void> {
  if (await deskOf(page).isVisible()) await page.keyboard.press("F2");
  await expect(deskOf(page)).toBeHidden();
}

/** Words with a name in them, which is set apart by signs that nobody sees. */
function named(words: string, name: string): RegExp {
  return new RegExp(`^${words}\\P{L}*${name}`, "u");
}

/** A person's line in the list of people. */
export function personOf(page: Page, name: string): Locator {
  return deskOf(page).getByRole("list", { name: "People" }).getByRole("listitem").filter({ hasText: name });
}

/** Shows what can be done with a person. @returns its buttons */
export async function openActions(page: Page, name: string): Promise<Locator> {
  await openDesk(page);
  const more = personOf(page, name).getByRole("button", { name: named("Actions for", name) });
  if ((await more.getAttribute("aria-expanded")) !== "true") await more.click();
  return personOf(page, name).getByRole("group", { name: named("", name) });
}

/** Presses something in what can be done with a person. */
export async function doTo(page: Page, name: string, action: string | RegExp): Promise<void> {
  await (await openActions(page, name)).getByRole("button", { name: action }).click();
}

export type BanChoice = { term?: "10 minutes" | "Today" | "For good"; isWholeAddress?: boolean };

/** Opens the question how long, and who is meant. @returns it */
export async function askBan(page: Page, name: string): Promise<Locator> {
  await doTo(page, name, "Ban…");
  const sheet = deskOf(page).getByRole("form", { name: named("Ban", name) });
  await expect(sheet).toBeVisible();
  return sheet;
}

/** The lines of who has just gone. */
export function goneOf(page: Page): Locator {
  return deskOf(page).getByRole("list", { name: "Just gone" }).getByRole("listitem");
}

/** As askBan, for who has just gone. */
export async function askGoneBan(page: Page, name: string): Promise<Locator> {
  await openDesk(page);
  await goneOf(page)
    .filter({ hasText: name })
    .getByRole("button", { name: named("Ban", name) })
    .click();
  const sheet = deskOf(page).getByRole("form", { name: named("Ban", name) });
  await expect(sheet).toBeVisible();
  return sheet;
}

export async function banPerson(page: Page, name: string, choice: BanChoice = {}): Promise<void> {
  const sheet = await askBan(page, name);
  if (choice.term !== undefined) await sheet.getByRole("radio", { name: choice.term }).check();
  if (choice.isWholeAddress) await pickAddress(sheet);
  await sheet.getByRole("button", { name: "Ban", exact: true }).click();
}

/** Of the question who is meant. */
export function pickAddress(sheet: Locator): Promise<void> {
  return sheet.getByRole("radio", { name: "Everybody at this address" }).check();
}

/** Takes the last step with a person back, at the desk or over the match. */
export async function undo(page: Page, name: string): Promise<void> {
  const lines = page.getByRole("button", { name: new RegExp(`^Undo: .*${name}`) });
  await lines.filter({ visible: true }).last().click();
}

/** Turns a switch of the room's tab. */
export async function turn(page: Page, label: string, isOn: boolean): Promise<void> {
  const desk = await openDesk(page, "Room");
  await desk.getByLabel(label).setChecked(isOn);
}

/** Of the room: whoever joins from now on is asked for it. */
export async function setPassword(page: Page, password: string): Promise<void> {
  const group = (await openDesk(page, "Room")).getByRole("group", { name: "Password" });
  await group.getByRole("button", { name: /^(Set a password|Change)$/ }).click();
  await group.getByLabel("New password").fill(password);
  await group.getByRole("button", { name: "Set", exact: true }).click();
  await expect(group).toContainText("is asked for the password");
}
