// Keys in a match: they steer, open and close its menu, and one that is held down floods nobody.
import { expect } from "playwright/test";
import { test } from "../../fixtures.ts";
import { hostGame, joinGame, openMenu, readProbe, waitForMatch } from "../../play.ts";

// Several windows and a host each: on a slow machine that takes its time.
test.describe.configure({ timeout: 120_000 });

test("arrow keys and WASD steer", async ({ openApp }) => {
  const { page } = await openApp();
  await hostGame(page);
  const start = await waitForMatch(page);
  const isRight = start.x > 640;
  /** Holds a key until the circle has gone 60 units to that side. */
  const steer = async (key: string, toSide: -1 | 1) => {
    const from = (await readProbe(page)).own?.x ?? 0;
    await page.keyboard.down(key);
    await expect
      .poll(async () => toSide * (((await readProbe(page)).own?.x ?? from) - from))
      .toBeGreaterThan(60);
    await page.keyboard.up(key);
  };
  await steer(isRight ? "ArrowLeft" : "ArrowRight", isRight ? -1 : 1);
  await steer(isRight ? "KeyD" : "KeyA", isRight ? 1 : -1);
});

test("Escape opens the menu, Resume is focused, Leave game goes home", async ({ openApp, openDedicated }) => {
  const dedicated = await openDedicated();
  const { page } = await openApp();
  await joinGame(page, `127.0.0.1:${dedicated.ready.port}`, "Ola");
  await openMenu(page);
  await expect(page.getByRole("button", { name: "Resume" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Menu" })).toBeHidden();
  await openMenu(page);
  await page.getByRole("button", { name: "Leave game" }).click();
  await expect(page.getByRole("heading", { name: "Kulki" })).toBeVisible();
  expect((await readProbe(page)).own).toBeNull();
});

test("a colour key held down is no flood: host and guest play on, and the last colour counts", async ({
  openApp,
  openGuest,
}) => {
  const host = (await openApp()).page;
  const port = await hostGame(host, { name: "Ola" });
  const guest = await openGuest(`http://127.0.0.1:${port}/#probe`);
  await waitForMatch(guest);
  for (const page of [host, guest]) {
    await openMenu(page);
    await page.getByRole("button", { name: "Settings" }).click();
    await page
      .getByRole("dialog", { name: "Settings" })
      .getByRole("radio", { checked: true })
      .first()
      .focus();
    for (let press = 0; press < 60; press++) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Escape");
    const { tick } = await readProbe(page);
    await expect.poll(async () => (await readProbe(page)).tick).toBeGreaterThan(tick + 30);
    await waitForMatch(page);
  }
  expect((await readProbe(guest)).players).toHaveLength(2);
});
