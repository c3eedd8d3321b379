// The line between a page and its host: pulled, held, mended. A lid closed for a while is a line that both ends believe in.
import { expect } from "playwright/test";
import {
  expectNews,
  expectSameSeat,
  freeze,
  growABit,
  letPlay,
  lostWords,
  silentWords,
  test,
} from "../../comeback.ts";
import { expectClean, leaveGame, readProbe, waitForMatch } from "../../play.ts";

// Several pages and a host each: on a slow machine that takes its time.
test.describe.configure({ timeout: 120_000 });

test("a line that is cut leaves the last picture with a countdown, and the same circle is back when it is mended", async ({
  openLine,
  openGuest,
}) => {
  const { line, url } = await openLine();
  const page = await openGuest(url);
  const before = await growABit(page);
  await line.cut();
  await expect(lostWords(page)).toBeVisible();
  await expect(page.locator("#arena canvas")).toBeVisible();
  const left = page.getByText(/kept for \d+\ss/);
  const seconds = async () => Number(/(\d+)\ss/.exec((await left.textContent()) ?? "")?.[1]);
  const first = await seconds();
  expect(first).toBeLessThanOrEqual(60);
  await expect.poll(seconds).toBeLessThan(first);
  await expectClean(page);
  await line.restore();
  await expectSameSeat(page, before);

  // Once more, and this time the person has had enough.
  await line.cut();
  await page.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(page.locator(".home")).toBeVisible();
  await expect(lostWords(page)).toHaveCount(0);
  await line.restore();
  await page.getByRole("button", { name: "Play", exact: true }).click();
  expect((await waitForMatch(page)).id).not.toBe(before.id);
});

test("when the time is over the page is home and says why; the seat is gone, and another one is free", async ({
  openLine,
  openGuest,
}) => {
  const { line, url } = await openLine("--keep-seat", "3");
  const page = await openGuest(url);
  const before = await waitForMatch(page);
  await line.cut();
  await expect(lostWords(page)).toBeVisible();
  await expect(page.locator(".home")).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("The host is not answering. Trying again…")).toBeVisible();
  await line.restore();
  expect((await waitForMatch(page)).id).not.toBe(before.id);
  expect((await readProbe(page)).players).toHaveLength(1);
});

test("a line that swallows everything is told of after a second, and is forgotten when it is mended", async ({
  openLine,
  openGuest,
}) => {
  const { line, url } = await openLine();
  const page = await openGuest(url);
  const before = await growABit(page);
  line.hold();
  await expect(silentWords(page)).toBeVisible();
  await line.restore();
  await expect(silentWords(page)).toHaveCount(0);
  await expectSameSeat(page, before);

  // For longer, and the page hangs up by itself: its own claim meets its own old connection.
  line.hold();
  await expect(lostWords(page)).toBeVisible({ timeout: 20_000 });
  await line.restore();
  await expectSameSeat(page, before);
});

test("a lid closed for twenty seconds: open again, the same circle is played on", async ({
  openDedicated,
  openGuest,
}) => {
  const { ready } = await openDedicated();
  const [page, other] = [await openGuest(`${ready.url}#probe`), await openGuest(`${ready.url}#probe`)];
  const before = await growABit(page);
  await waitForMatch(other);
  const thaw = await freeze(page);
  await letPlay(other, 600);
  await thaw();
  await expectSameSeat(page, before);
  await expectNews(page);
  expect((await readProbe(other)).players).toHaveLength(2);
  await leaveGame(page);
  await expect.poll(async () => (await readProbe(other)).players.length).toBe(1);
});
