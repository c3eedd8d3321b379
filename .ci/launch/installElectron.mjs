// Fetches the Electron binary on first use, with progress on standard error, and gives up on a download that stalls. Knows
// when it last failed: without a network no start waits for it again soon.
import { spawn } from "node:child_process";
import { rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tellingLine } from "./doors.mjs";

/** A download without a new byte for so long is given up. */
const SILENCE_LIMIT_MS = 15_000;
/** Unpacking reports no progress, so only its whole time is limited. */
const UNPACK_LIMIT_MS = 180_000;

const TRY_AGAIN_AFTER_MS = 3_600_000;

/** A file whose time is that of the last failed attempt. It is in the package's folder, so a new version removes it. */
const failedFile = (/** @type {string} */ packageDir) => join(packageDir, ".kulki-not-fetched");

/** @param {string} packageDir folder of the electron package @param {number} [nowMs] */
export function failedLately(packageDir, nowMs = Date.now()) {
  const failedMs = statSync(failedFile(packageDir), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Math.abs(nowMs - failedMs) < TRY_AGAIN_AFTER_MS;
}

/** @param {string} packageDir @param {string | null} why */
function noteOutcome(packageDir, why) {
  const file = failedFile(packageDir);
  try {
    if (why === null) rmSync(file, { force: true });
    else writeFileSync(file, why);
  } catch {
    // Without the right to write there, each start tries again.
  }
}

/** @param {number} received @param {number} total */
function showProgress(received, total) {
  const megabytes = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(0);
  const part = total > 0 ? ` of ${megabytes(total)} MB, ${Math.floor((100 * received) / total)} %` : " MB";
  if (process.stderr.isTTY) process.stderr.write(`\rFetching Electron: ${megabytes(received)}${part} `);
}

/**
 * Runs the package's own installer.
 * @param {string} packageDir folder of the electron package
 * @param {(child: import("node:child_process").ChildProcess) => void} onStarted so that it can be ended with the launcher
 * @returns {Promise<string | null>} why there is still no binary, null where there is one now
 */
export function installElectron(packageDir, onStarted) {
  const preload = new URL("./downloadProgress.mjs", import.meta.url).href;
  const child = spawn(process.execPath, ["--import", preload, join(packageDir, "install.js")], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  onStarted(child);
  process.stderr.write("Fetching Electron, once...\n");
  return new Promise((resolve) => {
    let errors = "";
    let shownAt = 0;
    /** @type {string | null} */
    let stalled = null;
    /** @type {NodeJS.Timeout | undefined} */
    let timer;
    const giveUpAfter = (/** @type {number} */ limitMs, /** @type {string} */ reason) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        stalled = reason;
        child.kill("SIGKILL");
      }, limitMs);
    };
    const awaitByte = () => giveUpAfter(SILENCE_LIMIT_MS, "its download brought nothing for 15 s");
    awaitByte();
    child.on("message", (/** @type {{ kind: string, received: number, total: number }} */ message) => {
      if (message.kind === "whole") giveUpAfter(UNPACK_LIMIT_MS, "it could not be unpacked in time");
      else awaitByte();
      if (message.kind !== "bytes" || Date.now() - shownAt < 200) return;
      shownAt = Date.now();
      showProgress(message.received, message.total);
    });
    child.stdout?.on("data", awaitByte);
    child.stderr?.on("data", (chunk) => {
      errors = (errors + chunk).slice(-20_000);
    });
    child.on("error", (error) => {
      errors += error.message;
    });
    child.on("close", (code) => {
      clearTimeout(timer);
      if (shownAt > 0 && process.stderr.isTTY) process.stderr.write("\n");
      const why = code === 0 ? null : (stalled ?? `it could not be fetched (${tellingLine(errors)})`);
      // An attempt that the person ended did not fail.
      if (code !== null || stalled !== null) noteOutcome(packageDir, why);
      resolve(why);
    });
  });
}
