// `npm start`: opens the desktop window where that can be done, the browser door where not, and says why.
// Standard output belongs to the doors' machine-readable lines. Ends with the door, and ends the door with itself.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ROOT } from "../project.mjs";
import {
  electronArguments,
  electronBinary,
  parseStart,
  plainFolder,
  START_HELP,
  webArguments,
  whyNoWindow,
} from "./doors.mjs";
import { failedLately, installElectron } from "./installElectron.mjs";
import { endChild, runWindow } from "./window.mjs";

/** @typedef {import("node:child_process").ChildProcess} ChildProcess */
/** @typedef {{ code: number }} Ended the door ran and is gone */

/** @type {ChildProcess | null} */
let current = null;
let isEnding = false;
let isWeb = false;

/** Ends the running child; a door started over IPC hears of it also where there are no signals. */
function end() {
  isEnding = true;
  const child = current;
  if (child === null) process.exit(0);
  endChild(child);
}

/** The browser door has the same terminal, and decides itself about a hangup; all other children end with it. */
function onHangup() {
  if (isWeb) current?.kill("SIGHUP");
  else end();
}

/** Ends like the door did. Node's own exit restores the terminal's modes, and crashes if the terminal is gone. */
function dieOfHangup() {
  process.removeAllListeners("SIGHUP");
  process.kill(process.pid, "SIGHUP");
}

/** @param {number | null} code */
function exitCode(code) {
  return code ?? (isEnding ? 0 : 1);
}

/** The terminal's Enter is the door's. @param {string[]} args @returns {Promise<Ended>} */
function runWeb(args) {
  const child = spawn(process.execPath, [join(ROOT, "out/main/web.js"), ...args], {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  current = child;
  isWeb = true;
  return new Promise((resolve) =>
    child.on("close", (code, signal) => {
      if (signal === "SIGHUP") dieOfHangup();
      else resolve({ code: exitCode(code) });
    }),
  );
}

/**
 * Finds the binary, fetching it on first use.
 * @param {boolean} isWanted whether only a window will do
 * @returns {Promise<{ path: string } | { why: string }>}
 */
async function findElectron(isWanted) {
  const packageDir = dirname(createRequire(import.meta.url).resolve("electron/package.json"));
  const overrideDir = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const path = electronBinary({ packageDir, platform: process.platform, overrideDir, join });
  if (existsSync(path)) return { path };
  if (overrideDir) return { why: `there is no Electron in ${overrideDir}` };
  if (!isWanted && failedLately(packageDir))
    return {
      why: "it could not be fetched less than an hour ago; npm start -- --door electron tries again at once",
    };
  const why = await installElectron(packageDir, (child) => {
    current = child;
  });
  if (why !== null) return { why };
  return existsSync(path) ? { path } : { why: "it was fetched, but is not there" };
}

/** @param {import("./doors.mjs").Start} values @returns {Promise<Ended | { why: string }>} */
async function tryWindow(values) {
  const electron = await findElectron(values.door === "electron");
  if (isEnding) return { code: 0 };
  if ("why" in electron) return electron;
  const result = await runWindow({
    path: electron.path,
    args: [plainFolder(ROOT), ...electronArguments(values)],
    isJson: values.json === true,
    onStarted: (child) => {
      current = child;
    },
  });
  return "why" in result && !isEnding ? result : { code: exitCode("code" in result ? result.code : 0) };
}

/** @param {import("./doors.mjs").Start} values @returns {Promise<number>} */
async function open(values) {
  if (values.door === "web") return (await runWeb(webArguments(values))).code;
  const { platform, env } = process;
  const noWindow =
    values.door === "electron" ? null : whyNoWindow({ platform, env, uid: process.getuid?.() });
  const result = noWindow === null ? await tryWindow(values) : { why: noWindow };
  if ("code" in result) return result.code;
  if (values.door === "electron") {
    process.stderr.write(`The window cannot be opened: ${result.why}.\n`);
    return 1;
  }
  process.stderr.write(`Kulki opens in the browser: ${result.why}.\n`);
  return (await runWeb(webArguments(values))).code;
}

const { values, wrong } = parseStart(process.argv.slice(2));
if (values?.help) process.stdout.write(START_HELP);
else if (values === undefined) {
  process.stderr.write(`${wrong}\n`);
  process.exitCode = 2;
} else {
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, end);
  process.on("SIGHUP", onHangup);
  process.exit(await open(values));
}
