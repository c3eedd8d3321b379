// Who misbehaves and leaves is not out of reach: the host's person still finds and bans them.
import { expect } from "playwright/test";
import { test } from "../../order/addresses.ts";
import { askGoneBan, doTo, goneOf, openDesk, personOf, undo } from "../../order/deskPage.ts";
import { arrive, expectOut, playing } from "../../order/guestPage.ts";
import { expectClean, leaveGame, waitForMatch } from "../../play.ts";

test.describe.configure({ timeout: 120_000 });

test("who has left is banned from the list, is refused with words, and gets in once that is undone", async ({
  openGame,
  enter,
  openWay,
}) => {
  const { ola, port } = await openGame();
  const way = await openWay(port, 1);
  const jan = await enter(way.url, "Jan");
  const desk = await openDesk(ola);
  await expect(personOf(ola, "Jan")).toBeVisible();
  await expect(goneOf(ola)).toHaveCount(0);

  await leaveGame(jan);
  await expect(goneOf(ola)).toContainText(["Jan"]);
  await expect(goneOf(ola)).toContainText(["just now"]);
  await expect(personOf(ola, "Jan")).toHaveCount(0);
  const sheet = await askGoneBan(ola, "Jan");
  await expect(sheet.getByRole("radio", { name: "10 minutes" })).toBeFocused();
  await expectClean(ola);
  await sheet.getByRole("button", { name: "Ban", exact: true }).click();
  await expect(goneOf(ola)).toHaveCount(0);
  // Nothing else there could have it.
  await expect(desk.getByRole("tab", { name: "People" })).toBeFocused();

  await jan.reload();
  await arrive(jan, "Somebody");
  await expectOut(jan, "banned");
  expect(await playing(ola)).toEqual(["Ola"]);

  await undo(ola, "Jan");
  await expect(goneOf(ola)).toContainText(["Jan"]);
  await jan.reload();
  await arrive(jan, "Jan");
  await waitForMatch(jan);
  await expect(personOf(ola, "Jan")).toBeVisible();
  await expect(goneOf(ola)).toHaveCount(0);
});

test("who was removed a moment ago can still be banned", async ({ openGame, enter, openWay }) => {
  const { ola, port } = await openGame();
  const way = await openWay(port, 1);
  const jan = await enter(way.url, "Jan");
  await doTo(ola, "Jan", "Remove");
  await expectOut(jan, "kicked");
  await expect(goneOf(ola)).toContainText(["Jan"]);
  await undo(ola, "Jan");
  await expect(goneOf(ola)).toHaveCount(0);
  await doTo(ola, "Jan", "Remove");
  const sheet = await askGoneBan(ola, "Jan");
  await sheet.getByRole("radio", { name: "For good" }).check();
  await sheet.getByRole("button", { name: "Ban", exact: true }).click();
  await jan.reload();
  await arrive(jan, "Jan");
  await expectOut(jan, "banned");
  await expect((await openDesk(ola, "Bans")).getByRole("listitem")).toContainText(["Jan"]);
});
