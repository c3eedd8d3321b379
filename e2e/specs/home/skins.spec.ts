// The look of one's marble: chosen by hand or by keys, kept over a restart, and seen by others.
import { expect, type Page } from "playwright/test";
import { SKINS } from "../../../shared/model.ts";
import { test } from "../../fixtures.ts";
import { expectClean, hostGame, openLook, openMenu, readProbe, waitForMatch } from "../../play.ts";

const pattern = (page: Page) => page.locator(".skin-field summary");

async function seenSkin(page: Page, name: string): Promise<string | undefined> {
  const player = (await readProbe(page)).players.find((one) => one.name === name);
  return SKINS[player?.skin ?? -1];
}

test("a pattern survives a restart, others see it, and see it change", async ({
  openApp,
  openGuest,
  makeDataDir,
}) => {
  const dataDir = makeDataDir();
  const first = await openApp({ dataDir });
  await openLook(first.page);
  await first.page.getByRole("radio", { name: "Heart" }).check();
  await first.close();

  const { page } = await openApp({ dataDir });
  await expect(page.getByRole("button", { name: /^Your look: .*, heart$/ })).toBeVisible();
  const port = await hostGame(page, { name: "Ola" });
  const guest = await openGuest(`http://127.0.0.1:${port}/#probe`);
  await waitForMatch(guest);
  await expect.poll(() => seenSkin(guest, "Ola")).toBe("heart");

  await openMenu(page);
  await page.getByRole("button", { name: "Settings" }).click();
  await pattern(page).click();
  await page.getByRole("radio", { name: "Moon" }).check();
  await expect.poll(() => seenSkin(guest, "Ola")).toBe("moon");
});

test("with the keys alone: the marble opens its looks, arrows go through them, each is shown at once, Escape closes", async ({
  openApp,
}) => {
  const { page } = await openApp();
  const marble = page.getByRole("button", { name: /^Your look/ });
  await marble.focus();
  await page.keyboard.press("Enter");
  await expect(marble).toHaveAttribute("aria-expanded", "true");
  await expect(page.getByRole("radiogroup", { name: "Pattern" }).getByRole("radio")).toHaveCount(
    SKINS.length,
  );
  for (let stop = 0; stop < 3; stop++) await page.keyboard.press("Tab");
  const focused = page.locator(".skin input:focus");
  await expect(focused).toBeChecked();
  await expectClean(page);
  const before = (await marble.getAttribute("aria-label")) ?? "";
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(focused).toBeChecked();
  await expect(marble).not.toHaveAttribute("aria-label", before);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(marble).toHaveAttribute("aria-label", before);
  await page.keyboard.press("Escape");
  await expect(marble).toBeFocused();
  await expect(page.getByRole("button", { name: "Host game" })).toBeVisible();
});

test("on a telephone every pattern can be touched", async ({ openDedicated, openPhone }) => {
  const { ready } = await openDedicated();
  const page = await openPhone(`${ready.url}#probe`);
  await waitForMatch(page);
  await page.getByRole("button", { name: "Menu" }).tap();
  await page.getByRole("button", { name: "Settings" }).tap();
  await pattern(page).tap();
  const choices = page.locator(".skin");
  await expect(choices).toHaveCount(SKINS.length);
  for (const choice of await choices.all()) {
    const box = await choice.boundingBox();
    expect(box).not.toBeNull();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  }
  await page.getByRole("radio", { name: "Confetti" }).check();
  await expect(pattern(page)).toHaveText(/Confetti/);
});
