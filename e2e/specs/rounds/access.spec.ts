// Lobby, countdown, play, pause and results pass axe, in both languages and both themes.
import { expect } from "playwright/test";
import { expectClean, playFromSheet, waitForMatch } from "../../play.ts";
import { beginRound, getReady, readRound, roundsCode, test, waitForPhase } from "../../rounds.ts";

// Each look is two: one in each theme.
test.describe.configure({ timeout: 120_000 });

for (const locale of ["en-GB", "pl-PL"]) {
  test(`each phase of a round (${locale})`, async ({ openRounds, openPage }) => {
    const { url, tell } = await openRounds(
      roundsCode("timed", { roundS: 300, teams: 2, bestOf: 3 }),
      "--bots",
      "4",
    );
    const pages = [await openPage(url, { locale }), await openPage(url, { locale })] as const;
    for (const page of pages) {
      await playFromSheet(page);
      await waitForMatch(page);
    }
    const [page, other] = pages;
    await waitForPhase(page, "lobby");
    await getReady(page);
    await expectClean(page);
    await other.keyboard.press("r");
    await waitForPhase(page, "countdown");
    // A held countdown stays for as long as it takes to look.
    await tell("pause");
    await expect.poll(async () => (await readRound(page))?.isPaused).toBe(true);
    await expectClean(page);
    await tell("resume");
    await waitForPhase(page, "playing");
    await expectClean(page);
    await tell("end");
    await waitForPhase(page, "results");
    await expectClean(page);
    await beginRound([...pages]);
  });
}
