// The app's log: lines in a file of bounded size. Never throws: a game does not end because a disk is full.
// Knows nothing of what is logged.
import * as nodeFs from "node:fs";
import { dirname } from "node:path";
import type { LogReport } from "../../shared/desktopApi.ts";
import type { LogLevel } from "../host/hostContract.ts";
import { codeOf } from "./errorCode.ts";
import { temporaryPath } from "./temporaryFiles.ts";

export type LogFs = Pick<
  typeof nodeFs,
  | "mkdirSync"
  | "appendFileSync"
  | "statSync"
  | "renameSync"
  | "readFileSync"
  | "rmSync"
  | "openSync"
  | "readSync"
  | "closeSync"
>;

export type LogFile = {
  path: string;
  write(level: LogLevel, text: string): void;
  /** The newest part, at most 64 kB, from the start of a line. */
  readTail(): LogReport;
};

export type LogFileDeps = {
  path: string;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Where the one complaint about the disk goes. */
  complain: (text: string) => void;
  fs?: LogFs;
};

/** Then the file is renamed and a new one begins; one older file is kept. */
export const MAX_LOG_BYTES = 1024 * 1024;
const TAIL_BYTES = 64 * 1024;
/** One line must not fill the log. */
const MAX_LINE_UNITS = 4000;

/** One line, whatever the text holds: control characters are shown escaped. */
function formatLine(nowMs: number, level: LogLevel, text: string): string {
  const safe = text.slice(0, MAX_LINE_UNITS).replace(/[\p{Cc}\u2028\u2029]/gu, (char) =>
    JSON.stringify(char)
      .slice(1, -1)
      .replace(/^[\u007f-\u2029]$/u, "?"),
  );
  return `${new Date(nowMs).toISOString()} ${level} ${safe}\n`;
}

/** Opens nothing until the first line. */
export function createLogFile({ path, now, complain, fs = nodeFs }: LogFileDeps): LogFile {
  let hasFolder = false;
  let hasComplained = false;

  function makeFolder(): void {
    if (!hasFolder) fs.mkdirSync(dirname(path), { recursive: true });
    hasFolder = true;
  }

  /** Another app that shares the log adds to it and renames it, too: its size is the disk's to tell. */
  function hasRoom(file: string, bytes: number): boolean {
    const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    return size === 0 || size + bytes <= MAX_LOG_BYTES;
  }

  /** Where another app was quicker, it is its fresh file that was taken away: its lines are put back. */
  function setAside(bytes: number): void {
    const taken = temporaryPath(path);
    try {
      fs.renameSync(path, taken);
    } catch (error) {
      if (codeOf(error) === "ENOENT") return;
      throw error;
    }
    if (hasRoom(taken, bytes)) {
      fs.appendFileSync(path, fs.readFileSync(taken), { mode: 0o600 });
      fs.rmSync(taken);
    } else fs.renameSync(taken, `${path}.1`);
  }

  function write(level: LogLevel, text: string): void {
    const line = Buffer.from(formatLine(now(), level, text));
    try {
      makeFolder();
      if (!hasRoom(path, line.length)) setAside(line.length);
      fs.appendFileSync(path, line, { mode: 0o600 });
    } catch (error) {
      hasFolder = false;
      if (!hasComplained) complain(`The log ${path} cannot be written: ${error}`);
      hasComplained = true;
    }
  }

  return { path, write, readTail: () => readTail(path, fs) };
}

function readTail(path: string, fs: LogFs): LogReport {
  try {
    const length = fs.statSync(path).size;
    const start = Math.max(0, length - TAIL_BYTES);
    const bytes = Buffer.alloc(length - start);
    const file = fs.openSync(path, "r");
    try {
      const read = fs.readSync(file, bytes, 0, bytes.length, start);
      const text = bytes.subarray(0, read).toString("utf8");
      return { path, text: start > 0 ? text.slice(text.indexOf("\n") + 1) : text, truncated: start > 0 };
    } finally {
      fs.closeSync(file);
    }
  } catch {
    // No log yet, or none to be had: the window shows an empty one with the path.
    return { path, text: "", truncated: false };
  }
}
