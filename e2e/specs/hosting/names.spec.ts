// A guest that comes by a name the host does not answer to: both sides are told, and there are two ways in.
import { expect } from "playwright/test";
import { test } from "../../fixtures.ts";
import {
  expectClean,
  hostGame,
  openHostPanel,
  openInvitation,
  openMenu,
  playFromSheet,
  readProbe,
  waitForMatch,
} from "../../play.ts";

/** What the browser writes to the console of a page that is turned away. */
const REFUSED = /status of 403|WebSocket connection to .* failed/;

/** The tab's icon of a page that was left may be asked for when the next page's policy is in force already. */
const ICON_OF_PAGE_LEFT = /Loading the image 'http:\/\/kulki\.test:\d+\/assets\/[^']*\.svg' violates/;

test("the page says what is wrong with the name, and its link leads into the game", async ({
  openGuest,
  openDedicated,
  consoleWatch,
}) => {
  const dedicated = await openDedicated();
  const { port } = dedicated.ready;
  consoleWatch.expectLine(REFUSED);
  consoleWatch.expectLine(ICON_OF_PAGE_LEFT);
  const page = await openGuest(`http://kulki.test:${port}/#probe`);
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("does not know the name in the address bar");
  await expectClean(page);
  const link = alert.getByRole("link", { name: `http://127.0.0.1:${port}/` });
  await link.click();
  await expect(page).toHaveURL(`http://127.0.0.1:${port}/`);
  await playFromSheet(page);
  await expect(page.getByRole("button", { name: "Menu" })).toBeVisible();
  expect(dedicated.errors()).toContain("start with --allow-host kulki.test");
});

test("the host is told the name and allows it: the guest is in at once, and in the next game, too", async ({
  openApp,
  openGuest,
  consoleWatch,
}) => {
  const { page } = await openApp();
  const port = await hostGame(page, { name: "Ola" });
  consoleWatch.expectLine(REFUSED);
  const guest = await openGuest(`http://kulki.test:${port}/#probe`);
  await expect(guest.getByRole("alert")).toContainText("does not know the name in the address bar");
  const notice = page.getByRole("alert").filter({ hasText: "by the name kulki.test" });
  await expect(notice).toBeVisible();
  await expectClean(page);
  await notice.getByRole("button", { name: "Allow this name" }).click();
  await expect(page.getByText("Friends can join by the name kulki.test now.")).toBeVisible();
  await guest.getByLabel("Your name").fill("Jan");
  await guest.getByRole("button", { name: "Play", exact: true }).click();
  await waitForMatch(guest);
  await expect((await openHostPanel(page)).getByRole("row")).toHaveCount(3);
  await page.keyboard.press("Escape");
  await openMenu(page);
  await page.getByRole("button", { name: "Stop hosting" }).click();
  await page
    .getByRole("dialog", { name: "Stop the game for everybody?" })
    .getByRole("button", { name: "Stop hosting" })
    .click();
  const again = await hostGame(page);
  const next = await openGuest(`http://kulki.test:${again}/#probe`);
  await waitForMatch(next);
  expect((await readProbe(page)).players).toHaveLength(2);
});

test("a notice that was dismissed leaves the name in the invitation", async ({
  openApp,
  openGuest,
  consoleWatch,
}) => {
  const { page } = await openApp();
  const port = await hostGame(page, { name: "Ola" });
  consoleWatch.expectLine(REFUSED);
  await openGuest(`http://kulki.test:${port}/#probe`);
  const notice = page.getByRole("alert").filter({ hasText: "by the name kulki.test" });
  await notice.getByRole("button", { name: "Dismiss" }).click();
  const card = await openInvitation(page);
  await expectClean(page);
  await card.getByRole("button", { name: "Allow this name: kulki.test" }).click();
  await expect(card.getByText("kulki.test", { exact: true })).toBeHidden();
});
