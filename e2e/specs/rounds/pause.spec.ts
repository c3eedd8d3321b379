// The host's person holds a round: all see that, nobody takes it for a dead host, and it goes on where it stood.
import { expect, type Page } from "playwright/test";
import { letPlay, lostWords, silentWords } from "../../comeback.ts";
import { hostGame, openMenu, readProbe, waitForMatch } from "../../play.ts";
import { beginRound, readHeard, readRound, roundsCode, test } from "../../rounds.ts";

/** Longer than a window believes in a host that says nothing (renderer/app/match/seat/silence.ts): seven seconds. */
const LONG_TICKS = 210;

const circles = async (page: Page) =>
  (await readProbe(page)).players.map(({ id, x, y, score }) => ({ id, x, y, score }));

test("a held round stands still on every screen, is no dead host, and goes on", async ({
  openApp,
  openGuest,
}) => {
  const { page: ola } = await openApp();
  const port = await hostGame(ola, { name: "Ola", bots: 5, code: roundsCode("timed", { roundS: 300 }) });
  const jan = await openGuest(`http://127.0.0.1:${port}/#probe`);
  await waitForMatch(jan);
  await beginRound([jan, ola]);
  await openMenu(ola);
  await ola
    .getByRole("dialog", { name: "Menu" })
    .getByRole("button", { name: /^Pause/ })
    .click();
  for (const page of [ola, jan]) {
    await expect(page.getByText("The host has paused the game").first()).toBeVisible();
    await expect.poll(async () => (await readRound(page))?.isPaused).toBe(true);
  }
  // What was on its way when the world was held has arrived, and is drawn.
  await letPlay(jan, 30);
  const [before, left] = [await circles(jan), (await readRound(jan))?.leftS];
  // Keys do nothing meanwhile.
  await jan.keyboard.down("ArrowRight");
  await letPlay(jan, LONG_TICKS);
  expect(await circles(jan)).toEqual(before);
  expect((await readRound(jan))?.leftS).toBe(left);
  for (const page of [ola, jan]) {
    await expect(lostWords(page)).toHaveCount(0);
    await expect(silentWords(page)).toHaveCount(0);
  }
  await ola.getByRole("button", { name: "Go on" }).first().click();
  for (const page of [ola, jan]) await expect(page.getByText("The host has paused the game")).toHaveCount(0);
  await expect.poll(() => circles(jan)).not.toEqual(before);
  await jan.keyboard.up("ArrowRight");
  const pauses = async (page: Page) => (await readHeard(page)).filter(({ kind }) => kind === "roundPause");
  expect((await pauses(jan)).map(({ what }) => what)).toEqual([true, false]);
  expect(await pauses(ola)).toEqual(await pauses(jan));
});
