// Writes a match into a file of the replay folder, for as long as it can: no game waits for the disk, and no disk is
// filled up. recordingsFolder.ts knows the folder; knows nothing of what is in a replay.
import type { FileHandle } from "node:fs/promises";
import { Writable } from "node:stream";
import type { RecordingEnd } from "../../../shared/net/closeReasons.ts";
import { DISK_LIMIT_MS, limitEach, withinLimit } from "../../disk/answerLimit.ts";
import { isDiskFull } from "../../errorCode.ts";
import type { Timers } from "../../timers.ts";
import type { LogLevel } from "../thread/hostContract.ts";
import { makeRoom, openNewFile, type RecordingsFolder } from "./recordingsFolder.ts";

/** Longest file (some hours), and most of all files together (some evenings), bytes. */
const MAX_FILE_BYTES = 64 * 2 ** 20;
const MAX_FOLDER_BYTES = 256 * 2 ** 20;
/** If so many bytes wait for the disk, the recording ends. */
const MAX_WAITING_BYTES = 8 * 2 ** 20;
/** Longest wait for the last bytes when a host stops; its thread is ended by force after 2 s. */
const CLOSE_LIMIT_MS = 1000;

export type RecorderOptions = RecordingsFolder & {
  timers: Timers;
  log(level: LogLevel, text: string): void;
  /** Called once, unless close() came first. */
  onEnd(reason: RecordingEnd): void;
  maxFileBytes?: number;
  maxFolderBytes?: number;
};

export type RecorderFile = {
  /** Takes bytes, which the caller must not change afterwards; drops them after the end. */
  write(bytes: Uint8Array): void;
  /** Closes the file. Resolves when all is on the disk, cannot be written, or takes too long. */
  close(): Promise<void>;
  /** Closes and removes the file, as there was no match. Never rejects. */
  discard(): Promise<void>;
};

type OpenFile = { path: string; handle: Pick<FileHandle, "appendFile" | "close"> };

function failureOf(error: Error): RecordingEnd {
  return isDiskFull(error) ? "diskFull" : "cannotWrite";
}

/** Opens a file. Returns at once: bytes wait in memory until the folder exists, has room, and the file is open.
 *  Failures are told by onEnd. */
export function openRecorderFile(options: RecorderOptions): RecorderFile {
  return new File(options);
}

class File implements RecorderFile {
  readonly #options: RecorderOptions;
  /** Resolves when all is on the disk, or cannot be written. */
  readonly #closed: Promise<void>;
  #file: OpenFile | null = null;
  /** null once nothing more is written. */
  #stream: Writable | null;
  #bytes = 0;

  constructor(options: RecorderOptions) {
    this.#options = options;
    const stream = new Writable({
      construct: (done) => void this.#open().then(() => done(), done),
      write: (bytes, _encoding, done) => void this.#file?.handle.appendFile(bytes).then(() => done(), done),
      destroy: (error, done) =>
        void Promise.resolve(this.#file?.handle.close()).then(() => done(error), done),
    });
    stream.on("error", (error) => this.#fail(error));
    this.#stream = stream;
    this.#closed = new Promise((resolve) => {
      stream.once("close", resolve);
    });
  }

  write(bytes: Uint8Array): void {
    const stream = this.#stream;
    if (stream === null) return;
    this.#bytes += bytes.length;
    if (this.#bytes > (this.#options.maxFileBytes ?? MAX_FILE_BYTES)) this.#end("tooLong");
    else if (stream.writableLength > MAX_WAITING_BYTES) this.#end("cannotWrite");
    else stream.write(bytes);
  }

  async close(): Promise<void> {
    this.#stream?.end();
    this.#stream = null;
    try {
      await withinLimit(this.#closed, { timers: this.#options.timers, limitMs: CLOSE_LIMIT_MS });
    } catch (error) {
      this.#options.log("warn", `the end of the recording may be missing: ${error}`);
    }
  }

  async discard(): Promise<void> {
    await this.close();
    if (this.#file === null) return;
    try {
      await this.#options.disk.unlink(this.#file.path);
    } catch (error) {
      this.#options.log("warn", `an empty recording stays: ${error}`);
    }
  }

  async #open(): Promise<void> {
    const { timers, log, dir, disk, maxFileBytes, maxFolderBytes } = this.#options;
    const limit = { timers, limitMs: DISK_LIMIT_MS };
    const patient = limitEach(disk, limit);
    await patient.mkdir(dir, { recursive: true });
    const allowed = (maxFolderBytes ?? MAX_FOLDER_BYTES) - (maxFileBytes ?? MAX_FILE_BYTES);
    await makeRoom({ dir, disk: patient }, allowed, log);
    const opening = openNewFile(this.#options);
    try {
      this.#file = await withinLimit(opening, limit);
    } catch (error) {
      void this.#throwAwayLate(opening);
      throw error;
    }
    log("info", `recording to ${this.#file.path}`);
  }

  /** Removes a file that opened too late, when nobody writes any more. */
  async #throwAwayLate(opening: Promise<OpenFile>): Promise<void> {
    try {
      const { handle, path } = await opening;
      await handle.close();
      await this.#options.disk.unlink(path);
    } catch (error) {
      this.#options.log("info", `no file of the recording stays: ${error}`);
    }
  }

  #fail(error: Error): void {
    this.#options.log("warn", `recording to ${this.#options.dir}: ${error.message}`);
    if (this.#stream !== null) this.#end(failureOf(error));
  }

  /** Ends the recording. What was written by now stays, and can be watched. */
  #end(reason: RecordingEnd): void {
    this.#stream?.end();
    this.#stream = null;
    this.#options.log("warn", `recording ended: ${reason}`);
    this.#options.onEnd(reason);
  }
}
