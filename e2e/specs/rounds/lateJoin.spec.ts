// Where latecomers wait: who comes during a round watches it, and plays the next one.
import { expect } from "playwright/test";
import { readProbe, waitForMatch } from "../../play.ts";
import { beginRound, readRound, roundsCode, test, waitForPhase } from "../../rounds.ts";

test("who comes in the middle of a round watches, and plays from the next one on", async ({
  openRounds,
  openGuest,
}) => {
  const { url, tell } = await openRounds(roundsCode("timed", { roundS: 300, lateJoin: 0 }));
  const ola = await openGuest(url);
  await waitForMatch(ola);
  await beginRound([ola]);
  const jan = await openGuest(url);
  await waitForPhase(jan, "playing");
  expect(await readRound(jan)).toMatchObject({ isNext: true, isIn: false });
  const { own, players } = await readProbe(jan);
  expect(own?.radius ?? 0).toBe(0);
  expect(players.some(({ radius }) => radius > 0)).toBe(true);
  await expect(
    jan.getByText(/You play from the next round on|plays? from the next round/).first(),
  ).toBeVisible();

  expect(await tell("end")).toEqual({ ok: true });
  await waitForPhase([ola, jan], "results");
  expect(await tell("end")).toEqual({ ok: false, error: "end: there is nothing to end now" });
  await beginRound([ola, jan]);
  await waitForMatch(jan);
  expect(await readRound(jan)).toMatchObject({ isNext: false, isIn: true });
});
