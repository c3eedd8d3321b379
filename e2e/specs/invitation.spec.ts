// The invitation of a game that nobody else can join, and of who came in on the host's own computer: it says so.
import { expect } from "playwright/test";
import { test } from "../fixtures.ts";
import { expectClean, hostGame, openMenu } from "../play.ts";

test("a game for this computer alone does not ask its person to invite; asked, it says why nobody can come", async ({
  openApp,
  openGuest,
}) => {
  const { page } = await openApp();
  const port = await hostGame(page);
  const card = page.getByRole("region", { name: "Invite friends" });
  await expect(card).toBeHidden();
  await openMenu(page);
  await page.getByRole("dialog", { name: "Menu" }).getByRole("button", { name: "Invite friends" }).click();
  await expect(card).toContainText("Only this computer can join this game.");
  await expect(card).toContainText(`Listening on port ${port} of this computer`);
  await expect(card).toContainText("Answers on this computer");
  await expect(card.locator(".qr, code")).toHaveCount(0);
  await expectClean(page);
  await card.getByRole("button", { name: "Close the invitation" }).click();
  await expect(card).toBeHidden();

  const guest = await openGuest(`http://127.0.0.1:${port}/#probe`);
  await guest.keyboard.press("KeyI");
  const told = guest.getByRole("region", { name: "Invite friends" });
  await expect(told).toContainText("that address works nowhere else");
  await expect(told.locator(".qr, code")).toHaveCount(0);
  await guest.keyboard.press("Escape");
  await expect(told).toBeHidden();

  await page.keyboard.press("KeyI");
  await card.getByRole("button", { name: "Stop and host again" }).click();
  // Somebody else plays: the person is asked first.
  await expect(page.getByRole("dialog", { name: /Stop/ })).toBeVisible();
});
