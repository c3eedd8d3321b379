// From `npm start` to a friend who moves: what both people press, and the seconds it takes, for a host who has never played
// and for one who comes back. The clock runs from the start of the browser door to the friend's first own move; people press
// at once, so that a person's own thinking is left out. The last line is one JSON object.
import "./quiet.mjs";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { ROOT } from "../project.mjs";
import { readOrEnd } from "./options.mjs";
import { PHONE } from "./phone.mjs";
import { openBrowser } from "./picture/showcase.mjs";

const { values } = readOrEnd({
  usage: "npm run first-guest",
  flags: { json: { says: "nothing but the line of JSON" } },
});

/** From Host game to a friend who moves, seconds. */
const TARGET_S = 15;

/** @typedef {{ who: string, what: string, atS: number }} Press */
/** @typedef {import("playwright").Page} Page */
/** @typedef {{ kulkiProbe?: import("../../renderer/app/probe.ts").KulkiProbe }} Probed a page under --probe */
/** @typedef {(who: string, what: string) => void} Note */

/** @param {string} dataDir @returns {Promise<{ link: string, stop: () => Promise<unknown> }>} */
async function startDoor(dataDir) {
  const args = [
    ".ci/launch/start.mjs",
    "--door",
    "web",
    "--no-open",
    "--json",
    "--probe",
    "--data-dir",
    dataDir,
  ];
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ["ignore", "pipe", "ignore"] });
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith("{")) continue;
    const stop = () => {
      child.kill("SIGINT");
      return once(child, "exit");
    };
    return { link: JSON.parse(line).url, stop };
  }
  throw new Error("the browser door did not start");
}

/** @param {Page} page */
const waitForOwn = (page) =>
  page.waitForFunction(() => {
    const { kulkiProbe } = /** @type {Probed} */ (window);
    return (kulkiProbe?.own?.radius ?? 0) > 0;
  });

/** @param {Page} page */
const placeOfOwn = (page) =>
  page.evaluate(() => {
    const { x = 0, y = 0 } = /** @type {Probed} */ (window).kulkiProbe?.own ?? {};
    return { x, y };
  });

/** One press on Host game, one on the rules. @param {Page} page @param {Note} note @returns {Promise<string>} the guests' port */
async function host(page, note) {
  await page.getByRole("button", { name: "Host game" }).click();
  note("host", "presses Host game");
  await page
    .getByRole("dialog")
    .getByRole("group")
    .getByRole("button", { name: "Arena", exact: true })
    .click();
  note("host", "presses Arena");
  const address = page.locator(".invite-address");
  await address.waitFor();
  note("", "the invitation is there");
  return /:(\d+)$/.exec((await address.textContent())?.trim() ?? "")?.[1] ?? "";
}

/** @param {Page} page @param {string} port @param {Note} note */
async function joinAsFriend(page, port, note) {
  // What the picture leads to, by loopback: nothing of this leaves the computer.
  await page.goto(`http://127.0.0.1:${port}/#probe`);
  note("friend", "scans the picture");
  await page.locator(".arrival-play").tap();
  note("friend", "presses Play");
  await waitForOwn(page);
  const before = await placeOfOwn(page);
  const session = await page.context().newCDPSession(page);
  const drag = (/** @type {string} */ type, /** @type {{ x: number, y: number }[]} */ touchPoints) =>
    session.send("Input.dispatchTouchEvent", { type: /** @type {any} */ (type), touchPoints });
  await drag("touchStart", [{ x: 195, y: 420 }]);
  // Into the corner that is farther away: nobody stands against an edge in both directions.
  for (const end of [80, -80]) {
    await drag("touchMove", [{ x: 195 + end, y: 420 + end }]);
    const hasMoved = await page
      .waitForFunction(
        ({ x, y }) => {
          const own = /** @type {Probed} */ (window).kulkiProbe?.own ?? { x, y };
          return Math.hypot(own.x - x, own.y - y) > 3;
        },
        before,
        { timeout: 3000 },
      )
      .catch(() => null);
    if (hasMoved !== null) break;
  }
  note("friend", "draws a finger, and moves");
}

/** @param {import("playwright").Browser} browser @param {string} dataDir @returns {Promise<Press[]>} */
async function play(browser, dataDir) {
  /** @type {Press[]} */
  const trace = [];
  const startedMs = performance.now();
  const note = (/** @type {string} */ who, /** @type {string} */ what) =>
    void trace.push({ who, what, atS: Math.round((performance.now() - startedMs) / 100) / 10 });
  const door = await startDoor(dataDir);
  const [own, phone] = [
    await browser.newContext({ locale: "en-GB" }),
    await browser.newContext({ ...PHONE, locale: "en-GB" }),
  ];
  try {
    const page = await own.newPage();
    await page.goto(`${door.link}&probe`);
    await page.getByRole("button", { name: "Host game" }).waitFor();
    note("", "the first screen is there");
    const port = await host(page, note);
    await joinAsFriend(await phone.newPage(), port, note);
  } finally {
    await own.close();
    await phone.close();
    await door.stop();
  }
  return trace;
}

const say = (/** @type {string} */ line) => values.json || console.log(line);
const dataDir = mkdtempSync(join(tmpdir(), "kulki-first-"));
const browser = await openBrowser();
/** @type {Record<string, { seconds: number, presses: number, hostPresses: number }>} */
const result = {};
try {
  for (const player of ["new", "returning"]) {
    const trace = await play(browser, dataDir);
    say(`a ${player} host:`);
    for (const { who, what, atS } of trace) say(`${atS.toFixed(1).padStart(7)} s  ${who} ${what}`.trimEnd());
    const presses = trace.filter(({ who }) => who !== "");
    result[player] = {
      seconds: trace.at(-1)?.atS ?? Number.NaN,
      presses: presses.length,
      hostPresses: presses.filter(({ who }) => who === "host").length,
    };
    say(`        ${presses.length} presses in all; ${TARGET_S} s are allowed`);
  }
} finally {
  await browser.close();
  rmSync(dataDir, { recursive: true, force: true });
}
console.log(JSON.stringify({ ...result, load: loadavg()[0] }));
