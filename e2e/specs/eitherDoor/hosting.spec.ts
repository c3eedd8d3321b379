// Hosting: the dialog, two windows and a guest in one arena, the Players panel, stopping, and the same port again.
import { expect } from "playwright/test";
import { test } from "../../fixtures.ts";
import {
  expectClean,
  hostGame,
  joinGame,
  leaveGame,
  openHostForm,
  openHostPanel,
  openMenu,
  pointAt,
  readProbe,
  waitForMatch,
} from "../../play.ts";

// Three windows and a host each: on a slow machine that takes its time.
test.describe.configure({ timeout: 120_000 });

test("a host, a second window and a plain browser see each other move", async ({ openApp, openGuest }) => {
  const host = (await openApp()).page;
  const port = await hostGame(host, { name: "Ola" });
  const friend = (await openApp()).page;
  await joinGame(friend, `127.0.0.1:${port}`, "Jan");
  const guest = await openGuest(`http://127.0.0.1:${port}/#probe`);
  await waitForMatch(guest);

  for (const page of [host, friend, guest]) {
    await expect.poll(async () => (await readProbe(page)).players.length).toBe(3);
  }
  const id = (await waitForMatch(friend)).id;
  const before = (await readProbe(host)).players.find((player) => player.id === id);
  expect(before?.name).toBe("Jan");
  await pointAt(friend, (before?.x ?? 0) > 640 ? 200 : 1080, 360);
  for (const page of [host, guest]) {
    await expect
      .poll(async () => {
        const now = (await readProbe(page)).players.find((player) => player.id === id);
        return Math.abs((now?.x ?? 0) - (before?.x ?? 0));
      })
      .toBeGreaterThan(100);
  }
});

test("the Players panel lists every connection, and who leaves is gone", async ({ openApp, openGuest }) => {
  const host = (await openApp()).page;
  const port = await hostGame(host, { name: "Ola" });
  const guest = await openGuest(`http://127.0.0.1:${port}/#probe`);
  await waitForMatch(guest);

  const panel = await openHostPanel(host);
  await expect(panel.getByRole("row")).toHaveCount(3);
  await expect(panel.getByRole("row", { name: /Ola/ })).toContainText("127.0.0.1");
  await expect(panel.getByRole("row", { name: /Ola/ })).toContainText(/\d\sms/);

  await leaveGame(guest);
  await expect(panel.getByRole("row")).toHaveCount(2);
  await expect.poll(async () => (await readProbe(host)).players.length).toBe(1);
});

test("Stop hosting tells the guests why, and the same port hosts again at once", async ({
  openApp,
  openGuest,
}) => {
  const host = (await openApp()).page;
  const port = await hostGame(host, { name: "Ola" });
  const friend = (await openApp()).page;
  await joinGame(friend, `127.0.0.1:${port}`, "Jan");
  const guest = await openGuest(`http://127.0.0.1:${port}/#probe`);
  await waitForMatch(guest);

  await expect((await openHostPanel(host)).getByRole("row")).toHaveCount(4);
  await host.keyboard.press("Escape");
  await openMenu(host);
  await host.getByRole("button", { name: "Stop hosting" }).click();
  const question = host.getByRole("dialog", { name: "Stop the game for everybody?" });
  await expect(question).toContainText("2 more people are here.");
  await expectClean(host);
  // The first key that comes to hand does no harm.
  await host.keyboard.press("Enter");
  await expect(question).toBeHidden();
  await openMenu(host);
  await host.getByRole("button", { name: "Stop hosting" }).click();
  await question.getByRole("button", { name: "Stop hosting" }).click();
  await expect(host.getByRole("button", { name: "Host game" })).toBeVisible();
  for (const page of [friend, guest]) {
    await expect(page.getByText(/stopped/i)).toBeVisible();
    expect((await readProbe(page)).own).toBeNull();
  }
  expect(await hostGame(host, { port })).toBe(port);
  // Its page knocks by itself.
  await waitForMatch(guest);
});

test("a taken port is said in words, another is proposed, and what was typed is kept", async ({
  openApp,
  openDedicated,
}) => {
  const dedicated = await openDedicated();
  const { page } = await openApp();
  const dialog = await openHostForm(page);
  await dialog.getByLabel("Port", { exact: true }).fill(String(dedicated.ready.port));
  await dialog.getByRole("radio", { name: "Only this computer" }).check();
  await dialog.getByLabel("Players", { exact: true }).fill("7");
  await dialog.getByRole("button", { name: "Start" }).click();
  await expect(dialog.getByRole("alert")).toContainText(/port/i);
  await expect(dialog.getByLabel("Players", { exact: true })).toHaveValue("7");
  await dialog.getByRole("button", { name: /Use port \d+/ }).click();
  await dialog
    .getByRole("button", { name: "Start" })
    .click()
    .catch(() => undefined);
  await waitForMatch(page);
});

test("a port that browsers refuse is refused with words", async ({ openApp }) => {
  const { page } = await openApp();
  const dialog = await openHostForm(page);
  await dialog.getByLabel("Port", { exact: true }).fill("6000");
  await dialog.getByRole("button", { name: "Start" }).click();
  await expect(dialog.getByRole("alert")).toContainText(/browser/i);
});
