// A world larger than the screen: the view goes with the own circle, and the minimap shows where in the arena it is.
import { expect, type Page } from "playwright/test";
import { test } from "../../fixtures.ts";
import { expectClean, readProbe, readRoom, waitForMatch } from "../../play.ts";

const minimap = (page: Page) =>
  page.getByRole("img", { name: "Map of the arena: you and the biggest players" });

/** Of the minimap's drawing: the own dot, and the middle of the rectangle that is seen. */
function readMinimap(page: Page) {
  return minimap(page).evaluate((svg) => {
    const number = (element: Element | null, name: string) => Number(element?.getAttribute(name));
    const own = svg.querySelector(".minimap-own");
    const view = svg.querySelector(".minimap-view");
    return {
      own: { x: number(own, "cx"), y: number(own, "cy") },
      middle: {
        x: number(view, "x") + number(view, "width") / 2,
        y: number(view, "y") + number(view, "height") / 2,
      },
    };
  });
}

test("the view follows the own circle across the arena", async ({ openDedicated, openGuest }) => {
  const { ready } = await openDedicated("--ruleset", "bench14k");
  const page = await openGuest(`${ready.url}#probe`);
  const start = await waitForMatch(page);
  await expect(minimap(page)).toBeVisible();
  const box = await readRoom(page);
  const right = start.x < 7000;
  await page.mouse.move(right ? box.width - 200 : 200, box.height / 2);
  // Farther than any window shows from where it began: without a camera that follows it would be out of sight.
  await expect
    .poll(async () => Math.abs(((await readProbe(page)).own?.x ?? start.x) - start.x), { timeout: 20_000 })
    .toBeGreaterThan(1500);
  const { own, middle } = await readMinimap(page);
  expect(Math.abs(own.x - middle.x)).toBeLessThan(0.5);
  expect(Math.abs(own.y - middle.y)).toBeLessThan(0.5);
  expect(Math.abs(own.x - ((await readProbe(page)).own?.x ?? 0) / 141.42)).toBeLessThan(2);
  expect((await readProbe(page)).balls.length).toBeLessThan(200);
  await expectClean(page);
});

test("where everybody sees the whole arena there is no minimap", async ({ openDedicated, openGuest }) => {
  const { ready } = await openDedicated();
  const page = await openGuest(`${ready.url}#probe`);
  await waitForMatch(page);
  await expect(minimap(page)).toHaveCount(0);
});
