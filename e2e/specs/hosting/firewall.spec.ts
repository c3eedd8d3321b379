// What Windows asks at the first game for others is said beforehand, once. The app is told that it runs there.
import { expect } from "playwright/test";
import { test } from "../../fixtures.ts";
import { expectClean, waitForMatch } from "../../play.ts";

const AS_ON_WINDOWS = `data:text/javascript,${encodeURIComponent('Object.defineProperty(process, "platform", { value: "win32" })')}`;

test("the Host game dialog speaks of the firewall until a game for others has started", async ({
  openApp,
}) => {
  const { page } = await openApp({ env: { NODE_OPTIONS: `--import=${AS_ON_WINDOWS}` } });
  const dialog = page.getByRole("dialog", { name: "Host game" });
  const hint = dialog.getByText(/Windows asks whether others may reach Node\.js/);
  const open = () => page.getByRole("button", { name: "Host game" }).click();
  await open();
  await expect(hint).toBeVisible();
  await expectClean(page);
  await dialog.getByRole("button", { name: "More", exact: true }).click();
  await dialog.getByRole("radio", { name: "Only this computer" }).check();
  await expect(hint).toBeHidden();

  // One address of this computer: for others, as far as the app can tell.
  await dialog.getByRole("radio", { name: "Only via one of my addresses" }).check();
  await expect(hint).toBeVisible();
  await dialog.getByLabel("Address", { exact: true }).fill("127.0.0.1");
  await dialog.getByLabel("Port", { exact: true }).fill("0");
  await dialog.getByRole("button", { name: "Start" }).click();
  await waitForMatch(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Stop hosting" }).click();
  await open();
  await expect(hint).toBeHidden();
});
