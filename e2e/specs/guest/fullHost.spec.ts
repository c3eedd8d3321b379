// All seats are taken and somebody waits: who does nothing is asked, keeps the seat with any key, or goes over to
// watching and comes back when a seat is free.
import { expect } from "playwright/test";
import { test } from "../../fixtures.ts";
import { expectClean, openMenu, playFromSheet, readProbe, waitForMatch } from "../../play.ts";

test("who does nothing is asked for the seat, keeps it with any key, or watches and comes back", async ({
  openGuest,
  openDedicated,
}) => {
  test.setTimeout(150_000);
  const { ready } = await openDedicated("--max-players", "1", "--idle-after", "5");
  const player = await openGuest(`${ready.url}#probe`);
  await waitForMatch(player);
  const late = await openGuest(`${ready.url}#probe`);
  await expect(late.getByText(/All seats are taken/)).toBeVisible();

  // Nobody is asked before doing nothing for a while.
  await expect(player.getByRole("alert")).toContainText("Still there?", { timeout: 15_000 });
  await expect(player.getByText(/watching in \d+\ss/)).toBeVisible();
  await expectClean(player);
  await player.keyboard.press("ArrowLeft");
  await expect(player.getByText("Still there?")).toBeHidden();
  await expect(late.getByText(/All seats are taken/)).toBeVisible();
  expect((await readProbe(player)).own?.radius).toBeGreaterThan(0);

  await waitForMatch(late);
  await expect(player.getByRole("alert")).toContainText(/watching now/);
  expect((await readProbe(player)).own?.radius ?? 0).toBe(0);
  await player.getByRole("button", { name: /^Play/ }).click();
  await expect(player.getByText(/All seats are taken/)).toBeVisible();

  await openMenu(late);
  await late.getByRole("button", { name: "Leave game" }).click();
  await waitForMatch(player);
});

test("a guest beyond what its address may have is told so, and gets in when one leaves", async ({
  openGuest,
  openDedicated,
}) => {
  const { ready } = await openDedicated("--max-per-address", "1", "--keep-seat", "0");
  const player = await openGuest(`${ready.url}#probe`);
  await waitForMatch(player);
  const late = await openGuest(`${ready.url}#probe`);
  await expect(late.getByText(/only so many players join from one address/)).toBeVisible();
  await player.close();
  // Whoever heard of it before Play could be pressed has the sheet now.
  await late.locator(".arrival, .hud-buttons").first().waitFor();
  await playFromSheet(late);
  await expect(late.getByRole("button", { name: "Menu" })).toBeVisible();
});
