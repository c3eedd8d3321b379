// Splitting and ejecting as people do it: with space and W, and with a finger.
import { expect } from "playwright/test";
import { writeRulesCode } from "../../shared/rulesets/rulesCode.ts";
import { test } from "../fixtures.ts";
import { readProbe, waitForMatch } from "../play.ts";

/** Big enough for both from the start, alone, and clear of viruses. */
const RULES = ["--rules", writeRulesCode("quick", { startRadius: 100, virusesMin: 0, virusesMax: 0 })];

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
  await waitForMatch(page);
  await expect(page.getByRole("button", { name: "Split" })).toHaveCount(0);
});
