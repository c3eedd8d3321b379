// Splitting and ejecting as people do it: with space and W, and with a finger.
import { expect, type Locator, type Page } from "playwright/test";
import { endlessFlags } from "../../endless.ts";
import { test } from "../../fixtures.ts";
import { playFromSheet, readProbe, waitForMatch } from "../../play.ts";

/** Big enough for both from the start, alone, and clear of viruses. */
const RULES = endlessFlags("quick", { startRadius: 100, virusesMin: 0, virusesMax: 0 });

test("space splits, and W held throws mass until the cells are too small", async ({
  openDedicated,
  openGuest,
}) => {
  const { ready } = await openDedicated(...RULES);
  const page = await openGuest(`${ready.url}#probe`);
  await waitForMatch(page);
  const own = async () => (await readProbe(page)).own;
  await page.keyboard.press("Space");
  await expect.poll(async () => (await own())?.cells.length).toBe(2);
  await expect(page.getByText("2 cells")).toBeVisible();
  const before = (await own())?.score ?? 0;
  await page.keyboard.down("KeyW");
  await expect.poll(async () => (await own())?.score ?? before).toBeLessThan(before - 30);
  await page.keyboard.up("KeyW");
  expect((await own())?.cells.length).toBe(2);
});

test("on a phone two buttons do the same, and only where the rules know it", async ({
  openDedicated,
  openPhone,
}) => {
  const [arena, classic] = [await openDedicated(...RULES), await openDedicated()];
  const page = await openPhone(`${arena.ready.url}#probe`);
  await waitForMatch(page);
  await page.getByRole("button", { name: "Split" }).tap();
  await expect.poll(async () => (await readProbe(page)).own?.cells.length).toBe(2);
  const before = (await readProbe(page)).own?.score ?? 0;
  await page.getByRole("button", { name: "Eject" }).tap();
  await expect.poll(async () => (await readProbe(page)).own?.score ?? before).toBeLessThan(before - 5);
  await page.goto(`${classic.ready.url}#probe`);
  await playFromSheet(page);
  await waitForMatch(page);
  await expect(page.getByRole("button", { name: "Split" })).toHaveCount(0);
});

test("a finger still on Eject as one is eaten throws nothing away in the next life", async ({
  openDedicated,
  openPhone,
}) => {
  test.setTimeout(180_000);
  const { ready } = await openDedicated(...RULES, "--bots", "20", "--bot-level", "fierce");
  const page = await openPhone(`${ready.url}#probe`);
  const born = await waitForMatch(page);
  const touch = await putFingerOn(page, page.getByRole("button", { name: "Eject" }));
  const again = page.getByRole("button", { name: "Play again" });
  await expect(again).toBeVisible({ timeout: 120_000 });
  await touch.lift();
  await again.tap();
  await waitForMatch(page);
  const bornTick = (await readProbe(page)).tick;
  const untilTick = bornTick + 45;
  let lightest = Number.POSITIVE_INFINITY;
  await expect
    .poll(
      async () => {
        const { own, tick } = await readProbe(page);
        lightest = Math.min(lightest, own?.score ?? 0);
        return tick;
      },
      { intervals: [50] },
    )
    .toBeGreaterThan(untilTick);
  expect(lightest).toBeGreaterThan(0.9 * born.score);
});

/** A finger that stays until it is lifted, wherever what was under it has gone by then. */
async function putFingerOn(page: Page, target: Locator) {
  const { x, y, width, height } = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const devtools = await page.context().newCDPSession(page);
  const touchPoints = [{ x: x + width / 2, y: y + height / 2 }];
  await devtools.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints });
  return { lift: () => devtools.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] }) };
}
