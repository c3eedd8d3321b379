// The net graph: F3 and the menu show and hide it, its figures are those of a game on this computer, nothing is in its way.
import type { Page } from "playwright/test";
import { expect } from "playwright/test";
import { test } from "../../fixtures.ts";
import { expectClean, hostGame, openMenu, readProbe } from "../../play.ts";

/** The figure beside a label, as a number; NaN until there is one. */
async function readFigure(page: Page, label: string): Promise<number> {
  const row = page.locator(".net-graph dl > div").filter({ has: page.getByText(label, { exact: true }) });
  return Number.parseFloat((await row.locator("dd").textContent()) ?? "");
}

const graph = (page: Page) => page.getByRole("region", { name: "Net graph" });

test("F3 shows and hides the figures of a game on this computer", async ({ openApp }) => {
  const { page } = await openApp();
  await hostGame(page, { name: "Ola" });
  await expect(graph(page)).toBeHidden();
  await page.keyboard.press("F3");
  await expect(graph(page)).toBeVisible();
  // As the page itself counts them: a busy machine may draw, and so take, fewer than the host sends.
  await expect.poll(() => readFigure(page, "Snapshots")).toBeGreaterThanOrEqual(24);
  await expect.poll(() => readFigure(page, "Snapshots")).toBeLessThanOrEqual(36);
  await expect.poll(() => readFigure(page, "Round trip"), { timeout: 15_000 }).toBeGreaterThanOrEqual(0);
  expect(await readFigure(page, "Round trip")).toBeLessThan(500);
  for (const label of ["Snapshot age", "Received", "Sent", "Input lead", "Frame, p50 / p99"]) {
    expect(await readFigure(page, label), label).toBeGreaterThan(0);
  }
  // Two ticks at 30 Hz at least; twelve at most, and what a busy machine holds back.
  await expect.poll(() => readFigure(page, "Interpolation delay")).toBeGreaterThanOrEqual(60);
  expect(await readFigure(page, "Interpolation delay")).toBeLessThan(700);
  await expect(page.locator(".net-graph polyline")).toHaveCount(2);
  await expectClean(page);
  await page.keyboard.press("F3");
  await expect(graph(page)).toBeHidden();
});

test("the menu switches it too, and the pointer steers through it", async ({ openApp }) => {
  const { page } = await openApp();
  await hostGame(page, { name: "Ola" });
  await openMenu(page);
  const entry = page.getByRole("button", { name: "Net graph" });
  await expect(entry).toHaveAttribute("aria-pressed", "false");
  await entry.click();
  await expect(page.getByRole("dialog", { name: "Menu" })).toBeHidden();
  await expect(graph(page)).toBeVisible();
  const box = await graph(page).boundingBox();
  if (box === null) throw new Error("the net graph has no place");
  const before = (await readProbe(page)).own;
  if (before === null) throw new Error("nobody is in the arena");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect
    .poll(async () => {
      const { own } = await readProbe(page);
      return own === null ? 0 : Math.hypot(own.x - before.x, own.y - before.y);
    })
    .toBeGreaterThan(20);
  await openMenu(page);
  await expect(entry).toHaveAttribute("aria-pressed", "true");
  await entry.click();
  await expect(graph(page)).toBeHidden();
});
