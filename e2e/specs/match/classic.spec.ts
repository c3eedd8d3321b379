// Classic as a player meets it: the arena's numbers, growing, eating somebody smaller, and coming back.
import { expect } from "playwright/test";
import { test } from "../../fixtures.ts";
import { growTo, joinGame, pointAt, readProbe, waitForMatch } from "../../play.ts";

test("an arena of 150 to 250 balls, everybody starts with radius 10", async ({
  openGuest,
  openDedicated,
}) => {
  const { ready } = await openDedicated();
  const page = await openGuest(`${ready.url}#probe`);
  const own = await waitForMatch(page);
  expect(own).toMatchObject({ radius: 10, score: 0 });
  const { balls, players } = await readProbe(page);
  expect(balls.length).toBeGreaterThanOrEqual(150);
  expect(balls.length).toBeLessThan(250);
  expect(balls.every((ball) => ball.radius === 5 && ball.x >= 0 && ball.x <= 1280)).toBe(true);
  expect(balls.every((ball) => ball.y >= 0 && ball.y <= 720)).toBe(true);
  expect(players).toHaveLength(1);
  await expect.poll(async () => (await readProbe(page)).net.snapshotsPerS).toBeGreaterThan(20);
  await page.keyboard.press("F3");
  // Unknown at first; within one computer it may come to 0.
  await expect(page.locator(".status-line")).toHaveText(/^ping \d+\sms · \d+ fps$/);
  expect((await readProbe(page)).net.rttMs).toBeLessThan(500);
});

test("the bigger eats the smaller, who is back with score 0", async ({
  openApp,
  openGuest,
  openDedicated,
}) => {
  test.setTimeout(120_000);
  const { ready } = await openDedicated();
  const prey = await openGuest(`${ready.url}#probe`);
  const preyId = (await waitForMatch(prey)).id;
  const hunter = (await openApp()).page;
  await joinGame(hunter, `127.0.0.1:${ready.port}`, "Ola");
  await growTo(hunter, 18);
  const grown = (await readProbe(hunter)).own;
  const preyCell = (await readProbe(prey)).own?.cells[0]?.id;
  await expect
    .poll(
      async () => {
        const target = (await readProbe(hunter)).players.find((player) => player.id === preyId);
        if (target) await pointAt(hunter, target.x, target.y);
        return (await readProbe(prey)).own?.cells[0]?.id;
      },
      { timeout: 50_000, intervals: [30] },
    )
    .not.toBe(preyCell);
  const back = await waitForMatch(prey);
  expect(back.score).toBeLessThan(2);
  const after = (await readProbe(hunter)).own;
  expect(after?.radius ?? 0).toBeGreaterThan(grown?.radius ?? 0);
  await expect(hunter.getByRole("list", { name: "Leaderboard" }).getByRole("listitem").first()).toContainText(
    "Ola",
  );
});
