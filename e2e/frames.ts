// Limits how often the pages of the specs draw. Knows nothing of what they draw.
import type { BrowserContext, Page } from "playwright/test";

/** Runs in the page. Frames are drawn by the processor here: with 20 a second instead of 60 a page costs half as
 *  much. Specs wait for ticks, not for frames. */
function drawSeldom(): void {
  window.requestAnimationFrame = (onFrame) => window.setTimeout(() => onFrame(performance.now()), 50);
  window.cancelAnimationFrame = (handle) => window.clearTimeout(handle);
}

/** From the next load on. */
export async function calmPages(context: BrowserContext): Promise<void> {
  await context.addInitScript(drawSeldom);
}

/** A window that has loaded already, and whatever it loads later. */
export async function calmWindow(page: Page): Promise<void> {
  await calmPages(page.context());
  await page.evaluate(drawSeldom);
}
