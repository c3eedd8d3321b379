// What becomes of somebody who dropped out: eaten and told by whom, in the same team, watching the same, or driven by a bot.
import { expect, type Page } from "playwright/test";
import { writeRulesCode } from "../../../shared/rulesets/rulesCode.ts";
import { expectNews, expectSameSeat, letPlay, lostWords, seenFrom, test } from "../../comeback.ts";
import { endlessFlags } from "../../endless.ts";
import { playFromSheet, readProbe, waitForMatch } from "../../play.ts";

// Several pages and a host each: on a slow machine that takes its time.
test.describe.configure({ timeout: 120_000 });

/** All of Classic's arena is seen by everybody; nobody waits for the end of that pause before it has been looked at. */
const LONG_PAUSE = writeRulesCode("classic", { respawnDelayS: 15 });
const FIERCE = ["--rules", LONG_PAUSE, "--bots", "30", "--bot-level", "fierce", "--seed", "5"];

/** Sees the whole match from behind the sheet. */
async function watchFromSheet(page: Page): Promise<Page> {
  await page.waitForFunction(() => (window.kulkiProbe?.tick ?? 0) > 0);
  return page;
}

test("who is eaten while the line is cut hears by whom on coming back", async ({
  openLine,
  openGuest,
  openPage,
}) => {
  const { line, url, directUrl } = await openLine(...FIERCE);
  const watcher = await watchFromSheet(await openPage(directUrl, {}));
  const page = await openGuest(url);
  const { id } = await waitForMatch(page);
  await line.cut();
  await expect(lostWords(page)).toBeVisible();
  await expect.poll(async () => (await seenFrom(watcher, id))?.radius, { timeout: 30_000 }).toBe(0);
  await line.restore();
  await expect(page.locator(".death-panel h2 bdi")).toHaveText(/^Bot /);
  expect((await readProbe(page)).own).toMatchObject({ id, radius: 0 });
});

test("in Teams one comes back to one's team, and meanwhile the others see who is away", async ({
  openLine,
  openGuest,
}) => {
  const { line, url, directUrl } = await openLine(...endlessFlags("teams"));
  const page = await openGuest(url);
  const other = await openGuest(directUrl);
  const before = await waitForMatch(page);
  await waitForMatch(other);
  await line.cut();
  await expect(lostWords(page)).toBeVisible();
  await other.keyboard.down("Tab");
  const list = other.getByRole("region", { name: "Players" });
  await expect(list.getByRole("listitem")).toHaveCount(2);
  await expect(list).toContainText("dropped out");
  await line.restore();
  await expectSameSeat(page, before);
  await expect(list).not.toContainText("dropped out");
  await other.keyboard.up("Tab");
});

test("who watches when the line is cut watches the same afterwards", async ({ openLine, openPage }) => {
  const { line, url } = await openLine("--bots", "6");
  const page = await openPage(url, {});
  await playFromSheet(page);
  await waitForMatch(page);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Leave game" }).click();
  await page.getByRole("button", { name: "Watch", exact: true }).click();
  const watched = page.getByRole("status").getByText(/You are watching Bot /);
  await expect(watched).toBeVisible();
  const before = (await readProbe(page)).own;
  await line.cut();
  await expect(lostWords(page)).toBeVisible();
  await line.restore();
  await expect(lostWords(page)).toHaveCount(0);
  await expect(watched).toBeVisible();
  await expectNews(page);
  expect((await readProbe(page)).own).toMatchObject({ id: before?.id, radius: 0 });
});

test("where bots take over, one plays on meanwhile, and gives the circle back", async ({
  openLine,
  openGuest,
}) => {
  const { line, url, directUrl } = await openLine("--away", "bot");
  const page = await openGuest(url);
  const other = await openGuest(directUrl);
  const before = await waitForMatch(page);
  await waitForMatch(other);
  await line.cut();
  const way = async () => {
    const now = await seenFrom(other, before.id);
    return Math.hypot((now?.x ?? before.x) - before.x, (now?.y ?? before.y) - before.y);
  };
  await expect.poll(way).toBeGreaterThan(60);
  await line.restore();
  await expectSameSeat(page, before);
  // Nobody steers here: it stands still as soon as the bot has let go.
  const place = async () => (await seenFrom(other, before.id))?.x;
  await expect
    .poll(async () => {
      const from = await place();
      await letPlay(other, 10);
      return (await place()) === from;
    })
    .toBe(true);
  const from = await way();
  await page.keyboard.down(before.x > 640 ? "KeyA" : "KeyD");
  await expect.poll(async () => Math.abs((await way()) - from)).toBeGreaterThan(30);
});
