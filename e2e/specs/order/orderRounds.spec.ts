// What the host's person settles at the desk while rounds are played: teams, the pause and its reason, the next rules.
import { expect, type Page } from "playwright/test";
import { test } from "../../order/addresses.ts";
import { doTo, openDesk, undo } from "../../order/deskPage.ts";
import { readProbe } from "../../play.ts";
import { beginRound, readRound, roundsCode, waitForPhase } from "../../rounds.ts";

test.describe.configure({ timeout: 120_000 });

const teamOf = async (page: Page, name: string) =>
  (await readRound(page))?.people.find((person) => person.name === name)?.team;

test("a person changes teams and back, a pause says why, and a round ends with other rules to come", async ({
  openGame,
  enter,
  openWay,
}) => {
  const { ola, port } = await openGame({ code: roundsCode("timed", { teams: 2, roundS: 300 }) });
  const way = await openWay(port, 1);
  const jan = await enter(way.url, "Jan");
  await beginRound([jan, ola]);
  const before = (await teamOf(jan, "Jan")) ?? 0;
  expect([1, 2]).toContain(before);
  await doTo(ola, "Jan", /^Move to/);
  for (const page of [ola, jan]) await expect.poll(() => teamOf(page, "Jan")).toBe(3 - before);
  await undo(ola, "Jan");
  for (const page of [ola, jan]) await expect.poll(() => teamOf(page, "Jan")).toBe(before);

  const desk = await openDesk(ola, "Room");
  const pause = desk.getByRole("form", { name: "Pause" });
  await pause.getByLabel("Why").selectOption("In your own words");
  await pause.getByLabel("What everybody reads").fill("Zaraz wracam, <b>herbata</b>");
  await pause.getByRole("button", { name: "Pause for everybody" }).click();
  await expect(jan.getByText("Zaraz wracam, <b>herbata</b>").first()).toBeVisible();
  await expect.poll(async () => (await readRound(jan))?.isPaused).toBe(true);
  await desk.getByRole("button", { name: "Go on" }).click();
  await expect.poll(async () => (await readRound(jan))?.isPaused).toBe(false);

  await desk.getByRole("button", { name: "End round" }).click();
  await waitForPhase([ola, jan], "results");
  expect((await readProbe(jan)).results?.rows.map(({ name }) => name).sort()).toEqual(["Jan", "Ola"]);
});
