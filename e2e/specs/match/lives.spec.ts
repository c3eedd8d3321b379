// A life's end and the next one, watching, and who is here: as a person meets them among hungry bots.
import { expect, type Page } from "playwright/test";
import { endlessFlags } from "../../endless.ts";
import { test } from "../../fixtures.ts";
import { expectClean, readProbe, waitForMatch } from "../../play.ts";

/** Full of hunters, whose arena is the same one each time: whenever one enters it, who stands still does so for seconds. */
const HUNTERS = ["--bots", "40", "--bot-level", "fierce", "--seed", "5"];
const HUNTED = [...endlessFlags("quick"), ...HUNTERS];
/** The same with so long a pause between two lives that nobody who lives has waited for its end. */
const LONG_PAUSE = endlessFlags("quick", { respawnDelayS: 15 });
/** Until somebody has come by: eight seconds at most where the host has its core for itself. */
const HUNT_MS = 40_000;

const again = (page: Page) => page.getByRole("button", { name: "Play again" });

async function playUntilEaten(page: Page) {
  await waitForMatch(page);
  await expect(again(page)).toBeVisible({ timeout: HUNT_MS });
}

test.describe.configure({ timeout: 90_000 });

test("who is eaten hears by whom, and plays on when it wants to", async ({ openDedicated, openGuest }) => {
  const { ready } = await openDedicated(...HUNTED);
  const page = await openGuest(`${ready.url}#probe`);
  await playUntilEaten(page);
  await expect(page.getByText("You were eaten by")).toBeVisible();
  await expect(page.getByText("Time alive")).toBeVisible();
  await expect(page.getByRole("list", { name: "Who was eaten" })).toContainText("ate");
  expect((await readProbe(page)).own?.radius ?? 0).toBe(0);
  await expectClean(page);
  await again(page).click();
  await waitForMatch(page);
  await expect(again(page)).toBeHidden();
});

test("who was eaten and opens the page anew is where it was", async ({ openDedicated, openGuest }) => {
  const { ready } = await openDedicated(...LONG_PAUSE, ...HUNTERS);
  const page = await openGuest(`${ready.url}#probe`);
  await playUntilEaten(page);
  const eater = await page.locator(".death-panel h2 bdi").textContent();
  await page.reload();
  await expect(page.locator(".death-panel h2")).toContainText(eater ?? "nobody");
  await again(page).click();
  expect((await readProbe(page)).own?.radius ?? 0).toBe(0);
  await waitForMatch(page);
});

test("who was eaten may watch, follow others by name and fly, and then plays", async ({
  openDedicated,
  openGuest,
}) => {
  const { ready } = await openDedicated(...HUNTED);
  const page = await openGuest(`${ready.url}#probe`);
  await playUntilEaten(page);
  const eater = await page.locator(".death-panel h2 bdi").textContent();
  await page.getByRole("button", { name: `Watch ${eater}` }).click();
  const status = page.getByRole("status");
  await expect(status.getByText("You are watching Bot ")).toBeVisible();
  const before = await status.getByText("You are watching").textContent();
  await page.keyboard.press("q");
  await expect(status.getByText(before ?? "")).toBeHidden();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Players" }).click();
  await expectClean(page);
  // By name: the rows change places while one looks.
  const name = await page
    .getByRole("button", { name: /^Watch Bot / })
    .nth(2)
    .textContent();
  await page
    .getByRole("button", { name: `Watch ${name}`, exact: true })
    .first()
    .click();
  await page.getByRole("button", { name: "Close the list" }).click();
  await expect(status.getByText(`You are watching ${name}`)).toBeVisible();
  await page.getByRole("button", { name: "Free camera" }).click();
  await expect(status.getByText("Free camera")).toBeVisible();
  await expectClean(page);
  await page.getByText("Free camera: steer").click();
  await page.keyboard.press("l");
  await expect(status.getByText("You are watching Bot ")).toBeVisible();
  await page.keyboard.press("f");
  await expect(status.getByText("Free camera")).toBeVisible();
  await page.getByRole("button", { name: "Play", exact: true }).click();
  await waitForMatch(page);
});

test("a guest that comes to watch has no circle and no place on the leaderboard", async ({
  openDedicated,
  openGuest,
}) => {
  const { ready } = await openDedicated("--ruleset", "arena", "--bots", "5");
  const page = await openGuest(`${ready.url}#probe`);
  await waitForMatch(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Leave game" }).click();
  await page.getByRole("button", { name: "Watch", exact: true }).click();
  await expect(page.getByText("You are watching Bot ")).toBeVisible();
  const { own, players } = await readProbe(page);
  expect(own?.radius ?? 0).toBe(0);
  expect(players.filter(({ radius }) => radius > 0).every(({ name }) => name.startsWith("Bot "))).toBe(true);
  const leaderboard = page.getByRole("list", { name: "Leaderboard" });
  await expect(leaderboard.getByRole("listitem")).toHaveCount(5);
});

test("in Classic the next life is there at once, and a card says what became of the last", async ({
  openDedicated,
  openGuest,
}) => {
  const { ready } = await openDedicated(...HUNTERS);
  const page = await openGuest(`${ready.url}#probe`);
  await waitForMatch(page);
  await expect(page.getByText("You were eaten by")).toBeVisible({ timeout: HUNT_MS });
  await expect(again(page)).toHaveCount(0);
  await waitForMatch(page);
});

test("while Tab is held, everybody who is here is listed", async ({ openDedicated, openGuest }) => {
  const { ready } = await openDedicated("--ruleset", "arena", "--bots", "12");
  const page = await openGuest(`${ready.url}#probe`);
  await waitForMatch(page);
  await page.keyboard.down("Tab");
  const list = page.getByRole("region", { name: "Players" });
  await expect(list.getByRole("listitem")).toHaveCount(12);
  await expect(list.getByText("you", { exact: true })).toBeVisible();
  await page.keyboard.up("Tab");
  await expect(list).toBeHidden();
});
