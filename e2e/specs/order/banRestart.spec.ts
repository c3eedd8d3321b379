// Bans outlive the app, and a list that cannot be read is set aside, with a word to the host's person.
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "playwright/test";
import { test } from "../../order/addresses.ts";
import { banPerson, openDesk } from "../../order/deskPage.ts";
import { arrive, expectOut } from "../../order/guestPage.ts";
import { hostGame, playFromSheet, waitForMatch } from "../../play.ts";

test.describe.configure({ timeout: 120_000 });

test("who is banned for good is out after a restart, too, until the list is damaged", async ({
  openApp,
  enter,
  openWay,
  makeDataDir,
  consoleWatch,
}) => {
  // At home, between two hosts, the guest's page still asks for what is shown there.
  consoleWatch.expectLine(/ERR_(EMPTY_RESPONSE|SOCKET_NOT_CONNECTED)/);
  const dataDir = makeDataDir();
  const first = await openApp({ dataDir });
  const port = await hostGame(first.page, { name: "Ola" });
  const way = await openWay(port, 1);
  const jan = await enter(way.url, "Jan");
  await banPerson(first.page, "Jan", { term: "For good" });
  await expectOut(jan, "banned");
  await first.close();

  const second = await openApp({ dataDir });
  await hostGame(second.page, { name: "Ola", port });
  await jan.reload();
  await arrive(jan, "Nobody");
  await expectOut(jan, "banned");
  await expect((await openDesk(second.page, "Bans")).getByRole("listitem")).toContainText(["Jan"]);
  await second.close();

  writeFileSync(join(dataDir, "bans.json"), '{"bans": [{');
  const third = await openApp({ dataDir });
  await hostGame(third.page, { name: "Ola", port });
  await expect(third.page.getByText(/The list of bans was damaged/).first()).toBeVisible();
  const kept = readdirSync(dataDir).filter((name) => name.startsWith("bans") && name !== "bans.json");
  expect(kept).toHaveLength(1);
  await jan.reload();
  await playFromSheet(jan, "Jan");
  await waitForMatch(jan);
});
