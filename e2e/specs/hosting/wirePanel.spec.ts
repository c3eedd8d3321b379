// The host's panel, tab "Wire": a live snapshot in three writings, byte by byte, of the guest one chooses.
import type { Locator, Page } from "playwright/test";
import { expect } from "playwright/test";
import { test } from "../../fixtures.ts";
import {
  expectClean,
  hostGame,
  leaveGame,
  openHostForm,
  openHostPanel,
  readProbe,
  waitForMatch,
} from "../../play.ts";

async function openWire(page: Page) {
  const panel = await openHostPanel(page);
  await panel.getByRole("tab", { name: "Wire" }).click();
  return panel;
}

const parts = (panel: Locator) => panel.locator(".wire-parts tbody tr");
const tick = async (panel: Locator) =>
  Number(/tick (\d+)/.exec((await panel.locator("h3").first().textContent()) ?? "")?.[1]);

/** The bytes in hex, as numbers. */
async function readHex(panel: Locator): Promise<number[]> {
  const text = (await panel.locator(".wire-hex code").textContent()) ?? "";
  return text
    .trim()
    .split(/\s+/)
    .map((byte) => Number.parseInt(byte, 16));
}

/** A size like "4.2 kB", in bytes. */
function toBytes(text: string): number {
  const [, number = "", unit = ""] = /([\d.]+)\s(k?)B/.exec(text) ?? [];
  return Number(number) * (unit === "k" ? 1000 : 1);
}

test("one snapshot three ways, and each of its bytes", async ({ openApp }) => {
  const { page } = await openApp();
  await hostGame(page, { name: "Ola" });
  const panel = await openWire(page);
  await expect(parts(panel).first()).toContainText("Delta");
  await panel.getByRole("button", { name: "Hold" }).click();

  const sizes = (await panel.locator(".wire-bar-value b").allTextContents()).map(toBytes);
  const [json = 0, messagePack = 0, kulki = 0, lecture = 0] = sizes;
  // A hundred balls and more are in view, and none of them changes.
  expect(json).toBeGreaterThan(4000);
  expect(messagePack).toBeLessThan(json);
  expect(kulki).toBeLessThan(messagePack / 10);
  expect(lecture).toBeGreaterThan(25 * json);
  await expect(panel.locator(".wire-bar.ours em").first()).toHaveText(/\d+× smaller/);

  const hex = await readHex(panel);
  expect(hex).toHaveLength(kulki);
  const lengths = await parts(panel).locator("td:nth-child(2)").allTextContents();
  expect(lengths.reduce((sum, length) => sum + Number(length), 0)).toBe(kulki);
  await expect(panel.getByRole("region", { name: "All in view, as JSON", exact: true })).toContainText(
    '"ownCells": [',
  );
  await expectClean(page);
});

test("a part that is pointed at, or has the focus, is marked among the bytes", async ({ openApp }) => {
  const { page } = await openApp();
  await hostGame(page, { name: "Ola" });
  const panel = await openWire(page);
  await expect(parts(panel).first()).toBeVisible();
  await panel.getByRole("button", { name: "Hold" }).click();
  const hex = await readHex(panel);
  const marked = panel.locator(".wire-hex .marked");
  const asHex = (bytes: number[]) => bytes.map((byte) => byte.toString(16).padStart(2, "0")).join(" ");
  await parts(panel).nth(1).hover();
  await expect(marked).toHaveText(asHex(hex.slice(1, 3)));
  await parts(panel).nth(2).focus();
  await page.keyboard.press("ArrowDown");
  await expect(parts(panel).nth(3)).toBeFocused();
  await expect(marked).toHaveText(asHex(hex.slice(4, 5)));
});

test("it lives, holds, and shows another guest", async ({ openApp, openGuest }) => {
  const { page } = await openApp();
  const port = await hostGame(page, { name: "Ola" });
  const guest = await openGuest(`http://127.0.0.1:${port}/#probe`);
  await waitForMatch(guest);
  const panel = await openWire(page);
  await expect(parts(panel).first()).toBeVisible();
  const first = await tick(panel);
  await expect.poll(() => tick(panel)).toBeGreaterThan(first);
  await panel.getByRole("button", { name: "Hold" }).click();
  const held = await tick(panel);
  const from = (await readProbe(page)).tick;
  await expect.poll(async () => (await readProbe(page)).tick).toBeGreaterThan(from + 60);
  expect(await tick(panel)).toBe(held);
  await panel.getByLabel("Snapshots to").selectOption({ index: 1 });
  await expect(panel.getByRole("button", { name: "Hold" })).toBeVisible();
  await expect.poll(() => tick(panel)).toBeGreaterThan(held);
  await leaveGame(guest);
  await expect(panel.getByLabel("Snapshots to").locator("option")).toHaveCount(1);
  await expect(parts(panel).first()).toBeVisible();
});

test("the tabs are led by the arrow keys", async ({ openApp }) => {
  const { page } = await openApp();
  await hostGame(page, { name: "Ola" });
  const panel = await openHostPanel(page);
  await expect(panel.getByRole("tab", { name: "Connections" })).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(panel.getByRole("tab", { name: "Wire" })).toBeFocused();
  await expect(panel.getByRole("tabpanel", { name: "Wire" })).toContainText("byte by byte");
  await page.keyboard.press("Tab");
  await expect(panel.getByLabel("Snapshots to")).toBeFocused();
});

test("po polsku", async ({ openApp }) => {
  const { page } = await openApp({ locale: "pl-PL" });
  await page.getByLabel("Twój nick").fill("Ola");
  const dialog = await openHostForm(page, "Załóż grę", "Więcej");
  await dialog.getByLabel("Port", { exact: true }).fill("0");
  await dialog.getByRole("radio", { name: "Tylko ten komputer" }).check();
  await dialog.getByRole("button", { name: "Zaczynamy" }).click();
  await waitForMatch(page);
  const panel = await openHostPanel(page, "Menu", "Panel gospodarza");
  await panel.getByRole("tab", { name: "Łącze", exact: true }).click();
  await expect(parts(panel).first()).toContainText("Różnica");
  await expect(panel).toContainText("Sposób z wykładu");
  await expectClean(page);
});
