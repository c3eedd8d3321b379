// A JSON file that several apps read and change at the same time, so that no crash, full disk or other app loses what is
// in it. What is damaged is set aside. Knows only the path it is given; its user knows what may be in it.
import { dirname } from "node:path";
import type { DiskQueue } from "../../disk/diskQueue.ts";
import { codeOf } from "../../errorCode.ts";
import { type LockFs, withLock } from "./fileLock.ts";
import { parseJson } from "./json.ts";
import { type ReplaceFs, replaceFile, type Sleep, sleep, whileBusy } from "./replaceFile.ts";
import { type SweepFs, sweepTemporaryFiles } from "./temporaryFiles.ts";

/** The part of node:fs/promises in use. */
export type JsonFs = ReplaceFs & LockFs & SweepFs;

export type JsonFileDeps = {
  path: string;
  fs: JsonFs;
  /** Milliseconds since 1970, for the name of a damaged file. */
  now: () => number;
  log: (text: string) => void;
  /** Queue of the disk. An answer that is late counts as unreadable, or unwritable. */
  queue: DiskQueue;
  wait?: Sleep;
};

export type FileContent<T> =
  | { kind: "missing" | "damaged" }
  /** raw: all that is in the file, also fields that only a newer Kulki knows. */
  | { kind: "read"; raw: object; value: T };

export type JsonFileOf<T> = {
  /** What the file is about, for the log: "settings". */
  what: string;
  /** What a file's parsed JSON says; null where it is nothing of the kind. */
  parse(value: unknown): T | null;
};

/** "settings.damaged-2026-11-23T12-00-00-000Z.json": no colon, which Windows forbids. */
function damagedPath(path: string, nowMs: number): string {
  const stamp = new Date(nowMs).toISOString().replace(/[:.]/g, "-");
  return path.replace(/(\.json)?$/, `.damaged-${stamp}.json`);
}

/** All methods reject with the system's error. */
export class JsonFile<T> {
  readonly #deps: JsonFileDeps;
  readonly #of: JsonFileOf<T>;

  /** Temporary files of dead writers beside it are removed. */
  constructor(deps: JsonFileDeps, of: JsonFileOf<T>) {
    this.#deps = deps;
    this.#of = of;
    const sweeping = deps.queue(() => sweepTemporaryFiles(dirname(deps.path), deps));
    sweeping.catch((error: unknown) => deps.log(`the folder of ${of.what} cannot be swept: ${error}`));
  }

  /** What is in the file. A damaged one is left there. */
  peek(): Promise<FileContent<T>> {
    return this.#deps.queue(() => this.#read());
  }

  /** What is in the file. A damaged one is set aside. */
  read(): Promise<FileContent<T>> {
    return this.#deps.queue(async () => {
      const content = await this.#read();
      // Read again under the lock, as another app may have replaced the damaged file a moment ago.
      return content.kind === "damaged" ? this.#exclusively(() => this.#readOrSetAside()) : content;
    });
  }

  /** Puts what `make` returns in the place of what is there, while nobody else does. A damaged file is set aside. */
  change(make: (content: FileContent<T>) => object): Promise<void> {
    const { path, fs, wait = sleep } = this.#deps;
    const work = async () => {
      const written = make(await this.#readOrSetAside());
      await replaceFile(path, `${JSON.stringify(written, null, 2)}\n`, fs, wait);
    };
    return this.#deps.queue(() => this.#exclusively(work));
  }

  async #read(): Promise<FileContent<T>> {
    const { path, fs, wait = sleep } = this.#deps;
    let text: string;
    try {
      text = await whileBusy(() => fs.readFile(path, "utf8"), wait);
    } catch (error) {
      if (codeOf(error) === "ENOENT") return { kind: "missing" };
      throw error;
    }
    // Some editors put a byte order mark before the text.
    const raw = parseJson(text.replace(/^\ufeff/, ""));
    const value = this.#of.parse(raw);
    return value === null ? { kind: "damaged" } : { kind: "read", raw: raw as object, value };
  }

  async #readOrSetAside(): Promise<FileContent<T>> {
    const content = await this.#read();
    if (content.kind === "damaged") await this.#setAside();
    return content;
  }

  async #setAside(): Promise<void> {
    const { path, fs, now, log, wait = sleep } = this.#deps;
    const aside = damagedPath(path, now());
    try {
      await whileBusy(() => fs.rename(path, aside), wait);
      log(`damaged ${this.#of.what} were set aside as ${aside}`);
    } catch (error) {
      log(`damaged ${this.#of.what} could not be set aside: ${error}`);
    }
  }

  #exclusively<R>(work: () => Promise<R>): Promise<R> {
    const { path, fs, wait = sleep } = this.#deps;
    return withLock(path, { fs, wait }, work);
  }
}
