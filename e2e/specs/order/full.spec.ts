// A full game: who comes late watches meanwhile, and plays by itself as soon as a place is free.
import { expect } from "playwright/test";
import { test } from "../../fixtures.ts";
import { playing } from "../../order/guestPage.ts";
import { leaveGame, playFromSheet, waitForMatch } from "../../play.ts";

test("who finds all places taken watches, is told that it is next, and plays without another press", async ({
  openPage,
  openDedicated,
}) => {
  const { ready } = await openDedicated("--max-players", "1");
  const url = `${ready.url}#probe`;
  const player = await openPage(url, {});
  await playFromSheet(player, "Ola");
  await waitForMatch(player);
  const late = await openPage(url, {});
  await playFromSheet(late, "Jan");
  await expect(late.getByText(/as soon as|when a place/).first()).toBeVisible();
  expect(await playing(late)).toEqual(["Ola"]);
  await leaveGame(player);
  expect((await waitForMatch(late)).name).toBe("Jan");
});
