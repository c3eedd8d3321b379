// The invitation of a game that nobody else can join, and of who came in on the host's own computer: it says so.
import { expect, type Page } from "playwright/test";
import { test } from "../../fixtures.ts";
import { expectClean, hostGame, openInvitation, openMenu } from "../../play.ts";

const cardOf = (page: Page) => page.getByRole("region", { name: "Invite friends" });

test("a game for this computer alone does not ask its person to invite; asked, it says why nobody can come", async ({
  openApp,
}) => {
  const { page } = await openApp();
  const port = await hostGame(page);
  const card = cardOf(page);
  await expect(card).toBeHidden();
  await openMenu(page);
  await page.getByRole("dialog", { name: "Menu" }).getByRole("button", { name: "Invite friends" }).click();
  await expect(card).toContainText("Only this computer can join this game.");
  await expect(card).toContainText(`Listening on port ${port} of this computer`);
  await expect(card).toContainText("Answers on this computer");
  await expect(card.locator(".qr, code")).toHaveCount(0);
  await expectClean(page);
  await card.getByRole("button", { name: "Stop and host again" }).click();
  await expect(page.getByRole("dialog", { name: "Host game" })).toBeVisible();
});

test("who came in on the host's own computer is told that its address works nowhere else", async ({
  openApp,
  openGuest,
}) => {
  const { page } = await openApp();
  const guest = await openGuest(`http://127.0.0.1:${await hostGame(page)}/#probe`);
  await guest.keyboard.press("KeyI");
  const card = cardOf(guest);
  await expect(card).toContainText("that address works nowhere else");
  await expect(card.locator(".qr, code")).toHaveCount(0);
  await card.getByRole("button", { name: "Close the invitation" }).click();
  await expect(card).toBeHidden();
  await openInvitation(page);
  await cardOf(page).getByRole("button", { name: "Stop and host again" }).click();
  // Somebody else plays: the person is asked first.
  await expect(page.getByRole("dialog", { name: /Stop/ })).toBeVisible();
});
