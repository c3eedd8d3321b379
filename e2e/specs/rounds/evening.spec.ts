// An evening: the best of three rounds on a dedicated host, with all that happens to people meanwhile.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "playwright/test";
import { ROOT } from "../../apps.ts";
import { expectSameSeat, lostWords } from "../../comeback.ts";
import { openCutLine } from "../../cutLine.ts";
import { playFromSheet, readProbe, waitForMatch } from "../../play.ts";
import type { ResultsShown } from "../../roundShown.ts";
import {
  beginRound,
  eatUntil,
  isIn,
  readResults,
  readRound,
  roundsCode,
  test,
  waitForPhase,
} from "../../rounds.ts";

const CODE = roundsCode("firstTo", { roundScore: 10, ballsLow: 700, bestOf: 3, roundS: 300 });

test.describe.configure({ timeout: 120_000 });

/** For whoever reads the run. */
function printTable(series: ResultsShown["series"]): void {
  for (const { who, places, wins, points } of series)
    console.log(`${who?.name}: places ${places.join(" ")}, won ${wins}, points ${points}`);
}

/** Plays what was recorded again. @returns its rounds, without the lobbies */
function verifiedRounds(folder: string): (string | undefined)[][] {
  const [name = "none"] = readdirSync(folder);
  const args = [".ci/tools/replayVerify.mjs", join(folder, name), "--json"];
  const { stdout, stderr, status } = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" });
  expect(status, stderr).toBe(0);
  const { rounds } = JSON.parse(stdout) as {
    rounds: { kind: string; outcome: string; winner: { name: string } | null }[];
  };
  return rounds
    .filter(({ kind }) => kind !== "endless")
    .map(({ kind, outcome, winner }) => [kind, outcome, winner?.name]);
}

test("best of three: a line is cut, a window closed, somebody late, and the table tells all of it", async ({
  openRounds,
  openPage,
  makeDataDir,
}) => {
  const folder = makeDataDir();
  const { url, host } = await openRounds(CODE, "--record", folder);
  const line = await openCutLine(Number(host.ready.port));
  const enter = async (name: string, at = url) => {
    const page = await openPage(at, {});
    await playFromSheet(page, name);
    await waitForMatch(page);
    return page;
  };
  const ola = await enter("Ola");
  const jan = await enter("Jan", `http://127.0.0.1:${line.port}/#probe`);
  const ewa = await enter("Ewa");

  await beginRound([jan, ewa, ola]);
  await eatUntil(ola, isIn(ola, "results"));
  expect((await readResults(jan)).rows[0]).toMatchObject({ name: "Ola", place: 1 });

  // The second round: Jan's line is cut in the middle, and Ewa closes her window.
  await beginRound([jan, ewa, ola]);
  await eatUntil(jan, async () => ((await readProbe(jan)).own?.score ?? 0) >= 3);
  const before = await waitForMatch(jan);
  await line.cut();
  await expect(lostWords(jan)).toBeVisible();
  await ewa.close();
  await line.restore();
  await expectSameSeat(jan, before);
  await eatUntil(jan, isIn(jan, "results"));
  const second = await readResults(ola);
  expect(second.rows[0]).toMatchObject({ name: "Jan", place: 1 });
  expect(second.rows.map(({ name }) => name).sort()).toEqual(["Ewa", "Jan", "Ola"]);
  expect(second.isSeriesOver).toBe(false);

  // The third: somebody comes late, and plays at once.
  await beginRound([jan, ola]);
  const late = await enter("Zosia");
  expect(await readRound(late)).toMatchObject({ phase: "playing", isIn: true, round: 3 });
  await eatUntil(ola, isIn(ola, "results"));
  const { series, isSeriesOver } = await readResults(late);
  expect(isSeriesOver).toBe(true);
  expect(series.map(({ who, wins, places }) => [who?.name, wins, places.length])).toEqual([
    ["Ola", 2, 3],
    ["Jan", 1, 3],
    ...series.slice(2).map(({ who }) => [who?.name, 0, 3]),
  ]);
  const zosia = series.find(({ who }) => who?.name === "Zosia");
  expect(zosia?.places.slice(0, 2)).toEqual([0, 0]);
  await waitForPhase(jan, "results");
  printTable(series);
  await line.close();

  // What was written down meanwhile is the same evening, round by round.
  for (const page of [ola, jan, late]) await page.close();
  expect(await host.stop()).toBe(0);
  expect(verifiedRounds(folder)).toEqual(["Ola", "Jan", "Ola"].map((name) => ["firstTo", "same", name]));
});
