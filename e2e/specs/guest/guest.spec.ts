// A plain browser as a guest: in two tabs, on a phone, and when full. By address and by name: comeback/refresh.spec.ts.
import { expect, type Page } from "playwright/test";
import { test } from "../../fixtures.ts";
import { playAsElse, readProbe, waitForMatch } from "../../play.ts";

test("two tabs of one guest: who plays in one keeps the name, the other one's choice of language counts in both", async ({
  openGuest,
  openDedicated,
}) => {
  const { ready } = await openDedicated();
  const first = await openGuest(`${ready.url}#probe`);
  await waitForMatch(first);
  const openSettings = async (page: Page) => {
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Settings" }).click();
  };
  await openSettings(first);
  await first.getByLabel("Your name").fill("Ola");
  await first.getByRole("button", { name: "Close" }).click();
  await expect.poll(async () => (await readProbe(first)).own?.name).toBe("Ola");

  const second = await first.context().newPage();
  await second.goto(`${ready.url}#probe`);
  await playAsElse(second, "Ola");
  await waitForMatch(second);
  await openSettings(second);
  await second.getByLabel("Your name").fill("Jan");
  await second.getByLabel("Your name").blur();
  await second.getByLabel("Language").selectOption("pl");
  await expect(first.locator("html")).toHaveAttribute("lang", "pl");
  await expect.poll(async () => (await readProbe(second)).own?.name).toBe("Jan");
  expect((await readProbe(first)).own?.name).toBe("Ola");
  const kept = await first.evaluate(() => JSON.parse(localStorage.getItem("kulki.settings") ?? ""));
  expect(kept).toMatchObject({ name: "Jan", language: "pl" });
});

test("Enter in the name field does what the screen is for: a guest plays under that name, a host gets its dialog", async ({
  openApp,
  openGuest,
  openDedicated,
}) => {
  const { ready } = await openDedicated();
  const guest = await openGuest(`${ready.url}#probe`);
  await waitForMatch(guest);
  await guest.keyboard.press("Escape");
  await guest.getByRole("button", { name: "Leave game" }).click();
  await guest.getByLabel("Your name").fill("Zażółć");
  await guest.keyboard.press("Enter");
  await expect.poll(async () => (await readProbe(guest)).own?.name).toBe("Zażółć");

  const { page } = await openApp();
  await page.getByLabel("Your name").fill("Ola");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Host game" });
  await dialog.getByRole("button", { name: "More", exact: true }).click();
  await expect(dialog.getByLabel("Game name")).toHaveValue(/Ola/);
});

test("without the probe flag the probe does not exist", async ({ openGuest, openDedicated }) => {
  const { ready } = await openDedicated();
  const page = await openGuest(`${ready.url}`);
  await expect(page.getByRole("button", { name: "Menu" })).toBeVisible();
  expect(await page.evaluate(() => "kulkiProbe" in window)).toBe(false);
});

test("on a phone a finger steers and the menu opens by touch", async ({ openDedicated, openPhone }) => {
  const { ready } = await openDedicated();
  const page = await openPhone(`${ready.url}#probe`);
  const start = await waitForMatch(page);
  const touch = await page.context().newCDPSession(page);
  // The arena's left is above on an upright phone.
  const towards = start.x > 640 ? -1 : 1;
  const finger = (y: number) => [{ x: 195, y }];
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: finger(600) });
  await touch.send("Input.dispatchTouchEvent", {
    type: "touchMove",
    touchPoints: finger(600 + 50 * towards),
  });
  await expect
    .poll(async () => Math.abs(((await readProbe(page)).own?.x ?? start.x) - start.x))
    .toBeGreaterThan(80);
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await page.getByRole("button", { name: "Menu" }).tap();
  await expect(page.getByRole("button", { name: "Resume" })).toBeVisible();
});

test("on a full host one watches, and is told so", async ({ openGuest, openDedicated }) => {
  const { ready } = await openDedicated("--max-players", "1");
  await waitForMatch(await openGuest(`${ready.url}#probe`));
  const late = await openGuest(`${ready.url}#probe`);
  await expect(late.getByText("All seats are taken. You play as soon as one is free.")).toBeVisible();
  await expect(late.getByRole("button", { name: "Menu" })).toBeVisible();
});
