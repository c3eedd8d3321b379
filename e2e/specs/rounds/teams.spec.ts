// Teams in the lobby: everybody goes where they like, the host shuffles, and all screens agree.
import { expect, type Page } from "playwright/test";
import { hostGame, waitForMatch } from "../../play.ts";
import {
  beginRound,
  endByMenu,
  readResults,
  readRound,
  roundsCode,
  test,
  waitForPhase,
} from "../../rounds.ts";

const teamOf = async (page: Page, name: string) =>
  (await readRound(page))?.people.find((person) => person.name === name)?.team;
const sizes = async (page: Page) => {
  const teams = (await readRound(page))?.people.map(({ team }) => team) ?? [];
  return [1, 2].map((team) => teams.filter((one) => one === team).length);
};

test("people change teams in the lobby, the host shuffles, and the round is won by a team", async ({
  openApp,
  openGuest,
}) => {
  const { page: ola } = await openApp();
  const code = roundsCode("timed", { teams: 2, roundS: 300 });
  const port = await hostGame(ola, { name: "Ola", bots: 6, code });
  const jan = await openGuest(`http://127.0.0.1:${port}/#probe`);
  const { name } = await waitForMatch(jan);
  await waitForPhase([ola, jan], "lobby");
  const before = await teamOf(jan, name);
  await expect.poll(() => sizes(jan)).toEqual([3, 3]);
  await jan
    .getByRole("button", { name: /^Join / })
    .first()
    .click();
  // A bot makes room, so that the teams stay as large as they were.
  for (const page of [ola, jan]) {
    await expect.poll(() => teamOf(page, name)).toBe(3 - (before ?? 0));
    await expect.poll(() => sizes(page)).toEqual([3, 3]);
  }
  await ola.getByRole("button", { name: "Shuffle teams" }).first().click();
  await beginRound([jan, ola]);
  // Whoever was drawn into which team: all screens have it alike, and the teams are as large as before.
  for (const page of [ola, jan]) await expect.poll(() => sizes(page)).toEqual([3, 3]);
  const teamsSeen = async (page: Page) =>
    ((await readRound(page))?.people ?? []).map(({ playerId, team }) => `${playerId} ${team}`).sort();
  expect(await teamsSeen(jan)).toEqual(await teamsSeen(ola));
  expect((await readRound(jan))?.team).toBe(await teamOf(ola, name));
  await endByMenu(ola);
  await waitForPhase([ola, jan], "results");
  const { teams, rows } = await readResults(jan);
  const sumOf = (team: number) =>
    rows.filter((row) => row.team === team).reduce((sum, row) => sum + row.score, 0);
  expect(teams.map(({ team }) => team).sort()).toEqual([1, 2]);
  for (const { team, score } of teams) expect(score).toBeCloseTo(sumOf(team), 1);
  expect(teams[0]?.score).toBeGreaterThanOrEqual(teams[1]?.score ?? 0);
});
