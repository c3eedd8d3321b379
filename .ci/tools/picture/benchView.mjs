// What a frame of the picture costs at 1280x720, drawn by Pixi's canvas renderer and by a WebGL in software: medians of
// JavaScript milliseconds (ours: from match to sprites; Pixi's render), frames a second, CPU of the browser's GPU process
// a frame, bytes a frame above an empty stage. The last line is one JSON object.
import "../quiet.mjs";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { ROOT } from "../../project.mjs";
import { anyText, readOrEnd } from "../options.mjs";
import { quantile } from "../quantile.mjs";
import { buildShowcase, openBrowser, openShowcase, serveFolder } from "./showcase.mjs";

const { values } = readOrEnd({
  usage: "npm run bench:view",
  flags: {
    json: { says: "nothing but the line of JSON" },
    root: { read: anyText, takes: "DIR", says: "of other sources, built" },
    only: { read: anyText, takes: "NAME", says: "one of the cases, like arenaGl" },
  },
});

/** @typedef {Record<string, number | null>} Figures by name, as the page tells them */
/** @typedef {import("playwright").Browser} Browser */

/** Precise: told after each allocation; collections are rare while a case is measured. */
const FLAGS = ["--enable-precise-memory-info", "--js-flags=--expose-gc --max-semi-space-size=64"];
const SPAN_MS = 2500;

/** span: the storm is over after a second and what flies then has landed. */
const SCENES = [
  { name: "classic", scene: "classicCrowd", span: SPAN_MS },
  { name: "arena", scene: "arenaCrowd", span: SPAN_MS },
  { name: "storm", scene: "storm", span: 1100 },
];
const CASES = [
  ...SCENES.map(({ name, ...rest }) => ({ name: `${name}Canvas`, renderer: "canvas", ...rest })),
  ...SCENES.map(({ name, ...rest }) => ({ name: `${name}Gl`, renderer: "webgl", ...rest })),
];
/** The storm is short: it is made so often, and the median of each figure taken. */
const STORMS = 3;

/** Seconds of CPU the GPU process has used. @param {import("playwright").CDPSession} session */
async function gpuSeconds(session) {
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  return processInfo.find(({ type }) => type === "GPU")?.cpuTime ?? Number.NaN;
}

/** @param {Browser} browser @param {() => Promise<Figures>} run */
async function withGpu(browser, run) {
  const session = await browser.newBrowserCDPSession();
  const before = await gpuSeconds(session);
  const startMs = Date.now();
  const figures = await run();
  const perMs = ((await gpuSeconds(session)) - before) / (Date.now() - startMs);
  await session.detach();
  // Of all that is drawn meanwhile, the frames before the measured ones too.
  const gpuMs = (1000 * perMs * 1000) / (figures.fps ?? Number.NaN);
  return { ...figures, gpuMs: Number.isNaN(gpuMs) ? null : gpuMs };
}

/** @param {Browser} browser @param {string} url @param {(page: import("playwright").Page) => Promise<Figures>} run */
async function inPage(browser, url, run) {
  const page = await openShowcase(browser, url);
  const figures = await run(page);
  await page.close();
  return figures;
}

/** One page for all runs: from the second on its code is as fast as it gets.
 *  @param {Browser} browser @param {string} url @param {(typeof CASES)[number]} one */
function measureCase(browser, url, { scene, renderer, span }) {
  const times = scene === "storm" ? STORMS : 1;
  return inPage(browser, url, async (page) => {
    const runs = [];
    for (let i = 0; i < times; i++) {
      const run = () =>
        page.evaluate(
          ([options, spanMs]) => /** @type {any} */ (window).showcase.measure(options, spanMs),
          /** @type {const} */ ([{ scene, renderer }, span]),
        );
      runs.push(await withGpu(browser, run));
    }
    return medianOf(runs);
  });
}

/** @param {Record<string, number | null>[]} runs */
function medianOf(runs) {
  const names = Object.keys(runs[0] ?? {}).filter((name) => name !== "frames");
  return Object.fromEntries(
    names.map((name) => {
      const figures = runs.map((run) => run[name] ?? Number.NaN);
      return [name, rounded(quantile(figures, 0.5))];
    }),
  );
}

const rounded = (/** @type {number} */ value) => (Number.isNaN(value) ? null : Math.round(value * 100) / 100);

/** The app by its browser door, until `run` is done. @param {string} root @param {(url: string) => Promise<any>} run */
async function withApp(root, run) {
  const dataDir = mkdtempSync(join(tmpdir(), "kulki-bench-"));
  const args = [join(root, "out/main/web.js"), "--no-open", "--json", "--data-dir", dataDir];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  try {
    const url = await new Promise((resolve, reject) => {
      createInterface({ input: child.stdout }).on("line", (line) => {
        if (line.startsWith("{")) resolve(JSON.parse(line).url);
      });
      child.once("exit", (code) => reject(new Error(`the app ended with code ${code}`)));
    });
    return await run(url);
  } finally {
    const ended = new Promise((done) => child.once("exit", done));
    child.kill("SIGTERM");
    await ended;
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
}

/** Frames a second of the real page, with its menus above the picture. @param {Browser} browser @param {string} url */
async function measureHomePage(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
  await page.goto(url);
  await page.locator("#ui > *").first().waitFor();
  await page.waitForTimeout(2500);
  const figures = await withGpu(browser, () =>
    page.evaluate(
      (spanMs) =>
        new Promise((done) => {
          const startMs = performance.now();
          let frames = 0;
          const refresh = () => {
            frames += 1;
            const ms = performance.now() - startMs;
            if (ms < spanMs) requestAnimationFrame(refresh);
            else done({ fps: (1000 * frames) / ms });
          };
          requestAnimationFrame(refresh);
        }),
      SPAN_MS,
    ),
  );
  await page.close();
  return figures;
}

/** @param {Browser} browser @param {string} url of the showcase @param {string} root */
async function measureHome(browser, url, root) {
  const { fps, gpuMs } = await withApp(root, (home) => measureHomePage(browser, home));
  const run = (/** @type {import("playwright").Page} */ page) =>
    page.evaluate((ms) => /** @type {any} */ (window).showcase.measureHome({ renderer: "canvas" }, ms), 2500);
  return medianOf([{ ...(await inPage(browser, url, run)), fps, gpuMs }]);
}

/** @param {Record<string, Record<string, number | null>>} all */
function print(all) {
  for (const [name, { fps, oursMs, renderMs, bytes, oursBytes, gpuMs }] of Object.entries(all)) {
    console.log(
      `${name.padEnd(14)} ${fps} fps, ours ${oursMs} ms, render ${renderMs} ms, ${bytes} B (ours ${oursBytes}), GPU process ${gpuMs} ms`,
    );
  }
}

const root = values.root ?? ROOT;
const site = await serveFolder(await buildShowcase(values.root));
/** @type {Record<string, any>} */
const results = {};
try {
  for (const one of CASES.filter(({ name }) => values.only === undefined || name === values.only)) {
    const browser = await openBrowser(FLAGS);
    results[one.name] = await measureCase(browser, site.url, one);
    await browser.close();
  }
  if (values.only === undefined || values.only === "home") {
    const browser = await openBrowser(FLAGS);
    results.home = await measureHome(browser, site.url, root);
    await browser.close();
  }
} finally {
  site.close();
}
if (!values.json) print(results);
console.log(JSON.stringify(results));
