// Writes a match into a file of the replay folder, for as long as it can: nobody's game waits for a disk, and no disk is
// filled up. Knows the folder by recordingsFolder, nothing of what is in a replay.
import type { FileHandle } from "node:fs/promises";
import { Writable } from "node:stream";
import type { RecordingEnd } from "../../../shared/net/closeReasons.ts";
import { limitEach, withinLimit } from "../../disk/answerLimit.ts";
import { codeOf } from "../../errorCode.ts";
import type { Timers } from "../../timers.ts";
import type { LogLevel } from "../thread/hostContract.ts";
import { makeRoom, openNewFile, type RecordingsFolder } from "./recordingsFolder.ts";

/** Longest file, and all files together, bytes: some hours, some evenings. */
const MAX_FILE_BYTES = 64 * 2 ** 20;
const MAX_FOLDER_BYTES = 256 * 2 ** 20;
/** A disk that is so far behind, bytes, does not come after any more. */
const MAX_WAITING_BYTES = 8 * 2 ** 20;
/** Until the file is open each answer may take so long: time for a drive that has to spin up. */
const OPEN_LIMIT_MS = 5000;
/** A host that stops waits no longer for the last bytes. Its thread is ended by force after 2 s. */
const CLOSE_LIMIT_MS = 1000;

export type RecorderOptions = RecordingsFolder & {
  timers: Timers;
  log(level: LogLevel, text: string): void;
  /** Once, unless close() came first. */
  onEnd(reason: RecordingEnd): void;
  maxFileBytes?: number;
  maxFolderBytes?: number;
};

export type RecorderFile = {
  /** Takes bytes of the caller's; after the end they are dropped. */
  write(bytes: Uint8Array): void;
  /** Resolves when all of it is on the disk, never will be, or takes too long. */
  close(): Promise<void>;
  /** Closes it and takes it away: there was no match. Never rejects. */
  discard(): Promise<void>;
};

type OpenFile = { path: string; handle: Pick<FileHandle, "appendFile" | "close"> };

function failureOf(error: Error): RecordingEnd {
  return ["ENOSPC", "EDQUOT"].includes(codeOf(error)) ? "diskFull" : "cannotWrite";
}

/** At once: bytes wait in memory until the folder is made, has room, and the file is open. What fails is told by onEnd. */
export function openRecorderFile(options: RecorderOptions): RecorderFile {
  return new File(options);
}

class File implements RecorderFile {
  readonly #options: RecorderOptions;
  /** All of it is on the disk, or never will be. */
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
    const limit = { timers, limitMs: OPEN_LIMIT_MS };
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

  /** A file that is there after all, when nobody writes any more. */
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

  /** What is written by now stays, and can be read. */
  #end(reason: RecordingEnd): void {
    this.#stream?.end();
    this.#stream = null;
    this.#options.log("warn", `recording ended: ${reason}`);
    this.#options.onEnd(reason);
  }
}
