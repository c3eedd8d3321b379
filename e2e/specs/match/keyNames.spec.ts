// Keys are named as they are printed on the person's keyboard.
import { expect } from "playwright/test";
import { test } from "../../fixtures.ts";
import { playFromSheet, waitForMatch } from "../../play.ts";

test("where the browser knows the keyboard, hints name its keys at once", async ({
  openDedicated,
  openPage,
}) => {
  const { ready } = await openDedicated("--ruleset", "arena");
  const page = await openPage("about:blank", {});
  await page.addInitScript(() => {
    const keys = new Map([
      ["KeyW", "z"],
      ["KeyQ", "a"],
    ]);
    Object.defineProperty(navigator, "keyboard", { value: { getLayoutMap: async () => keys } });
  });
  await page.goto(`${ready.url}#probe`);
  await playFromSheet(page);
  await waitForMatch(page);
  await page.keyboard.press("F1");
  const keys = page.getByRole("dialog", { name: "How to play" });
  await expect(keys.getByText("Eject", { exact: true }).locator("xpath=..")).toHaveText("ZEject");
  await keys.getByRole("button", { name: "All the numbers" }).click();
  await expect(page.getByText("eject with Z")).toBeVisible();
});

test("where it does not, as on a LAN's page, the first press of a key does", async ({
  openDedicated,
  openGuest,
}) => {
  const { ready } = await openDedicated("--ruleset", "arena", "--bots", "3", "--allow-host", "kulki.test");
  const page = await openGuest(String(ready.url).replace("127.0.0.1", "kulki.test"));
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Stop playing and watch" }).click();
  const next = page.getByRole("button", { name: "Next" });
  await expect(next).toHaveAttribute("aria-keyshortcuts", "Q");
  await page.evaluate(() => {
    window.dispatchEvent(new KeyboardEvent("keydown", { code: "KeyQ", key: "a", bubbles: true }));
  });
  await expect(next).toHaveAttribute("aria-keyshortcuts", "A");
  await expect(next).toHaveText(/A$/);
});
