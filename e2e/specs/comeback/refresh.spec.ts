// A page that is loaded anew, a tab that crashes, a person that leaves: only the last one gives the seat away.
import { expect, type Page } from "playwright/test";
import { expectSameSeat, growABit } from "../../comeback.ts";
import { test } from "../../fixtures.ts";
import { leaveGame, playFromSheet, readProbe, waitForMatch } from "../../play.ts";

// Several pages and a host each: on a slow machine that takes its time.
test.describe.configure({ timeout: 120_000 });

/** As a renderer that runs out of memory: the page says nothing to anybody. */
async function crash(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent("crash");
  // Nobody is left to answer it.
  void devtools.send("Page.crash").catch(() => undefined);
  await crashed;
}

for (const host of ["127.0.0.1", "kulki.test"]) {
  test(`http://${host}/ is the game, joined to its host, and the same seat after a reload and a crash, not after Leave`, async ({
    openGuest,
    openDedicated,
    consoleWatch,
  }) => {
    const { ready } = await openDedicated("--allow-host", "kulki.test", "--name", "Sala 12");
    const url = `http://${host}:${ready.port}/#probe`;
    const page = await openGuest(url);
    await waitForMatch(page);
    expect(await page.evaluate(() => isSecureContext)).toBe(host === "127.0.0.1");
    const first = await growABit(page);
    await page.reload();
    await expectSameSeat(page, first);

    await crash(page);
    const next = await page.context().newPage();
    consoleWatch.add(next);
    await next.goto(url);
    await expectSameSeat(next, first);

    await leaveGame(next);
    await expect(next.getByRole("button", { name: "Host game" })).toBeHidden();
    await next.getByLabel("Your name").fill("Zażółć");
    await next.getByRole("button", { name: "Play", exact: true }).click();
    const second = await waitForMatch(next);
    expect(second).toMatchObject({ name: "Zażółć", score: expect.closeTo(0, 0) });
    expect(second.id).not.toBe(first.id);
    // At once: what is kept of a seat is kept with the host's yes.
    await next.reload();
    await expectSameSeat(next, second);
    expect((await readProbe(next)).players).toHaveLength(1);

    await leaveGame(next);
    await next.reload();
    await playFromSheet(next);
    expect((await waitForMatch(next)).id).not.toBe(second.id);
  });
}

/** Notes what is shown while the page is loaded anew. @returns whether the home screen ever was */
async function watchReload(page: Page): Promise<boolean> {
  await page.addInitScript(() => {
    const look = () => {
      if (document.querySelector(".home") !== null) document.documentElement.dataset.sawHome = "";
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });
  await page.reload();
  await waitForMatch(page);
  return page.evaluate(() => document.documentElement.dataset.sawHome !== undefined);
}

test("on a phone a reload is back in the seat, too, without a look at the home screen", async ({
  openPhone,
  openDedicated,
}) => {
  const { ready } = await openDedicated();
  const page = await openPhone(`${ready.url}#probe`);
  const before = await waitForMatch(page);
  expect(await watchReload(page)).toBe(false);
  await expectSameSeat(page, before);
});

test("a host that does not answer the reload: it is said, without a black picture, and one can go home", async ({
  openGuest,
  openDedicated,
}) => {
  const { ready } = await openDedicated();
  const page = await openGuest(`${ready.url}#probe`);
  await growABit(page);
  await page.routeWebSocket(/./, () => undefined);
  await page.reload();
  await expect(page.getByText(/^Connecting to/)).toBeVisible();
  await expect(page.locator("#arena canvas")).toBeHidden();
  await expect(page.locator(".home")).toBeHidden();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.locator(".home")).toBeVisible();
});
