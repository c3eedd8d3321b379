// Who is banned stays out by every road, and nobody else does.
import { expect } from "playwright/test";
import { test } from "../../order/addresses.ts";
import { askBan, banPerson, openDesk, pickAddress, undo } from "../../order/deskPage.ts";
import { arrive, expectOut, playing } from "../../order/guestPage.ts";
import { playFromSheet, SHEET, waitForMatch } from "../../play.ts";

test.describe.configure({ timeout: 150_000 });

test("a banned person stays out by every road, others of its address do not, and a new profile has to ask", async ({
  openGame,
  enter,
  openPage,
  openWay,
  consoleWatch,
}) => {
  const { ola, port } = await openGame();
  const way = await openWay(port, 1);
  const jan = await enter(way.url, "Jan");

  await test.step("by a reload, in a new tab, by another name, from another address", async () => {
    await banPerson(ola, "Jan", { term: "10 minutes" });
    await expectOut(jan, "banned");
    await expect(jan.getByText(/(9|10).minutes/).first()).toBeVisible();
    await jan.reload();
    await arrive(jan, "Jan");
    await expectOut(jan, "banned");
    const tab = await jan.context().newPage();
    consoleWatch.add(tab);
    await tab.goto(way.url);
    await arrive(tab, "Somebody");
    await expectOut(tab, "banned");
    await tab.close();
    way.moveTo(2);
    await jan.reload();
    await arrive(jan, "Nobody");
    await expectOut(jan, "banned");
    way.moveTo(1);
    expect(await playing(ola)).toEqual(["Ola"]);
  });

  await test.step("a browser that keeps nothing cannot be told apart at that address", async () => {
    const forgetful = await openPage("about:blank", {});
    await forgetful.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await forgetful.goto(way.url);
    await arrive(forgetful, "Nobody");
    await expectOut(forgetful, "banned");
    await forgetful.close();
  });

  await test.step("another person behind the same address plays, as does a new profile, until it has to ask", async () => {
    const ewa = await enter(way.url, "Ewa");
    const sheet = await askBan(ola, "Ewa");
    await sheet.getByRole("button", { name: "Ask me first" }).click();
    await expect(sheet).toContainText("waits for your yes");
    const fresh = await openPage(way.url, {});
    await arrive(fresh, "Jan");
    await expectOut(fresh, "asking");
    await fresh.close();
    expect(await playing(ewa)).toEqual(["Ewa", "Ola"]);
  });

  await test.step("until the ban is lifted", async () => {
    const desk = await openDesk(ola, "Room");
    await desk.getByLabel("Ask me before anyone joins").uncheck();
    await openDesk(ola, "Bans");
    await desk
      .getByRole("listitem")
      .filter({ hasText: "Jan" })
      .getByRole("button", { name: /^Unban/ })
      .click();
    await jan.reload();
    // Not before it has asked for its old seat, which is gone.
    await jan.getByRole("region", { name: SHEET }).waitFor();
    await playFromSheet(jan, "Jan");
    await waitForMatch(jan);
  });
});

test("a banned address is everybody there, who are named before, and nobody elsewhere", async ({
  openGame,
  enter,
  openPage,
  openWay,
}) => {
  const { ola, port } = await openGame();
  const [room, other] = [await openWay(port, 1), await openWay(port, 2)];
  const jan = await enter(room.url, "Jan");
  const ewa = await enter(room.url, "Ewa");
  const kim = await enter(other.url, "Kim");
  const sheet = await askBan(ola, "Jan");
  await pickAddress(sheet);
  await expect(sheet).toContainText("Ewa");
  await expect(sheet).not.toContainText("Kim");
  await sheet.getByRole("button", { name: "Ban", exact: true }).click();
  for (const page of [jan, ewa]) await expectOut(page, "banned");
  expect(await playing(kim)).toEqual(["Kim", "Ola"]);
  await undo(ola, "Jan");
  for (const page of [jan, ewa]) {
    await page.reload();
    await arrive(page, "Back");
    await waitForMatch(page);
  }

  await banPerson(ola, "Jan", { isWholeAddress: true, term: "For good" });
  await jan.close();
  const fresh = await openPage(room.url, {});
  await arrive(fresh, "Fresh");
  await expectOut(fresh, "banned");
  expect(await playing(kim)).toEqual(["Kim", "Ola"]);
});
