// The settings file: changed so that no crash, full disk or other app loses what is in it. Knows only the path it is
// given; settingsSchema.ts has what settings may be.

import { dirname } from "node:path";
import type { SaveResult, Settings, SettingsChange } from "../../shared/appApi.ts";
import type { StorageNotice } from "../../shared/net/closeReasons.ts";
import { applyChange, PLAIN_SETTINGS } from "../../shared/settings.ts";
import type { DiskQueue } from "../disk/diskQueue.ts";
import { codeOf } from "../errorCode.ts";
import { type LockFs, withLock } from "./files/fileLock.ts";
import { parseJson } from "./files/json.ts";
import { type ReplaceFs, replaceFile, type Sleep, sleep, whileBusy } from "./files/replaceFile.ts";
import { storageFailureOf } from "./files/storageFailure.ts";
import { type SweepFs, sweepTemporaryFiles } from "./files/temporaryFiles.ts";
import { readSettings } from "./settingsSchema.ts";

/** The part of node:fs/promises in use. */
export type SettingsFs = ReplaceFs & LockFs & SweepFs;

export type SettingsFile = {
  /** The settings. Never rejects: if the file cannot be read, these are the ones read last, or defaults, with a
   *  notice. */
  load(): Promise<{ settings: Settings; notice: StorageNotice | null }>;
  /** The settings, for the app itself. A damaged file is left for a window's load, which can tell the person. Never
   *  rejects. */
  peek(): Promise<Settings>;
  /** Saves changes, one at a time in the order of the calls. Never rejects. */
  save(change: SettingsChange): Promise<SaveResult>;
};

export type SettingsDeps = {
  path: string;
  fs: SettingsFs;
  /** Milliseconds since 1970, for the name of a damaged file. */
  now: () => number;
  log: (text: string) => void;
  /** Called with the settings that are now in the file. */
  onSaved: (settings: Settings) => void;
  /** Settings for the first start; written with the first change. */
  first?: Settings;
  /** Queue of the disk. An answer that is late counts as unreadable, or unwritable. */
  queue: DiskQueue;
  wait?: Sleep;
};

/** "settings.damaged-2026-11-23T12-00-00-000Z.json": no colon, which Windows forbids. */
function damagedPath(path: string, nowMs: number): string {
  const stamp = new Date(nowMs).toISOString().replace(/[:.]/g, "-");
  return path.replace(/(\.json)?$/, `.damaged-${stamp}.json`);
}

type FileContent =
  | { kind: "missing" | "damaged" }
  /** raw: all that is in the file, also fields that only a newer Kulki knows. */
  | { kind: "read"; raw: object; settings: Settings };

/** Rejects with the system's error. */
async function readFile({ path, fs, wait = sleep }: SettingsDeps): Promise<FileContent> {
  let text: string;
  try {
    text = await whileBusy(() => fs.readFile(path, "utf8"), wait);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return { kind: "missing" };
    throw error;
  }
  // Some editors put a byte order mark before the text.
  const raw = parseJson(text.replace(/^\ufeff/, ""));
  const settings = readSettings(raw);
  return settings === null ? { kind: "damaged" } : { kind: "read", raw: raw as object, settings };
}

async function setAside({ path, fs, now, log, wait = sleep }: SettingsDeps): Promise<void> {
  const aside = damagedPath(path, now());
  try {
    await whileBusy(() => fs.rename(path, aside), wait);
    log(`damaged settings were set aside as ${aside}`);
  } catch (error) {
    log(`damaged settings could not be set aside: ${error}`);
  }
}

class SettingsOnDisk implements SettingsFile {
  readonly #deps: SettingsDeps;
  /** The settings read or written last, used when the file is gone, damaged or out of reach. */
  #known: Settings;

  constructor(deps: SettingsDeps) {
    this.#deps = deps;
    this.#known = deps.first ?? PLAIN_SETTINGS;
    const sweeping = deps.queue(() => sweepTemporaryFiles(dirname(deps.path), deps));
    sweeping.catch((error: unknown) => deps.log(`the folder of settings cannot be swept: ${error}`));
  }

  async load(): ReturnType<SettingsFile["load"]> {
    try {
      const { kind } = await this.#deps.queue(() => this.#read());
      return { settings: this.#known, notice: kind === "damaged" ? "settingsDamaged" : null };
    } catch (error) {
      this.#deps.log(`settings cannot be read: ${error}`);
      return { settings: this.#known, notice: "settingsUnreadable" };
    }
  }

  async peek(): Promise<Settings> {
    try {
      const content = await this.#deps.queue(() => readFile(this.#deps));
      if (content.kind === "read") this.#known = content.settings;
    } catch (error) {
      this.#deps.log(`settings cannot be read: ${error}`);
    }
    return this.#known;
  }

  async save(change: SettingsChange): Promise<SaveResult> {
    try {
      await this.#deps.queue(() => this.#exclusively(() => this.#change(change)));
    } catch (error) {
      this.#deps.log(`settings cannot be written: ${error}`);
      return { ok: false, reason: storageFailureOf(error) };
    }
    this.#deps.onSaved(this.#known);
    return { ok: true };
  }

  async #read(): Promise<FileContent> {
    const content = await readFile(this.#deps);
    // Read again under the lock, as another app may have replaced the damaged file a moment ago.
    if (content.kind === "damaged") return this.#exclusively(() => this.#readOrSetAside());
    if (content.kind === "read") this.#known = content.settings;
    return content;
  }

  async #readOrSetAside(): Promise<FileContent> {
    const content = await readFile(this.#deps);
    if (content.kind === "damaged") await setAside(this.#deps);
    if (content.kind === "read") this.#known = content.settings;
    return content;
  }

  async #change(change: SettingsChange): Promise<void> {
    const { path, fs, wait = sleep } = this.#deps;
    const content = await this.#readOrSetAside();
    const settings = applyChange(this.#known, change);
    const changed = (Object.keys(change) as (keyof Settings)[]).map((key) => [key, settings[key]]);
    const written = content.kind === "read" ? { ...content.raw, ...Object.fromEntries(changed) } : settings;
    await replaceFile(path, `${JSON.stringify(written, null, 2)}\n`, fs, wait);
    this.#known = settings;
  }

  #exclusively<T>(work: () => Promise<T>): Promise<T> {
    const { path, fs, wait = sleep } = this.#deps;
    return withLock(path, { fs, wait }, work);
  }
}

/** Reads and changes one settings file, which other apps may read and change at the same time. */
export function createSettingsFile(deps: SettingsDeps): SettingsFile {
  const store = new SettingsOnDisk(deps);
  return { load: () => store.load(), peek: () => store.peek(), save: (change) => store.save(change) };
}
