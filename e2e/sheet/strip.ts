// Strips: what a page shows at several moments, side by side in one picture. Knows no screen by name.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright/test";
import { FOLDER } from "./sheet.ts";

type Shot = { label: string; base64: string };

/** Shoots as often as asked, so many milliseconds apart, or as fast as the page can be shot. */
export async function shootStrip(page: Page, frames: number, everyMs: number): Promise<Shot[]> {
  const shots: Shot[] = [];
  const beganMs = performance.now();
  for (let i = 0; i < frames; i++) {
    const atMs = performance.now() - beganMs;
    if (atMs < i * everyMs) await page.waitForTimeout(i * everyMs - atMs);
    const label = `${Math.round(performance.now() - beganMs)} ms`;
    shots.push({ label, base64: (await page.screenshot({ type: "png" })).toString("base64") });
  }
  return shots;
}

/** Writes shots as one picture. @param page any page that may be emptied @param width of each shot in it, CSS pixels */
export async function writeStrip(
  page: Page,
  name: string,
  shots: readonly Shot[],
  width: number,
): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const figures = shots.map(
    ({ label, base64 }) =>
      `<figure><figcaption>${label}</figcaption><img width="${width}" src="data:image/png;base64,${base64}"></figure>`,
  );
  await page.setViewportSize({ width: Math.min(4, shots.length) * (width + 8) + 8, height: 400 });
  await page.setContent(
    `<style>body{margin:0;background:#888;font:12px sans-serif;display:flex;flex-wrap:wrap}figure{margin:4px}img{display:block}</style>${figures.join("")}`,
  );
  writeFileSync(join(FOLDER, `${name}.png`), await page.screenshot({ fullPage: true }));
}
