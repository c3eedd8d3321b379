// Rules changed one by one: in the dialog, as a code, and as guests see them.
import { expect, type Page } from "playwright/test";
import { test } from "../fixtures.ts";
import { expectClean, waitForMatch } from "../play.ts";

async function openRules(page: Page) {
  await page.getByRole("button", { name: "Host game" }).click();
  const dialog = page.getByRole("dialog", { name: "Host game" });
  await dialog.getByText("Fine-tune the rules").click();
  return dialog;
}

test("a host changes rules, and its guests read them", async ({ openApp, openGuest }) => {
  const { page } = await openApp();
  const dialog = await openRules(page);
  await dialog.getByLabel("Rules", { exact: true }).selectOption("Arena");
  await dialog.getByLabel("Merge after").fill("15");
  await dialog.getByLabel("Teams", { exact: true }).fill("1");
  await expect(dialog.getByText("Enter 0 (none), 2, 3 or 4.")).toBeVisible();
  await dialog.getByLabel("Teams", { exact: true }).fill("2");
  await expect(dialog.getByText("Fine-tune the rules (2 changed)")).toBeVisible();
  await expectClean(page);
  await dialog.getByLabel("Port", { exact: true }).fill("0");
  await dialog.getByRole("radio", { name: "Only this computer" }).check();
  await dialog.getByRole("button", { name: "Start" }).click();
  await waitForMatch(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Addresses" }).click();
  const text = (await page.getByRole("dialog", { name: "Addresses" }).textContent()) ?? "";
  const guest = await openGuest(`http://127.0.0.1:${/:(\d+)/.exec(text)?.[1]}/#probe`);
  await waitForMatch(guest);
  await guest.getByRole("button", { name: "Rules of this game" }).click();
  const rules = guest.getByRole("dialog", { name: "Rules of this game" });
  await expect(rules.getByRole("row", { name: "Merge after 15 s instead of 30" })).toBeVisible();
  await expect(rules.getByRole("row", { name: "Teams 2 instead of 0" })).toBeVisible();
  await expect(rules.getByText(/^arena-tm2-mt15-[0-9a-z]{3}$/)).toBeVisible();
  await expectClean(guest);
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
