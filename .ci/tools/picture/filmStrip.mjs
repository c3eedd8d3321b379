// Composes frames of a scene of the showcase side by side, cut out around what happens, into one PNG:
// node .ci/tools/picture/filmStrip.mjs --scene eatCell --renderer canvas --from 300 --frames 12 --every 50 --out strip.png
import { writeFileSync } from "node:fs";
import { anyText, number, oneOf, readOrEnd, wholeNumber } from "../options.mjs";
import { buildShowcase, openBrowser, openShowcase, serveFolder } from "./showcase.mjs";

const { values } = readOrEnd({
  usage: "node .ci/tools/picture/filmStrip.mjs",
  flags: {
    scene: { read: anyText, takes: "NAME", says: "of renderer/showcase", fallback: "eatCell" },
    renderer: { read: oneOf(["canvas", "webgl"]), takes: "R", says: "canvas or webgl", fallback: "canvas" },
    theme: { read: oneOf(["dark", "light"]), takes: "T", says: "dark or light", fallback: "dark" },
    from: {
      read: wholeNumber(0, 60_000),
      takes: "MS",
      says: "of the first frame; without it, 100 before the moment",
    },
    frames: { read: wholeNumber(1, 60), takes: "N", says: "of the strip", fallback: 12 },
    every: { read: number(1, 5000), takes: "MS", says: "from one to the next", fallback: 50 },
    columns: { read: wholeNumber(1, 60), takes: "N", says: "in a row", fallback: 6 },
    crop: {
      read: wholeNumber(32, 4000),
      takes: "PX",
      says: "width and height of what is cut out; 4000 is all",
      fallback: 360,
    },
    width: { read: wholeNumber(200, 4000), takes: "PX", says: "of the window", fallback: 1280 },
    height: { read: wholeNumber(200, 4000), takes: "PX", says: "of the window", fallback: 720 },
    ratio: { read: number(0.5, 3), takes: "N", says: "device pixels per CSS pixel", fallback: 1 },
    calm: { says: "as for who wants less motion" },
    out: { read: anyText, takes: "FILE", says: "the PNG", fallback: "strip.png" },
    root: { read: anyText, takes: "DIR", says: "of other sources to show" },
  },
});

const { width, height, ratio, frames, every, columns } = values;

/** @param {{ x: number, y: number }} focus */
function cutOut({ x, y }) {
  const [w, h] = [Math.min(values.crop, width), Math.min(values.crop, height)];
  const within = (/** @type {number} */ at, /** @type {number} */ size, /** @type {number} */ end) =>
    Math.round(Math.min(Math.max(at - size / 2, 0), end - size));
  return { x: within(x, w, width), y: within(y, h, height), width: w, height: h };
}

/** @param {import("playwright").Page} page */
async function takeFrames(page) {
  const { scene, renderer, theme } = values;
  const options = { scene, renderer, theme, width, height, pixelRatio: ratio, isCalm: values.calm };
  const { momentMs } = await page.evaluate(
    (given) => /** @type {any} */ (window).showcase.open(given),
    options,
  );
  const from = values.from ?? Math.max(0, momentMs - 100);
  const shots = [];
  let clip = null;
  for (let i = 0; i < frames; i++) {
    const ms = from + i * every;
    await page.evaluate((at) => /** @type {any} */ (window).showcase.drawAt(at), ms);
    clip ??= cutOut(await page.evaluate(() => /** @type {any} */ (window).showcase.focus()));
    shots.push({ ms, base64: (await page.screenshot({ clip })).toString("base64") });
  }
  return shots;
}

/** @param {import("playwright").Page} page @param {{ ms: number, base64: string }[]} shots */
function compose(page, shots) {
  return page.evaluate(
    async ({ shots, columns }) => {
      const load = async (/** @type {string} */ base64) => {
        const image = new Image();
        image.src = `data:image/png;base64,${base64}`;
        await image.decode();
        return image;
      };
      const images = await Promise.all(shots.map(({ base64 }) => load(base64)));
      const { width: w = 1, height: h = 1 } = images[0] ?? {};
      const canvas = document.createElement("canvas");
      const perRow = Math.min(columns, images.length);
      canvas.width = perRow * (w + 4);
      canvas.height = Math.ceil(images.length / perRow) * (h + 4);
      const context = canvas.getContext("2d");
      images.forEach((image, i) => {
        const [x, y] = [(i % perRow) * (w + 4), Math.floor(i / perRow) * (h + 4)];
        context?.drawImage(image, x, y);
        if (!context) return;
        context.font = "16px sans-serif";
        context.fillStyle = "#fff";
        context.fillText(`${shots[i]?.ms} ms`, x + 6, y + 18);
      });
      return canvas.toDataURL("image/png").split(",")[1] ?? "";
    },
    { shots, columns },
  );
}

const folder = await buildShowcase(values.root);
const site = await serveFolder(folder);
const browser = await openBrowser();
try {
  const page = await openShowcase(browser, site.url, { width, height, ratio });
  const base64 = await compose(page, await takeFrames(page));
  writeFileSync(values.out, Buffer.from(base64, "base64"));
  console.error(`${values.out}: ${frames} frames of ${values.scene}`);
} finally {
  await browser.close();
  site.close();
}
