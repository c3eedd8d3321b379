// What a screenshot shows, pixel by pixel. Knows no game.
import type { Page } from "playwright/test";

/** Red, green, blue and alpha of each pixel, 0-255. */
export type Picture = { width: number; height: number; data: Uint8ClampedArray };

/** @param widthPx the picture is made so wide first; null: as it is */
export async function readPicture(page: Page, png: Buffer, widthPx: number | null = null): Promise<Picture> {
  const read = await page.evaluate(
    async ([base64, wish]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const width = wish ?? image.width;
      const height = Math.round((image.height * width) / image.width);
      const context = new OffscreenCanvas(width, height).getContext("2d");
      context?.drawImage(image, 0, 0, width, height);
      const bytes = context?.getImageData(0, 0, width, height).data ?? [];
      // Text is transferred quickly; an array of numbers would take seconds.
      let text = "";
      for (let at = 0; at < bytes.length; at += 32768) {
        text += String.fromCharCode(...bytes.slice(at, at + 32768));
      }
      return { width, height, text: btoa(text) };
    },
    [png.toString("base64"), widthPx] as const,
  );
  const { width, height, text } = read;
  return { width, height, data: new Uint8ClampedArray(Buffer.from(text, "base64")) };
}

export async function readPixels(page: Page, png: Buffer): Promise<number[]> {
  return [...(await readPicture(page, png)).data];
}
