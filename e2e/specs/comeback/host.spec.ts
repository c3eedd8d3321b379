// The host's thread dies under its players, or its process does: everybody is back in the same seats, or is told why not.
import { join } from "node:path";
import { expect, type Page, type TestInfo } from "playwright/test";
import { ask } from "../../apps.ts";
import { expectSameSeat, growABit, letPlay, lostWords, silentWords } from "../../comeback.ts";
import { test } from "../../fixtures.ts";
import { openPatientGuest } from "../../patientGuest.ts";
import { joinGame, readProbe, waitForMatch } from "../../play.ts";

// Several pages and a host each: on a slow machine that takes its time.
test.describe.configure({ timeout: 120_000 });

/** As they stand still, only time wears them off. */
const MOST_LOST = 0.15;
const RAW_GUESTS = 6;
/** Between two checkpoints, and some. */
const CHECKPOINT_TICKS = 75;

async function scoresOf(page: Page): Promise<Map<number, number>> {
  return new Map((await readProbe(page)).players.map(({ id, score }) => [id, score]));
}

async function writeLog(info: TestInfo, lines: string[]): Promise<void> {
  await info.attach("log of the comeback", { body: lines.join("\n"), contentType: "text/plain" });
}

test.skip(process.platform === "win32", "the control socket of these tests is a file");

for (const how of ["crash", "hang"] as const) {
  test(`the host's thread breaks (${how}): all are back in their seats, with what they had`, async ({
    openDedicated,
    openGuest,
    makeDataDir,
  }, info) => {
    const control = join(makeDataDir(), "control");
    const { ready } = await openDedicated("--probe", "--control", control, "--ruleset", "classic");
    const pages = [await openGuest(`${ready.url}#probe`), await openGuest(`${ready.url}#probe`)] as const;
    const guests = Array.from({ length: RAW_GUESTS }, (_, at) =>
      openPatientGuest(`${ready.url}`, `Raw ${at}`),
    );
    try {
      const [own, other] = [await growABit(pages[0]), await waitForMatch(pages[1])];
      await expect.poll(async () => (await scoresOf(pages[1])).size).toBe(2 + RAW_GUESTS);
      await letPlay(pages[1], CHECKPOINT_TICKS);
      const before = await scoresOf(pages[1]);
      const brokenAtMs = Date.now();
      expect(await ask(control, how)).toMatchObject({ ok: true });
      if (how === "hang") await expect(silentWords(pages[0])).toBeVisible();

      await expect
        .poll(() => guests.map(({ seats }) => seats.length), { timeout: 20_000 })
        .toEqual(guests.map(() => 2));
      await expectSameSeat(pages[0], own);
      await expectSameSeat(pages[1], other);
      for (const { seats } of guests)
        expect(seats[1]).toMatchObject({ playerId: seats[0]?.playerId, isBack: true });
      const after = await scoresOf(pages[1]);
      await writeLog(info, [
        ...guests.map(
          ({ seats }) => `player ${seats[1]?.playerId}: back ${(seats[1]?.atMs ?? 0) - brokenAtMs} ms later`,
        ),
        ...[...before].map(([id, score]) => `player ${id}: ${score} before, ${after.get(id)} after`),
      ]);
      expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
      for (const [id, score] of before)
        expect(after.get(id), `player ${id}`).toBeGreaterThanOrEqual((1 - MOST_LOST) * score);
    } finally {
      for (const guest of guests) guest.close();
    }
  });
}

test("another match where the last one was: said in words, and not joined", async ({
  openDedicated,
  openGuest,
}) => {
  const first = await openDedicated("--name", "Sala 12");
  const page = await openGuest(`${first.ready.url}#probe`);
  await waitForMatch(page);
  first.child.kill("SIGKILL");
  await expect(lostWords(page)).toBeVisible();
  const second = await openDedicated("--name", "Sala 13", "--port", String(first.ready.port));
  await expect(page.getByText("A different game is running there now.")).toBeVisible();
  expect((await readProbe(page)).own).toBeNull();
  const status = await (await fetch(`${second.ready.url}status.json`)).json();
  expect(status).toMatchObject({ players: 0 });
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await waitForMatch(page);
});

test("a host that dies under a guest for good sends the guest home with words", async ({
  openApp,
  openDedicated,
  consoleWatch,
}) => {
  // No seat is kept: it is tried for ten seconds, as the host may only stumble.
  const dedicated = await openDedicated("--keep-seat", "0");
  const { page } = await openApp();
  await joinGame(page, `127.0.0.1:${dedicated.ready.port}`, "Ola");
  consoleWatch.expectLine(/WebSocket connection to .* failed/);
  dedicated.child.kill("SIGKILL");
  await expect(page.getByRole("button", { name: "Try now" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Join by IP" })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText("The connection to the host was lost.")).toBeVisible();
});
