// The showcase's page in specs: scenes with a clock that the spec moves on, and the difference of two pictures.
import type { Browser, Page } from "playwright";
import { buildShowcase, openBrowser, openShowcase, serveFolder } from "../.ci/tools/picture/showcase.mjs";

export type Renderer = "canvas" | "webgl";
export type Shown = { scene: string; renderer: Renderer; theme?: "dark" | "light"; isCalm?: boolean };

declare global {
  interface Window {
    showcase?: {
      open(options: Shown & { width: number; height: number }): Promise<{ momentMs: number }>;
      drawAt(ms: number): void;
    };
  }
}

/** CSS pixels: small files, and a pixel more or less is seen. */
export const SIZE = { width: 640, height: 360 };

export type Stage = {
  browser: Browser;
  page: Page;
  /** @returns when it is best seen, milliseconds */
  open(shown: Shown): Promise<number>;
  /** A picture of the whole window, after animations have run up to that time. */
  shoot(ms: number): Promise<Buffer>;
  close(): Promise<void>;
};

/** In a browser of its own, which has WebGL, if only in software. */
export async function openStage(): Promise<Stage> {
  const site = await serveFolder(await buildShowcase());
  const browser = await openBrowser();
  const page = await openShowcase(browser, site.url, SIZE);
  return {
    browser,
    page,
    open: (shown) =>
      page.evaluate(async (options) => (await window.showcase?.open(options))?.momentMs ?? Number.NaN, {
        ...shown,
        ...SIZE,
      }),
    async shoot(ms) {
      await page.evaluate((at) => window.showcase?.drawAt(at), ms);
      return page.screenshot({ type: "jpeg", quality: 85 });
    },
    async close() {
      await browser.close();
      site.close();
    },
  };
}

/** Brightness of a picture's parts, 0-1, row by row. */
export function readBrightness(page: Page, jpeg: Buffer, columns: number, rows: number): Promise<number[]> {
  return page.evaluate(
    async ([base64, width, height]) => {
      const image = new Image();
      image.src = `data:image/jpeg;base64,${base64}`;
      await image.decode();
      const context = new OffscreenCanvas(width, height).getContext("2d");
      if (context === null) return [];
      context.imageSmoothingQuality = "high";
      context.drawImage(image, 0, 0, width, height);
      const { data } = context.getImageData(0, 0, width, height);
      return Array.from({ length: width * height }, (_, i) => {
        const [red = 0, green = 0, blue = 0] = data.subarray(4 * i, 4 * i + 3);
        return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
      });
    },
    [jpeg.toString("base64"), columns, rows] as const,
  );
}

/** mean: of all channels of all pixels, 0-255; worst: the same of the square of 20 pixels that differs most. */
export type Difference = { mean: number; worst: number };

export function comparePictures(page: Page, one: Buffer, other: Buffer): Promise<Difference> {
  return page.evaluate(
    async (pictures) => {
      const SQUARE = 20;
      const read = async (base64: string) => {
        const image = new Image();
        image.src = `data:image/jpeg;base64,${base64}`;
        await image.decode();
        const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
        context?.drawImage(image, 0, 0);
        return context?.getImageData(0, 0, image.width, image.height) as ImageData;
      };
      const [a, b] = [await read(pictures[0]), await read(pictures[1])];
      if (a.width !== b.width || a.height !== b.height) return { mean: 255, worst: 255 };
      const columns = Math.ceil(a.width / SQUARE);
      const sums = new Float64Array(columns * Math.ceil(a.height / SQUARE));
      for (let i = 0; i < a.data.length; i++) {
        const pixel = i >> 2;
        const square = Math.floor(Math.floor(pixel / a.width) / SQUARE) * columns;
        const at = square + Math.floor((pixel % a.width) / SQUARE);
        sums[at] = (sums[at] ?? 0) + Math.abs((a.data[i] ?? 0) - (b.data[i] ?? 0)) / 3;
      }
      const all = sums.reduce((sum, one) => sum + one, 0);
      return { mean: all / (a.width * a.height), worst: Math.max(...sums) / SQUARE ** 2 };
    },
    [one.toString("base64"), other.toString("base64")] as const,
  );
}
