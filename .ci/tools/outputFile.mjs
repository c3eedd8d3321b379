// A file that a tool writes: checked before the work, written beside its place, put there when it is whole. What was
// there stays unless somebody said otherwise.
import { closeSync, linkSync, lstatSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * @param {string} path
 * @param {boolean} isForced a file that is there may be replaced
 * @returns {string | null} why it cannot be written there, in one line; null where it seems that it can
 */
export function whyNotWritten(path, isForced) {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found?.isDirectory()) return `${path} is a folder.`;
  if (found && !found.isFile()) return `${path} is no plain file.`;
  if (found && !isForced) return `${path} is there already: --force replaces it.`;
  const folder = lstatSync(dirname(resolve(path)), { throwIfNoEntry: false });
  return folder ? null : `There is no folder ${dirname(resolve(path))}.`;
}

/** Puts it in its place: without force, only where there still is nothing. */
function put(/** @type {string} */ written, /** @type {string} */ path, /** @type {boolean} */ isForced) {
  if (isForced) renameSync(written, path);
  else {
    linkSync(written, path);
    rmSync(written);
  }
}

/**
 * @param {string} path
 * @param {boolean} isForced
 * @param {(write: (bytes: Uint8Array) => void) => void} produce
 * @throws what it or the system throws; then nothing has changed
 */
export function writeOutput(path, isForced, produce) {
  const beside = `${path}.${process.pid}.tmp`;
  const file = openSync(beside, "wx");
  // Ctrl-C in the middle of the work is no reason to leave half a file.
  const clean = () => rmSync(beside, { force: true });
  process.once("exit", clean);
  try {
    try {
      produce((bytes) => void writeSync(file, bytes));
    } finally {
      closeSync(file);
    }
    put(beside, path, isForced);
  } finally {
    clean();
    process.off("exit", clean);
  }
}
