// Runs the desktop window as a child of the launcher, until it ends. Its output is held back until it is ready; if it
// never is, the output tells why. Decides nothing about what comes then.
import { spawn } from "node:child_process";
import { sandboxRemedy, tellingLine } from "./doors.mjs";

/** A first start can take long: virus scanners read 200 MB of it before it may run. */
const READY_LIMIT_MS = 30_000;
/** A window ends well before; its host says goodbye in 4 s at most. */
export const END_LIMIT_MS = 8000;

/** @typedef {import("node:child_process").ChildProcess} ChildProcess */
/** @typedef {{ code: number | null }} Ended it was ready once, and is gone */
/** @typedef {{ why: string }} Failed */

/**
 * Asks a child to end, then sees to it. Where there are no signals the end of its channel is the wish.
 * @param {ChildProcess} child
 */
export function endChild(child) {
  if (process.platform === "win32" && child.connected) child.disconnect();
  else child.kill("SIGTERM");
  setTimeout(() => child.kill("SIGKILL"), END_LIMIT_MS).unref();
}

/**
 * @param {{ path: string, args: string[], isJson: boolean, onStarted: (child: ChildProcess) => void, readyLimitMs?: number }}
 *   options path: of Electron's binary; isJson: what it says on standard output is passed on
 * @returns {Promise<Ended | Failed>}
 */
export function runWindow({ path, args, isJson, onStarted, readyLimitMs = READY_LIMIT_MS }) {
  // Set by an editor or another Electron, this would make it a plain Node.
  const { ELECTRON_RUN_AS_NODE: _ignored, ...env } = process.env;
  const child = spawn(path, args, { stdio: ["ignore", "pipe", "pipe", "ipc"], env });
  onStarted(child);
  return new Promise((resolve) => {
    let output = "";
    let errors = "";
    let isReady = false;
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      endChild(child);
    }, readyLimitMs);
    child.stdout?.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
      if (isJson) process.stdout.write(text);
      if (isReady) return;
      output = (output + text).slice(-20_000);
      if (!/^\{"event":"ready"/m.test(output)) return;
      isReady = true;
      clearTimeout(timer);
    });
    child.stderr?.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
      if (isReady) process.stderr.write(text);
      else errors = (errors + text).slice(-20_000);
    });
    child.on("error", (error) => {
      errors += `\n${error.message}`;
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      if (isReady && !isLate) return resolve({ code });
      const end = isLate
        ? `Electron was not ready within ${readyLimitMs / 1000} s`
        : `Electron ended at once (${code ?? "killed"})`;
      const said = sandboxRemedy(errors) ?? tellingLine(errors);
      resolve({ why: said === "" ? end : `${end}: ${said}` });
    });
  });
}
