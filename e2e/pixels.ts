// What a screenshot shows, pixel by pixel. Knows no game.
import type { Page } from "playwright/test";

/** Red, green, blue and alpha of each pixel, 0-255. */
export function readPixels(page: Page, png: Buffer): Promise<number[]> {
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const { width, height } = image;
    const context = new OffscreenCanvas(width, height).getContext("2d");
    context?.drawImage(image, 0, 0);
    return [...(context?.getImageData(0, 0, width, height).data ?? [])];
  }, png.toString("base64"));
}
