// What is round is drawn round and stays in its row, however much or little room the window has.
import { expect } from "playwright/test";
import { test } from "../../fixtures.ts";

for (const [width, height] of [
  [320, 568],
  [390, 844],
  [844, 390],
  [1280, 720],
  [1600, 900],
  [1920, 1080],
  [3840, 2160],
] as const) {
  test(`the logo's balls at ${width}x${height}`, async ({ openApp }) => {
    const { page } = await openApp();
    await page.setViewportSize({ width, height });
    const logo = page.locator(".logo");
    await expect(logo).toBeVisible();
    const boxes = await logo.locator(".logo-ball").evaluateAll((balls) =>
      balls.map((ball) => {
        const { left, right, width, height } = ball.getBoundingClientRect();
        return { left, right, roundness: Math.round((100 * width) / height) };
      }),
    );
    expect(boxes.map(({ roundness }) => roundness)).toEqual([100, 100, 100, 100, 100]);
    expect(Math.min(...boxes.map(({ left }) => left))).toBeGreaterThanOrEqual(0);
    expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(width);
  });
}
