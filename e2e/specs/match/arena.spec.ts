// Arena from the Host game dialog: rules and bots are chosen there, and the arena is alive at once.
import { expect } from "playwright/test";
import { endlessFlags } from "../../endless.ts";
import { test } from "../../fixtures.ts";
import { expectClean, openHostForm, readProbe, waitForMatch } from "../../play.ts";

test("a game of Arena is hosted with bots, and a person takes a bot's place", async ({ openApp }) => {
  const { page } = await openApp();
  await page.getByLabel("Your name").fill("Ola");
  const dialog = await openHostForm(page);
  await dialog.getByLabel("Port", { exact: true }).fill("0");
  await dialog.getByRole("radio", { name: "Only this computer" }).check();
  await dialog.getByLabel("Rules", { exact: true }).selectOption("Classic");
  await expect(dialog.getByLabel("Fill with bots up to")).toHaveValue("8");
  await dialog.getByLabel("Rules", { exact: true }).selectOption("Arena");
  await expect(dialog.getByLabel("Fill with bots up to")).toHaveValue("16");
  await dialog.getByLabel("Bot level", { exact: true }).selectOption("Keen");
  await expectClean(page);
  await dialog.getByRole("button", { name: "Start" }).click();
  await waitForMatch(page);
  await expect.poll(async () => (await readProbe(page)).players.length).toBe(16);
  const { players } = await readProbe(page);
  expect(players.filter(({ name }) => name.startsWith("Bot ")).length).toBe(15);
  await expect(page.getByRole("list", { name: "Leaderboard" }).getByText("Bot ").first()).toBeVisible();
  await expect(
    page.getByRole("img", { name: "Map of the arena: you and the biggest players" }),
  ).toBeVisible();
});

test("in Teams everybody has the team's colour, and the bar says which team holds how much", async ({
  openDedicated,
  openGuest,
}) => {
  const { ready } = await openDedicated(...endlessFlags("teams"), "--bots", "9");
  const page = await openGuest(`${ready.url}#probe`);
  await waitForMatch(page);
  const teams = page.getByRole("list", { name: "Teams" }).getByRole("listitem");
  await expect(teams).toHaveCount(3);
  await expect(teams.filter({ hasText: "(your team)" })).toHaveCount(1);
  const { players } = await readProbe(page);
  const sizes = new Map<number, number>();
  for (const { color } of players) sizes.set(color, (sizes.get(color) ?? 0) + 1);
  expect([...sizes.values()]).toEqual([3, 3, 3]);
  await expectClean(page);
});
