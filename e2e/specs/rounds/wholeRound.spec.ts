// A whole round as two people live it: lobby, countdown, play, podium, and once more.
import { expect, type Page } from "playwright/test";
import { hostGame, readProbe, waitForMatch } from "../../play.ts";
import type { ResultsShown } from "../../roundShown.ts";
import {
  beginRound,
  eatUntil,
  endByMenu,
  expectHeardAlike,
  getReady,
  isIn,
  readHeard,
  readResults,
  readRound,
  roundsCode,
  test,
  waitForPhase,
} from "../../rounds.ts";

/** Expects 3, 2, 1 and go at the same ticks on all screens, each a second after the other. */
async function expectCounted(pages: readonly Page[], sinceTick: number): Promise<void> {
  const heard = await expectHeardAlike(pages, sinceTick);
  const counted = heard.filter(({ kind }) => kind === "roundCount");
  expect(counted.map(({ what }) => what)).toEqual([3, 2, 1, 0]);
  const [first = { tick: 0 }] = counted;
  expect(counted.map((moment) => moment.tick - first.tick)).toEqual([0, 30, 60, 90]);
}

/** Expects the same table of five on all screens, and the best three on a podium. Ola has eaten. */
async function expectPodium(pages: readonly [Page, Page]): Promise<void> {
  const [own, seen] = [await readResults(pages[0]), await readResults(pages[1])];
  const tableOf = ({ rows }: ResultsShown) => rows.map(({ name, place, score }) => [name, place, score]);
  expect(tableOf(own)).toEqual(tableOf(seen));
  expect(own.rows.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5]);
  expect(own.own?.ballsEaten).toBeGreaterThanOrEqual(6);
  expect(own.own?.samples.length).toBeGreaterThan(0);
  expect(own.awards).not.toEqual([]);
  for (const page of pages) {
    const panel = page.getByRole("region", { name: "Results" });
    await expect(panel).toBeVisible();
    for (const { name } of own.rows.slice(0, 3)) await expect(panel.getByText(name).first()).toBeVisible();
    await expect(panel.getByText("Awards").first()).toBeVisible();
    await expect(panel.getByText("Score over time").first()).toBeVisible();
  }
}

test("two people and bots get ready, count down together, play, see the podium, and play again", async ({
  openApp,
  openGuest,
}) => {
  const { page: ola } = await openApp();
  const code = roundsCode("timed", { roundS: 60 });
  const port = await hostGame(ola, { name: "Ola", bots: 5, code });
  const jan = await openGuest(`http://127.0.0.1:${port}/#probe`);
  const { tick } = await readProbe(jan);
  await waitForPhase([ola, jan], "lobby");
  await waitForMatch(jan);

  // In the lobby people play already, and see who is ready.
  await getReady(jan);
  await expect
    .poll(async () => (await readRound(ola))?.people.filter(({ isReady }) => isReady).length)
    .toBe(4);
  await eatUntil(ola, async () => ((await readProbe(ola)).own?.score ?? 0) >= 2);
  await ola.getByRole("button", { name: /ready/i }).first().click();
  await waitForPhase([ola, jan], "playing");
  expect((await waitForMatch(ola)).score).toBeLessThan(2);

  await expectCounted([ola, jan], tick);

  await eatUntil(ola, async () => ((await readProbe(ola)).own?.score ?? 0) >= 3);
  await endByMenu(ola);
  await waitForPhase([ola, jan], "results");
  await expectPodium([ola, jan]);

  // Again: both get ready on the podium, and the next round begins at once.
  await beginRound([jan, ola]);
  expect((await readHeard(jan)).filter(({ what }) => what === "countdown")).toHaveLength(2);
  expect(await readRound(jan)).toMatchObject({ round: 1, isReady: false });
  await expect(ola.getByRole("region", { name: "Results" })).toBeHidden();
  expect(await isIn(jan, "playing")()).toBe(true);
});
