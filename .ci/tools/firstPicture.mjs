// How long a guest waits: from opening the link on a phone-sized page with nothing in its cache to the first picture of the
// arena, and to the first own circle that moves. At full speed and on a processor slowed down, each a few times. Beside the
// milliseconds of the clock stand those of the page's own thread, which a busy machine does not change. The person's own time
// is left out: Play is pressed as soon as it is there. The last line is one JSON object.
import "./quiet.mjs";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { loadavg } from "node:os";
import { createInterface } from "node:readline";
import { ROOT } from "../project.mjs";
import { readOrEnd, wholeNumber } from "./options.mjs";
import { PHONE } from "./phone.mjs";
import { openBrowser } from "./picture/showcase.mjs";
import { quantile } from "./quantile.mjs";

const { values } = readOrEnd({
  usage: "npm run first-picture",
  flags: {
    runs: { read: wholeNumber(1, 50), takes: "N", says: "how often each is measured, 1-50", fallback: 3 },
    slower: {
      read: wholeNumber(2, 20),
      takes: "N",
      says: "times a phone's processor is slower, 2-20",
      fallback: 4,
    },
    profile: { says: "also which files the slowed page's thread spends its time in" },
    json: { says: "nothing but the line of JSON" },
  },
});

/** With as many pixels as phones have. */
const FINE_PHONE = { ...PHONE, deviceScaleFactor: 2 };
/** A page at this name is no secure context, as a guest's is not. */
const NAME = "kulki.test";
const LIMIT_MS = 60_000;

/** @typedef {{ pictureMs: number, ownMs: number, movedMs: number, threadMs: number }} Run milliseconds since the page was asked for */
/** @typedef {import("playwright").Page} Page */
/** @typedef {{ kulkiProbe?: import("../../renderer/app/probe.ts").KulkiProbe }} Probed a page under --probe */
/** @typedef {typeof window & { kulkiTimes: { pictureMs: number, ownMs: number } }} Watched a page with watchInPage in it */
/** @typedef {import("playwright").CDPSession} Session */

/** Within the page: notes when the first snapshot has been drawn, presses Play, and notes when there is an own circle. */
function watchInPage() {
  /** @type {any} */
  const page = window;
  const times = { pictureMs: 0, ownMs: 0 };
  page.kulkiTimes = times;
  const look = () => {
    const probe = page.kulkiProbe;
    // What was there at the last refresh has been drawn by this one.
    const isDrawn = times.pictureMs > 0;
    if (!isDrawn && probe && probe.tick > 0) requestAnimationFrame((now) => (times.pictureMs ||= now));
    if (isDrawn && times.ownMs === 0) {
      if ((probe.own?.radius ?? 0) > 0) times.ownMs = performance.now();
      else page.document.querySelector(".arrival-play:not([aria-disabled=true])")?.click();
    }
    if (times.ownMs === 0) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** A finger draws aslant: the arena may be turned, and nobody begins in a corner. @param {Page} page @param {Session} session
 *  @returns {Promise<number>} when the own circle had moved */
async function move(page, session) {
  const before = await page.evaluate(() => {
    const { x = 0, y = 0 } = /** @type {Probed} */ (window).kulkiProbe?.own ?? {};
    return { x, y };
  });
  const point = (/** @type {number} */ x, /** @type {number} */ y) => [{ x, y }];
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: point(195, 420) });
  await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: point(275, 500) });
  const moved = await page.waitForFunction(
    ({ x, y }) => {
      const own = /** @type {Probed} */ (window).kulkiProbe?.own;
      return own != null && Math.hypot(own.x - x, own.y - y) > 1 && performance.now();
    },
    before,
    { timeout: LIMIT_MS },
  );
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  return Number(await moved.jsonValue());
}

/** @param {Session} session @returns {Promise<number>} milliseconds that the page's thread has worked */
async function threadMs(session) {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
}

/** Self time by the file it was spent in, longest first. @param {any} profile as CDP gives it */
function timeByFile({ nodes, samples, timeDeltas }) {
  const files = new Map(
    nodes.map((/** @type {any} */ { id, callFrame }) => [
      id,
      callFrame.url.replace(/.*\//, "") || callFrame.functionName,
    ]),
  );
  /** @type {Map<string, number>} */
  const spent = new Map();
  samples.forEach((/** @type {number} */ id, /** @type {number} */ i) => {
    const file = String(files.get(id));
    spent.set(file, (spent.get(file) ?? 0) + timeDeltas[i] / 1000);
  });
  return [...spent].sort(([, a], [, b]) => b - a);
}

/** @param {import("playwright").Browser} browser @param {string} url @param {number} slower @param {boolean} isProfiled */
async function measure(browser, url, slower, isProfiled) {
  const context = await browser.newContext(FINE_PHONE);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: slower });
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.addInitScript(watchInPage);
  if (isProfiled) {
    await session.send("Profiler.enable");
    await session.send("Profiler.start");
  }
  await page.goto(url, { waitUntil: "commit" });
  const until = { timeout: LIMIT_MS };
  await page.waitForFunction(() => /** @type {Watched} */ (window).kulkiTimes.pictureMs, null, until);
  const spent = await threadMs(session);
  const profile = isProfiled ? (await session.send("Profiler.stop")).profile : null;
  await page.waitForFunction(() => /** @type {Watched} */ (window).kulkiTimes.ownMs, null, until);
  const { pictureMs, ownMs } = await page.evaluate(() => /** @type {Watched} */ (window).kulkiTimes);
  const movedMs = await move(page, session);
  await context.close();
  return { run: { pictureMs, ownMs, movedMs, threadMs: spent }, profile };
}

/** @returns {Promise<{ url: string, stop: () => Promise<unknown> }>} */
async function startHost() {
  const args = [
    "out/main/headless.js",
    "--json",
    "--port",
    "0",
    "--bind",
    "127.0.0.1",
    "--seed",
    "1",
    "--bots",
    "8",
    "--allow-host",
    NAME,
  ];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "pipe", "ignore"] });
  const [line] = await once(createInterface({ input: child.stdout }), "line");
  const stop = () => {
    child.kill("SIGINT");
    return once(child, "exit");
  };
  return { url: `http://${NAME}:${JSON.parse(line).port}/#probe`, stop };
}

/** @param {Run[]} runs @returns {Run} */
function medians(runs) {
  const of = (/** @type {keyof Run} */ key) =>
    Math.round(
      quantile(
        runs.map((run) => run[key]),
        0.5,
      ),
    );
  return { pictureMs: of("pictureMs"), ownMs: of("ownMs"), movedMs: of("movedMs"), threadMs: of("threadMs") };
}

/** @param {string} what @param {Run} run */
function rowOf(what, { pictureMs, ownMs, movedMs, threadMs: spent }) {
  return (
    what.padEnd(12) +
    [pictureMs, ownMs, movedMs, spent].map((ms) => Math.round(ms).toString().padStart(16)).join("")
  );
}

const say = (/** @type {string} */ line) => values.json || console.log(line);

const host = await startHost();
const browser = await openBrowser([`--host-resolver-rules=MAP ${NAME} 127.0.0.1`]);
/** @type {Record<string, Run>} */
const result = {};
try {
  say(
    [
      "speed".padEnd(12),
      ...["first picture", "own circle", "it moves", "thread's work"].map((title) => title.padStart(16)),
      "  (ms)",
    ].join(""),
  );
  // A browser that has just been started is busy with itself.
  await measure(browser, host.url, 1, false);
  for (const slower of [1, values.slower]) {
    /** @type {Run[]} */
    const runs = [];
    for (let i = 0; i < values.runs; i++) {
      const { run, profile } = await measure(
        browser,
        host.url,
        slower,
        values.profile && slower > 1 && i === 0,
      );
      runs.push(run);
      say(rowOf(slower === 1 ? "full" : `1/${slower}`, run));
      if (profile !== null)
        for (const [file, ms] of timeByFile(profile).slice(0, 12))
          say(`${ms.toFixed(0).padStart(10)}  ${file}`);
    }
    result[`x${slower}`] = medians(runs);
    say(rowOf("  median", medians(runs)));
  }
} finally {
  await browser.close();
  await host.stop();
}
console.log(JSON.stringify({ ...result, load: loadavg()[0] }));
