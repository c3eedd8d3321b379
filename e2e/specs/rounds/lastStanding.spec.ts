// The last one standing: who is eaten is out and watches, the walls close in, and one remains.
import { expect } from "playwright/test";
import { readProbe, waitForMatch } from "../../play.ts";
import {
  beginRound,
  eatUntil,
  hunt,
  readResults,
  readRound,
  roundsCode,
  test,
  waitForPhase,
} from "../../rounds.ts";

test("who is eaten watches for good, the walls close in, and the last one wins", async ({
  openRounds,
  openGuest,
}) => {
  const { url } = await openRounds(roundsCode("lastStanding", { roundS: 60, protectionS: 0, eatRatio: 1.1 }));
  const [ola, jan, ewa] = [await openGuest(url), await openGuest(url), await openGuest(url)];
  for (const page of [ola, jan, ewa]) await waitForMatch(page);
  await beginRound([ola, jan, ewa]);
  expect(await readRound(jan)).toMatchObject({ kind: "lastStanding", left: 3, isIn: true });
  const { rules } = await readProbe(ola);

  // Ola grows and eats Jan, who stands still.
  await eatUntil(ola, async () => ((await readProbe(ola)).own?.score ?? 0) >= 5);
  const { id } = await waitForMatch(jan);
  await hunt(ola, id);
  await expect.poll(async () => (await readRound(jan))?.left).toBe(2);
  // Jan is not asked whether to play on, and watches before long.
  await expect(jan.getByText(/You are watching/)).toBeVisible();
  await expect.poll(async () => (await readRound(jan))?.isNext).toBe(true);
  await expect(jan.getByRole("button", { name: "Play again" })).toBeHidden();

  // By now the walls are on their way, on each screen.
  for (const page of [ola, jan])
    await expect
      .poll(
        async () => {
          const { walls } = await readProbe(page);
          return walls !== null && walls.left > 0 && walls.right < (rules?.arenaWidth ?? 0);
        },
        { timeout: 30_000 },
      )
      .toBe(true);
  await hunt(ola, (await waitForMatch(ewa)).id);
  await waitForPhase([ola, jan, ewa], "results", 60_000);
  const { rows, own } = await readResults(jan);
  expect(rows[0]?.place).toBe(1);
  expect(own?.place).toBe(3);

  // Out is not out for ever: the next round has all three again.
  await beginRound([ola, jan, ewa]);
  await waitForMatch(jan);
  expect(await readRound(jan)).toMatchObject({ left: 3, isIn: true });
});
