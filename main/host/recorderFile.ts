// Writes a match into a file of the replay folder, for as long as it can: nobody's game waits for a disk, and no disk is
// filled up. Knows the folder, nothing of what is in a replay.
import { mkdir, open, readdir, rm, stat, unlink } from "node:fs/promises";
import { join } from "node:path";
import type { Writable } from "node:stream";
import type { RecordingEnd } from "../../shared/net/closeReasons.ts";
import type { LogLevel } from "./hostContract.ts";

const EXTENSION = ".kulki";
/** Longest file, and all files together, bytes: some hours, some evenings. */
const MAX_FILE_BYTES = 64 * 2 ** 20;
const MAX_FOLDER_BYTES = 256 * 2 ** 20;
/** A disk that is so far behind, bytes, does not come after any more. */
const MAX_WAITING_BYTES = 8 * 2 ** 20;
/** Games of one name begun in one minute. */
const MAX_NAMESAKES = 100;

export type RecorderOptions = {
  dir: string;
  gameName: string;
  startedAtS: number;
  log(level: LogLevel, text: string): void;
  /** Once, unless close() came first. */
  onEnd(reason: RecordingEnd): void;
  /** Another disk, for tests. */
  openFile?: (path: string) => Writable | Promise<Writable>;
  maxFileBytes?: number;
  maxFolderBytes?: number;
};

export type RecorderFile = {
  /** Takes bytes of the caller's; after the end they are dropped. */
  write(bytes: Uint8Array): void;
  /** Resolves when all of it is on the disk, or never will be. */
  close(): Promise<void>;
  /** Closes it and takes it away: there was no match. Never rejects. */
  discard(): Promise<void>;
};

function failureOf(error: NodeJS.ErrnoException): RecordingEnd {
  return error.code === "ENOSPC" || error.code === "EDQUOT" ? "diskFull" : "cannotWrite";
}

/** Makes the folder and room in it. Never rejects: what fails is told by onEnd. */
export async function openRecorderFile(options: RecorderOptions): Promise<RecorderFile> {
  const { dir, log } = options;
  try {
    await mkdir(dir, { recursive: true });
    await makeRoom(options);
    const { path, stream } = await openFree(options);
    log("info", `recording to ${path}`);
    return new File(path, stream, options);
  } catch (error) {
    return new File(null, null, options, error as NodeJS.ErrnoException);
  }
}

async function openNew(path: string): Promise<Writable> {
  return (await open(path, "wx")).createWriteStream();
}

class File implements RecorderFile {
  readonly #options: RecorderOptions;
  readonly #closed: Promise<void>;
  readonly #path: string | null;
  /** null once nothing more is written. */
  #stream: Writable | null;
  #bytes = 0;

  constructor(
    path: string | null,
    stream: Writable | null,
    options: RecorderOptions,
    failure?: NodeJS.ErrnoException,
  ) {
    this.#path = path;
    this.#stream = stream;
    this.#options = options;
    this.#closed = new Promise((resolve) => {
      if (stream === null) resolve();
      else stream.once("close", resolve);
    });
    stream?.on("error", (error: NodeJS.ErrnoException) => this.#fail(error));
    if (failure) this.#fail(failure);
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
    await this.#closed;
  }

  async discard(): Promise<void> {
    await this.close();
    if (this.#path === null) return;
    try {
      await unlink(this.#path);
    } catch (error) {
      this.#options.log("warn", `an empty recording stays: ${error}`);
    }
  }

  #fail(error: NodeJS.ErrnoException): void {
    this.#options.log("warn", `recording: ${error.message}`);
    this.#end(failureOf(error));
  }

  /** What is written by now stays, and can be read. */
  #end(reason: RecordingEnd): void {
    this.#stream?.end();
    this.#stream = null;
    this.#options.log("warn", `recording ended: ${reason}`);
    this.#options.onEnd(reason);
  }
}

/** The oldest recordings go first, and nothing else ever. */
async function makeRoom({ dir, log, maxFileBytes, maxFolderBytes }: RecorderOptions): Promise<void> {
  const names = (await readdir(dir)).filter((name) => name.endsWith(EXTENSION));
  const files = await Promise.all(
    names.map(async (name) => {
      const { size, mtimeMs } = await stat(join(dir, name));
      return { name, size, mtimeMs };
    }),
  );
  files.sort((a, b) => a.mtimeMs - b.mtimeMs || (a.name < b.name ? -1 : 1));
  let total = files.reduce((sum, { size }) => sum + size, 0);
  const allowed = (maxFolderBytes ?? MAX_FOLDER_BYTES) - (maxFileBytes ?? MAX_FILE_BYTES);
  for (const { name, size } of files) {
    if (total <= allowed) return;
    // Another app may have taken it away by now.
    await rm(join(dir, name), { force: true });
    log("info", `the oldest recording went: ${name}`);
    total -= size;
  }
}

/** The first name that nobody has, of this app or another one that records there at the same time. */
async function openFree(options: RecorderOptions): Promise<{ path: string; stream: Writable }> {
  const base = baseName(options);
  for (let count = 1; count <= MAX_NAMESAKES; count += 1) {
    const path = join(options.dir, (count === 1 ? base : `${base} (${count})`) + EXTENSION);
    try {
      return { path, stream: await (options.openFile ?? openNew)(path) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
  throw new Error(`too many recordings named ${base}`);
}

/** "2026-11-24 17-05 Sala 12" */
function baseName({ gameName, startedAtS }: RecorderOptions): string {
  const at = new Date(startedAtS * 1000);
  const two = (value: number) => String(value).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  const cleaned = gameName.replace(/[^\p{L}\p{N} _-]/gu, "").trim();
  return `${day} ${two(at.getHours())}-${two(at.getMinutes())} ${cleaned || "Kulki"}`;
}
