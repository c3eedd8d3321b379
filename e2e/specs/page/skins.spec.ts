// The pattern of one's marble: chosen by hand or by keys, kept over a restart, and seen by others.
import { expect, type Page } from "playwright/test";
import { SKINS } from "../../../shared/model.ts";
import { test } from "../../fixtures.ts";
import { expectClean, hostGame, openMenu, readProbe, waitForMatch } from "../../play.ts";

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
  await pattern(first.page).click();
  await first.page.getByRole("radio", { name: "Heart" }).check();
  await first.close();

  const { page } = await openApp({ dataDir });
  await expect(pattern(page)).toHaveText(/Heart/);
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

test("with the keys alone: the line opens, arrows go through the patterns, and each is shown at once", async ({
  openApp,
}) => {
  const { page } = await openApp();
  await pattern(page).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("radiogroup", { name: "Pattern" }).getByRole("radio")).toHaveCount(
    SKINS.length,
  );
  const focused = page.locator(".skin input:focus");
  await expect(focused).toBeChecked();
  await expectClean(page);
  const before = await pattern(page).textContent();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(focused).toBeChecked();
  await expect(pattern(page)).not.toHaveText(before ?? "");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowLeft");
  await expect(pattern(page)).toHaveText(before ?? "");
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
