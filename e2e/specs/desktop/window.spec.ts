// What only the desktop's window has: one instance, its own end, fullscreen, a page that dies, nowhere else to go.
import { expect } from "playwright/test";
import { findElectron, runNode } from "../../apps.ts";
import { type App, test } from "../../fixtures.ts";
import { expectClean, hostGame, openHostPanel, readProbe, waitForMatch } from "../../play.ts";

/** As the button of the frame does it. */
function closeWindow({ electron }: App) {
  return electron?.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
}

function isFull({ electron }: App) {
  return electron?.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen());
}

test("one window shows itself, also where no first picture is ever told of", async ({ openApp }) => {
  for (const env of [{}, { EMULATOR_WAYLAND: "1" }]) {
    const { electron } = await openApp({ env });
    const shown = () =>
      electron?.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows().map((one) => one.isVisible()),
      );
    await expect.poll(shown).toEqual([true]);
  }
});

test("closing the window while others play asks first", async ({ openApp, openGuest, consoleWatch }) => {
  const app = await openApp();
  const { page, electron } = app;
  const port = await hostGame(page, { name: "Ola" });
  const guest = await openGuest(`http://127.0.0.1:${port}/#probe`);
  await waitForMatch(guest);
  await expect((await openHostPanel(page)).getByRole("row")).toHaveCount(3);
  await closeWindow(app);
  const question = page.getByRole("dialog", { name: "Quit and stop the game for everybody?" });
  await expect(question).toContainText("One more person is here.");
  await expectClean(page);
  await page.keyboard.press("Enter");
  await expect(question).toBeHidden();
  const { tick } = await readProbe(guest);
  await expect.poll(async () => (await readProbe(guest)).tick).toBeGreaterThan(tick + 100);
  await closeWindow(app);
  // The host stops first: until the window is gone its page may knock there.
  consoleWatch.expectLine(/WebSocket connection to .* failed/);
  const ended = electron?.app.waitForEvent("close");
  await question.getByRole("button", { name: "Quit" }).click();
  await ended;
  expect(electron?.child.exitCode).toBe(0);
  await expect(guest.getByText("The host stopped the game.")).toBeVisible();
});

test("closing the window of who plays alone ends the app at once", async ({ openApp }) => {
  const app = await openApp();
  const { page, electron } = app;
  await hostGame(page, { name: "Ola" });
  const ended = electron?.app.waitForEvent("close");
  await closeWindow(app);
  await ended;
  expect(electron?.child.exitCode).toBe(0);
});

test("a page that dies comes back to its own circle, and the guests notice nothing", async ({
  openApp,
  openGuest,
}) => {
  const { page, electron } = await openApp();
  const port = await hostGame(page, { name: "Ola" });
  const guest = await openGuest(`http://127.0.0.1:${port}/#probe`);
  await waitForMatch(guest);
  const ids = async () => (await readProbe(guest)).players.map(({ id }) => id);
  const before = await ids();
  const own = (await readProbe(page)).own?.id;
  await page.evaluate(() => Object.assign(window, { isTheOneThatDied: true }));
  await electron?.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  );
  // Asked of the app: the page that is watched from here is the one that died.
  const ownAgain = () =>
    electron?.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
        "window.isTheOneThatDied ? null : (window.kulkiProbe?.own?.id ?? null)",
      ),
    );
  await expect.poll(async () => (await ownAgain()?.catch(() => null)) ?? null).toBe(own);
  expect(await ids()).toEqual(before);
});

test("fullscreen is on again after a restart, and ticked only where it is", async ({ openApp }) => {
  const first = await openApp();
  await first.page.getByRole("button", { name: "Settings" }).click();
  const box = first.page.getByRole("checkbox", { name: "Fullscreen" });
  await expect(box).not.toBeChecked();
  await box.check();
  await expect.poll(() => isFull(first)).toBe(true);
  await first.page.keyboard.press("F11");
  await expect(box).not.toBeChecked();
  await first.page.keyboard.press("F11");
  await expect(box).toBeChecked();
  await first.close();
  const second = await openApp({ dataDir: first.dataDir });
  await expect.poll(() => isFull(second)).toBe(true);
  await second.page.getByRole("button", { name: "Settings" }).click();
  await expect(second.page.getByRole("checkbox", { name: "Fullscreen" })).toBeChecked();
});

test("the page leads nowhere else and opens nothing", async ({ openApp, consoleWatch }) => {
  const { page, electron } = await openApp();
  consoleWatch.expectLine(/./);
  const own = page.url();
  // After the answer: a way that is barred while one waits for it can take the answer with it.
  await page.evaluate(() => {
    setTimeout(() => {
      window.open("http://127.0.0.1:9/");
      location.assign("http://127.0.0.1:9/");
    });
  });
  // Asked of the app: the page's own answers may wait for the barred way.
  const seen = () =>
    electron?.app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getURL()),
    );
  await expect.poll(seen).toEqual([own]);
});

test("a second start shows the first one's window, and ends", async ({ openApp }) => {
  const { electron, dataDir } = await openApp();
  await electron?.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const second = await runNode([
    ".ci/launch/start.mjs",
    "--door",
    "electron",
    "--json",
    "--data-dir",
    dataDir,
  ]);
  expect(second.ready).toEqual({ event: "ready", existing: true });
  expect(await second.ended).toBe(0);
  const isMinimized = () =>
    electron?.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMinimized());
  await expect.poll(isMinimized).toBe(false);
});

test("the launcher opens the window and ends it with itself", async ({ makeDataDir }) => {
  test.skip(
    findElectron() === null,
    "the Electron binary is not installed here (npx install-electron fetches it)",
  );
  const launcher = await runNode([
    ".ci/launch/start.mjs",
    "--door",
    "electron",
    "--json",
    "--data-dir",
    makeDataDir(),
  ]);
  expect(launcher.ready).toEqual({ event: "ready", existing: false });
  expect(await launcher.stop()).toBe(0);
});

test("while a game is hosted, nothing puts the computer to sleep", async ({ openApp }) => {
  const { page, electron } = await openApp();
  const isHeld = () => electron?.app.evaluate(({ powerSaveBlocker }) => powerSaveBlocker.isStarted(0));
  expect(await isHeld()).toBe(false);
  await hostGame(page, { name: "Ola" });
  expect(await isHeld()).toBe(true);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Stop hosting" }).click();
  await expect.poll(isHeld).toBe(false);
});
