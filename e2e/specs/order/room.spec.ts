// How the host's person sets the room at the desk, seen from both sides: locked, so many from an address, words that no
// name may have.
import { expect } from "playwright/test";
import { test } from "../../order/addresses.ts";
import { openDesk } from "../../order/deskPage.ts";
import { arrive, expectOut } from "../../order/guestPage.ts";
import { leaveGame, readProbe, waitForMatch } from "../../play.ts";

test.describe.configure({ timeout: 120_000 });

test("a locked game opens by itself for who waits; an address has so many places; a word makes a name Guest", async ({
  openGame,
  openPage,
  openWay,
}) => {
  const { ola, port } = await openGame();
  const way = await openWay(port, 1);
  const room = await openDesk(ola, "Room");
  const lock = room.getByRole("checkbox", { name: "Lock the room" });
  await lock.click();
  await expect(lock).toBeChecked();
  const jan = await openPage(way.url, {});
  await arrive(jan, "Jan");
  await expectOut(jan, "locked");
  await lock.click();
  expect((await waitForMatch(jan)).name).toBe("Jan");

  await room.getByLabel("From each address").selectOption({ index: 1 });
  const ewa = await openPage(way.url, {});
  await arrive(ewa, "Ewa");
  await expect(ewa.getByText(/only so many players join from one address/).first()).toBeVisible();
  await leaveGame(jan);
  // Who had not pressed Play before the address was full is asked for it now.
  await expect(async () => {
    await arrive(ewa, "Ewa");
    expect((await readProbe(ewa)).own?.name).toBe("Ewa");
  }).toPass();

  await room.getByText("Edit the list").click();
  await room.getByLabel("One word in each line").fill("ewa");
  await room.getByRole("button", { name: "Save the list" }).click();
  await room.getByRole("checkbox", { name: "No names with these words" }).click();
  await expect.poll(async () => (await readProbe(ewa)).own?.name).toMatch(/^Guest \d+$/);
});
