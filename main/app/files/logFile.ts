// The app's log: lines in a file of bounded size. Never throws and never waits for the disk: a full or silent disk must
// not stop a game. Knows nothing of what is logged.
import * as nodeFs from "node:fs/promises";
import { dirname } from "node:path";
import type { LogReport } from "../../../shared/appApi.ts";
import type { DiskQueue } from "../../disk/diskQueue.ts";
import { codeOf } from "../../errorCode.ts";
import type { LogLevel } from "../../host/thread/hostContract.ts";
import { logLine } from "./logLine.ts";
import { temporaryPath } from "./temporaryFiles.ts";

export type LogFs = Pick<
  typeof nodeFs,
  "mkdir" | "appendFile" | "stat" | "rename" | "readFile" | "rm" | "open"
>;

export type LogFile = {
  path: string;
  /** Adds a line; does not wait for the disk. */
  write(level: LogLevel, text: string): void;
  /** Resolves when the lines so far are in the file, or cannot be written. */
  flush(): Promise<void>;
  /** The newest part, at most 64 kB, from the start of a line. */
  readTail(): Promise<LogReport>;
};

export type LogFileDeps = {
  path: string;
  /** Milliseconds since 1970. */
  now: () => number;
  /** Told once if the disk fails. */
  complain: (text: string) => void;
  queue: DiskQueue;
  fs?: LogFs;
};

/** Size at which the file is renamed and a new one begins; one older file is kept. */
export const MAX_LOG_BYTES = 1024 * 1024;
const TAIL_BYTES = 64 * 1024;
/** Most bytes of lines that wait for the disk; lines beyond that are dropped. */
const MAX_WAITING_BYTES = 256 * 1024;

/** Makes a log that opens no file before its first line. */
export function createLogFile(deps: LogFileDeps): LogFile {
  const file = new File(deps);
  return {
    path: deps.path,
    write: (level, text) => file.write(level, text),
    flush: () => file.flush(),
    readTail: () => file.readTail(),
  };
}

class File {
  readonly #deps: LogFileDeps;
  readonly #fs: LogFs;
  /** Lines that wait for the disk, in order. */
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #writing: Promise<void> = Promise.resolve();
  #hasFolder = false;
  #hasComplained = false;

  constructor(deps: LogFileDeps) {
    this.#deps = deps;
    this.#fs = deps.fs ?? nodeFs;
  }

  write(level: LogLevel, text: string): void {
    const line = Buffer.from(`${logLine(this.#deps.now(), level, text)}\n`);
    if (this.#waitingBytes + line.length > MAX_WAITING_BYTES) return;
    this.#waiting.push(line);
    this.#waitingBytes += line.length;
    if (this.#waiting.length === 1)
      this.#writing = this.#deps.queue(() => this.#append()).catch(this.#onFailure);
  }

  flush(): Promise<void> {
    return this.#writing;
  }

  async readTail(): Promise<LogReport> {
    const { path, queue } = this.#deps;
    try {
      return await queue(() => readTail(path, this.#fs));
    } catch {
      // There is no log yet, or it cannot be read: the window shows an empty one with the path.
      return { path, text: "", truncated: false };
    }
  }

  readonly #onFailure = (error: unknown): void => {
    this.#hasFolder = false;
    this.#takeWaiting();
    const { complain, path } = this.#deps;
    if (!this.#hasComplained) complain(`The log ${path} cannot be written: ${error}`);
    this.#hasComplained = true;
  };

  #takeWaiting(): Buffer[] {
    const lines = this.#waiting;
    this.#waiting = [];
    this.#waitingBytes = 0;
    return lines;
  }

  /** Writes all lines that wait, as many at once as the file has room for. */
  async #append(): Promise<void> {
    const lines = this.#takeWaiting();
    const { path } = this.#deps;
    if (!this.#hasFolder) await this.#fs.mkdir(dirname(path), { recursive: true });
    this.#hasFolder = true;
    while (lines.length > 0) {
      const size = await this.#sizeOf(path);
      const count = countFitting(lines, size);
      if (count === 0) await this.#setAside(lines[0]?.length ?? 0);
      else await this.#fs.appendFile(path, Buffer.concat(lines.splice(0, count)), { mode: 0o600 });
    }
  }

  /** The file's size by the disk, as another app may share the log and also add to it and rename it. */
  async #sizeOf(path: string): Promise<number> {
    try {
      return (await this.#fs.stat(path)).size;
    } catch (error) {
      if (codeOf(error) === "ENOENT") return 0;
      throw error;
    }
  }

  /** Renames the full file. If another app was quicker, the renamed file is that app's new one, and its lines are
   *  put back. */
  async #setAside(bytes: number): Promise<void> {
    const { path } = this.#deps;
    const taken = temporaryPath(path);
    try {
      await this.#fs.rename(path, taken);
    } catch (error) {
      if (codeOf(error) === "ENOENT") return;
      throw error;
    }
    if ((await this.#sizeOf(taken)) + bytes <= MAX_LOG_BYTES) {
      await this.#fs.appendFile(path, await this.#fs.readFile(taken), { mode: 0o600 });
      await this.#fs.rm(taken);
    } else await this.#fs.rename(taken, `${path}.1`);
  }
}

/** How many lines from the first one on fit into a file of `size` bytes; an empty one takes any line. */
function countFitting(lines: readonly Buffer[], size: number): number {
  let [total, count] = [size, 0];
  for (const { length } of lines) {
    if (total > 0 && total + length > MAX_LOG_BYTES) break;
    total += length;
    count += 1;
  }
  return count;
}

async function readTail(path: string, fs: LogFs): Promise<LogReport> {
  const file = await fs.open(path, "r");
  try {
    const length = (await file.stat()).size;
    const start = Math.max(0, length - TAIL_BYTES);
    const bytes = Buffer.alloc(length - start);
    const { bytesRead } = await file.read(bytes, 0, bytes.length, start);
    const text = bytes.subarray(0, bytesRead).toString("utf8");
    return { path, text: start > 0 ? text.slice(text.indexOf("\n") + 1) : text, truncated: start > 0 };
  } finally {
    await file.close();
  }
}
