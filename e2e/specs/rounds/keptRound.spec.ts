// A host that is killed, in a lobby or in the middle of a round: the next start goes on in the same phase.
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { expect, type Page } from "playwright/test";
import type { RunningProcess } from "../../apps.ts";
import { expectNews, expectSameSeat, growABit, lostWords } from "../../comeback.ts";
import { readProbe, waitForMatch } from "../../play.ts";
import { beginRound, readRound, roundsCode, test, waitForPhase } from "../../rounds.ts";

test.describe.configure({ timeout: 90_000 });

async function kill({ child }: RunningProcess): Promise<void> {
  const exited = once(child, "exit");
  child.kill("SIGKILL");
  await exited;
}

/** A match is written each eight seconds; by then all that was done before is in it. */
const KEPT_TICKS = 300;

async function waitUntilKept(page: Page, folder: string): Promise<void> {
  const { tick } = await readProbe(page);
  await expect
    .poll(async () => (await readProbe(page)).tick, { timeout: 30_000 })
    .toBeGreaterThan(tick + KEPT_TICKS);
  expect(readdirSync(folder).filter((name) => name.endsWith(".match"))).not.toEqual([]);
}

test("killed in the middle of a round: it goes on, with its clock, and can be ended", async ({
  openRounds,
  openGuest,
  makeDataDir,
}) => {
  const folder = makeDataDir();
  const code = roundsCode("timed", { roundS: 300 });
  const first = await openRounds(code, "--state", folder);
  const page = await openGuest(first.url);
  await waitForMatch(page);
  await beginRound([page]);
  const before = await growABit(page);
  await waitUntilKept(page, folder);
  const leftBefore = (await readRound(page))?.leftS ?? 0;
  await kill(first.host);
  await expect(lostWords(page)).toBeVisible();
  const next = await openRounds(code, "--state", folder);
  await expectSameSeat(page, before);
  const round = await readRound(page);
  expect(round).toMatchObject({ phase: "playing", kind: "timed", isIn: true });
  // As long as the copy on the disk was old, and no longer.
  expect(Math.abs((round?.leftS ?? 0) - leftBefore)).toBeLessThan(20);
  expect(await next.tell("end")).toEqual({ ok: true });
  await waitForPhase(page, "results");
});

test("killed in the lobby: the lobby goes on, and the round begins once all are ready", async ({
  openRounds,
  openGuest,
  makeDataDir,
}) => {
  const folder = makeDataDir();
  const code = roundsCode("timed", { roundS: 300 });
  const first = await openRounds(code, "--state", folder);
  const [ola, jan] = [await openGuest(first.url), await openGuest(first.url)];
  for (const page of [ola, jan]) await waitForMatch(page);
  await waitUntilKept(jan, folder);
  await kill(first.host);
  await expect(lostWords(jan)).toBeVisible();
  await openRounds(code, "--state", folder);
  for (const page of [ola, jan]) {
    await expect(lostWords(page)).toHaveCount(0);
    await expectNews(page);
    await waitForPhase(page, "lobby");
  }
  await beginRound([ola, jan]);
});
