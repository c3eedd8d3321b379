// Starts a packed app and plays on it: the end-to-end specs of hosting, by the page it has packed.
import "../tools/quiet.mjs";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { extractAll } from "@electron/asar";
import { electronBinary, whyNoWindow } from "../launch/doors.mjs";
import { ROOT } from "../project.mjs";

/** What stands in for Electron knows no archives, and needs no display. */
const standInDir = process.env.ELECTRON_OVERRIDE_DIST_PATH;

/** @returns {string | null} why the Electron of the development cannot start anything here */
function whyNoElectron() {
  const packageDir = dirname(createRequire(import.meta.url).resolve("electron/package.json"));
  const { platform, env } = process;
  const path = electronBinary({ packageDir, platform, overrideDir: standInDir, join });
  if (!existsSync(path)) return "the Electron binary is not installed here (npx install-electron fetches it)";
  return standInDir ? null : whyNoWindow({ platform, env, uid: process.getuid?.() });
}

/** @typedef {{ title: string, ok: boolean, isSkipped: boolean, why: string }} Spec */

/** @param {{ suites?: any[], specs?: any[] }} suite of Playwright's report @returns {Spec[]} */
function specsOf({ suites = [], specs = [] }) {
  const own = specs.map(({ title, ok, tests }) => {
    const skip = tests[0]?.annotations.find((/** @type {any} */ { type }) => type === "skip");
    const error = tests[0]?.results.at(-1)?.error?.message ?? "";
    return { title, ok, isSkipped: tests[0]?.status === "skipped", why: skip?.description ?? error };
  });
  return [...own, ...suites.flatMap(specsOf)];
}

/**
 * Plays on a packed app.
 * @param {string} packed as e2e/packedApp.ts takes it
 * @param {string} temp an empty folder @param {Pick<import("./report.mjs").Report, "check" | "skip">} report
 */
export function playOn(packed, temp, { check, skip }) {
  const file = join(temp, "report.json");
  const args = [
    "node_modules/playwright/cli.js",
    "test",
    "-c",
    "e2e",
    "--project=packed app",
    "--reporter=json",
  ];
  const env = { ...process.env, KULKI_PACKED: packed, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const run = spawnSync(process.execPath, args, { cwd: ROOT, encoding: "utf8", env });
  const specs = existsSync(file) ? specsOf(JSON.parse(readFileSync(file, "utf8"))) : [];
  check("the packed app is started and played", specs.length > 0, `${run.stdout}${run.stderr}`);
  for (const { title, ok, isSkipped, why } of specs) {
    if (isSkipped) skip(`packed app: ${title}`, why);
    else check(`packed app: ${title}`, ok, why);
  }
}

/** @param {string} asar @param {string} temp made @param {Parameters<typeof playOn>[2]} report */
export function checkStart(asar, temp, report) {
  const why = whyNoElectron();
  if (why !== null) return report.skip("the packed app is started and played", why);
  mkdirSync(temp);
  if (standInDir) extractAll(asar, join(temp, "app"));
  playOn(standInDir ? join(temp, "app") : asar, temp, report);
}
