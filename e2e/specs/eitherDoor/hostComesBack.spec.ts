// The app that hosts: its own window is loaded anew, or all of it is killed in the middle of its game and started again.
import { expect } from "playwright/test";
import { expectNews, expectSameSeat, growABit, letPlay, lostWords } from "../../comeback.ts";
import { type App, test } from "../../fixtures.ts";
import { expectClean, hostGame, readProbe, waitForMatch } from "../../play.ts";

// Several pages and a host each: on a slow machine that takes its time.
test.describe.configure({ timeout: 120_000 });

/** A match is on the disk after eight seconds at most, and the checkpoint before was made two seconds earlier. */
const KEPT_TICKS = 330;

/** As a power cut: neither window nor process says anything to anybody. */
async function cutPower({ page, process, kill }: App): Promise<void> {
  if (process !== null) await page.context().close();
  kill();
}

test("after a power cut the game goes on where it was: the host by one press, the guest by itself", async ({
  openApp,
  openGuest,
}) => {
  const first = await openApp();
  const port = await hostGame(first.page, { name: "Ola" });
  const host = await growABit(first.page);
  const guest = await openGuest(`http://127.0.0.1:${port}/#probe`);
  const before = await growABit(guest);
  await letPlay(guest, KEPT_TICKS);
  await cutPower(first);
  await expect(lostWords(guest)).toBeVisible();

  const { page } = await openApp({ dataDir: first.dataDir });
  const again = page.getByRole("button", { name: /^Continue/ });
  await expect(again).toBeVisible();
  await expectClean(page);
  await again.click();
  await expectSameSeat(page, host);
  await expectSameSeat(guest, before);
  expect((await waitForMatch(page)).name).toBe("Ola");
});

test("the host's own window is loaded anew in the middle of its game: same circle, and the guests see nobody go", async ({
  openApp,
  openGuest,
}) => {
  const { page } = await openApp();
  const port = await hostGame(page, { name: "Ola" });
  const before = await growABit(page);
  const guest = await openGuest(`http://127.0.0.1:${port}/#probe`);
  await waitForMatch(guest);
  await page.reload();
  await expectSameSeat(page, before);
  expect((await readProbe(guest)).players).toHaveLength(2);
});

test("the host's own connection is cut: its window is back in its seat, and the guests notice nothing", async ({
  openApp,
  openGuest,
  door,
  consoleWatch,
}) => {
  test.skip(door === "electron", "sockets of a window can be cut from here in a browser only");
  const { page } = await openApp();
  const cuts: (() => Promise<void>)[] = [];
  await page.routeWebSocket(/\/play\//, (socket) => {
    socket.connectToServer();
    cuts.push(() => socket.close());
  });
  await page.reload();
  consoleWatch.expectLine(/WebSocket/);
  const port = await hostGame(page, { name: "Ola" });
  const guest = await openGuest(`http://127.0.0.1:${port}/#probe`);
  await waitForMatch(guest);
  const before = await waitForMatch(page);
  const lines = cuts.length;
  await cuts.at(-1)?.();
  await expect.poll(() => cuts.length).toBeGreaterThan(lines);
  await expectSameSeat(page, before);
  await expectNews(guest);
  expect((await readProbe(guest)).players).toHaveLength(2);
});
