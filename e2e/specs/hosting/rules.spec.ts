// Rules changed one by one: in the dialog, as a code, and as guests see them.
import { expect, type Locator, type Page } from "playwright/test";
import { test } from "../../fixtures.ts";
import { expectClean, openHostForm, readPort, waitForMatch } from "../../play.ts";

async function openRules(page: Page) {
  const dialog = await openHostForm(page);
  await dialog.getByText("Fine-tune the rules").click();
  return dialog;
}

test("a host changes rules, and its guests read them", async ({ openApp, openGuest }) => {
  const { page } = await openApp();
  const dialog = await openRules(page);
  await dialog.getByLabel("Rules", { exact: true }).selectOption("Arena");
  await dialog.getByLabel("Merge after").fill("15");
  await dialog.getByRole("textbox", { name: "Teams", exact: true }).fill("1");
  await expect(dialog.getByText("Enter 0 (none), 2, 3 or 4.")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Teams", exact: true }).fill("2");
  await expect(dialog.getByText("Fine-tune the rules (2 changed)")).toBeVisible();
  await expectClean(page);
  await dialog.getByLabel("Port", { exact: true }).fill("0");
  await dialog.getByRole("radio", { name: "Only this computer" }).check();
  await dialog.getByRole("button", { name: "Start" }).click();
  await waitForMatch(page);
  const guest = await openGuest(`http://127.0.0.1:${await readPort(page)}/#probe`);
  await waitForMatch(guest);
  await guest.getByRole("button", { name: "How to play" }).click();
  await guest.getByRole("button", { name: "All the numbers" }).click();
  const rules = guest.getByRole("dialog", { name: "Rules of this game" });
  await expect(rules.getByRole("row", { name: "Merge after 15 s instead of 30" })).toBeVisible();
  await expect(rules.getByRole("row", { name: "Teams 2 instead of 0" })).toBeVisible();
  await expect(rules.getByText(/^arena-tm2-mt15-[0-9a-z]{3}$/)).toBeVisible();
  await expectClean(guest);
  await rules.getByRole("button", { name: "Back" }).click();
  await expect(guest.getByRole("dialog", { name: "How to play" })).toBeVisible();
});

test("a code gives another host the same rules, and a slip in it is named", async ({ openApp }) => {
  const { page } = await openApp();
  const dialog = await openRules(page);
  await dialog.getByLabel("Rules", { exact: true }).selectOption("Quick");
  await dialog.getByLabel("Viruses, min", { exact: true }).fill("12");
  const code = (await dialog.locator("code").textContent()) ?? "";
  await dialog.getByRole("button", { name: "Reset all" }).click();
  await dialog.getByLabel("Rules", { exact: true }).selectOption("Classic");
  await expect(dialog.getByLabel("Viruses, min", { exact: true })).toHaveCount(0);
  await dialog.getByLabel("Use a code").fill(code.replace("12", "13"));
  await dialog.getByRole("button", { name: "Use", exact: true }).click();
  await expect(dialog.getByText("Something in the code was mistyped.")).toBeVisible();
  await dialog.getByLabel("Use a code").fill(` ${code.toUpperCase()} `);
  await dialog.getByRole("button", { name: "Use", exact: true }).click();
  await expect(dialog.getByLabel("Rules", { exact: true })).toHaveValue("quick");
  await expect(dialog.getByLabel("Viruses, min", { exact: true })).toHaveValue("12");
  await dialog.getByRole("button", { name: "Reset Viruses, min" }).click();
  await expect(dialog.getByLabel("Viruses, min", { exact: true })).toHaveValue("6");
});

/** In view, and nothing lies over it. */
async function expectUncovered(words: Locator) {
  await expect(words).toBeVisible();
  const isOnTop = () =>
    words.evaluate((element) => {
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const isHit = (y: number) => element.contains(document.elementFromPoint((left + right) / 2, y));
      return isHit(top + 2) && isHit(bottom - 2);
    });
  await expect.poll(isOnTop).toBe(true);
}

for (const [width, height] of [
  [1280, 720],
  [390, 844],
  [844, 390],
] as const) {
  test(`what is wrong is never behind the dialog's buttons, at ${width}x${height}`, async ({ openApp }) => {
    const { page } = await openApp();
    await page.setViewportSize({ width, height });
    const dialog = await openRules(page);
    await dialog.getByLabel("Use a code").fill("arena-what");
    await dialog.getByRole("button", { name: "Use", exact: true }).click();
    await expectUncovered(dialog.locator(".rules-given .error"));
    await expect(dialog.getByLabel("Use a code")).toBeFocused();
    await dialog.getByLabel("Use a code").press("Enter");
    await expect(dialog).toBeVisible();
    await expectUncovered(dialog.locator(".rules-given .error"));
    const fields = dialog.locator(".rule-field");
    for (const index of [0, 3, 5, 8]) {
      const field = fields.nth(index);
      await field.getByRole("textbox").focus();
      await page.keyboard.type("x");
      await expectUncovered(field.locator(".error"));
    }
    await dialog.getByLabel("Port", { exact: true }).fill("70000");
    await dialog.getByText("Advanced").click();
    await dialog.getByRole("button", { name: "Start", exact: true }).click();
    await expect(dialog.getByLabel("Port", { exact: true })).toBeFocused();
    await expectUncovered(dialog.getByText("A port is a whole number"));
    await dialog.getByRole("button", { name: "Reset all" }).click();
    await dialog.getByRole("radio", { name: "Only via one of my addresses" }).check();
    await dialog.getByLabel("Port", { exact: true }).fill("0");
    await dialog.getByLabel("Address", { exact: true }).fill("203.0.113.1");
    await dialog.getByRole("button", { name: "Start", exact: true }).click();
    await expectUncovered(dialog.getByRole("alert"));
  });
}

test("what is wrong goes with its dialog, and keeps no game from starting", async ({ openApp }) => {
  const { page } = await openApp();
  const dialog = await openRules(page);
  await dialog.locator(".rule-field").first().getByRole("textbox").fill("x");
  await dialog.getByLabel("Port", { exact: true }).fill("70000");
  await dialog.getByLabel("Players", { exact: true }).fill("24");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await openHostForm(page);
  await expect(dialog.getByText("Fine-tune the rules", { exact: true })).toBeVisible();
  await expect(dialog.locator(".error")).toHaveCount(0);
  await expect(dialog.getByLabel("Players", { exact: true })).toHaveValue("24");
  await expect(dialog.getByLabel("Port", { exact: true })).toHaveValue("8999");
  await dialog.getByLabel("Port", { exact: true }).fill("0");
  await dialog.getByRole("radio", { name: "Only this computer" }).check();
  await dialog.getByRole("button", { name: "Start", exact: true }).click();
  await waitForMatch(page);
});
