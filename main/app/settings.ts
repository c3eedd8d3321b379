// The settings file: read with care, written so that a crash or a full disk never costs the previous one.
// Knows no schema of its own and no path but the one it is given.
import { dirname } from "node:path";
import type { SaveResult, Settings } from "../../shared/desktopApi.ts";
import type { StorageFailure, StorageNotice } from "../../shared/net/closeReasons.ts";
import { DEFAULT_SETTINGS, readSettings } from "./settingsSchema.ts";

/** The part of node:fs/promises in use. */
export type SettingsFs = Pick<
  typeof import("node:fs/promises"),
  "readFile" | "rename" | "mkdir" | "open" | "rm"
>;

export type SettingsStore = {
  /** Never rejects: what cannot be read is replaced by defaults, with a notice. */
  load(): Promise<{ settings: Settings; notice: StorageNotice | null }>;
  /** One at a time, in the order of the calls. Never rejects. */
  save(settings: Settings): Promise<SaveResult>;
};

export type SettingsDeps = {
  path: string;
  fs: SettingsFs;
  /** Milliseconds since 1970, for the name of a file set aside. */
  now: () => number;
  log: (text: string) => void;
};

const REASON_OF_CODE: Readonly<Record<string, StorageFailure>> = {
  EROFS: "readOnly",
  EACCES: "readOnly",
  EPERM: "readOnly",
  ENOSPC: "diskFull",
  EDQUOT: "diskFull",
};

function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}

/** "settings.damaged-2026-11-23T12-00-00-000Z.json": no colon, which Windows forbids. */
function damagedPath(path: string, nowMs: number): string {
  const stamp = new Date(nowMs).toISOString().replace(/[:.]/g, "-");
  return path.replace(/(\.json)?$/, `.damaged-${stamp}.json`);
}

/** @throws nothing; the value is undefined where the text is no JSON */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Writes beside the file, flushes and renames: a reader sees the old file or the new one. Rejects with the system's error. */
async function replaceFile(path: string, text: string, fs: SettingsFs): Promise<void> {
  const temporary = `${path}.new`;
  await fs.mkdir(dirname(path), { recursive: true });
  try {
    const file = await fs.open(temporary, "w", 0o600);
    try {
      await file.writeFile(text, "utf8");
      await file.sync();
    } finally {
      await file.close();
    }
    await fs.rename(temporary, path);
  } catch (error) {
    // The first error is the one to tell; a leftover is overwritten by the next save.
    await fs.rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Reads and writes one settings file. */
export function createSettingsStore({ path, fs, now, log }: SettingsDeps): SettingsStore {
  let lastWrite: Promise<unknown> = Promise.resolve();

  async function setAside(): Promise<void> {
    const aside = damagedPath(path, now());
    try {
      await fs.rename(path, aside);
      log(`damaged settings were set aside as ${aside}`);
    } catch (error) {
      log(`damaged settings could not be set aside: ${error}`);
    }
  }

  async function read(): ReturnType<SettingsStore["load"]> {
    let text: string;
    try {
      text = await fs.readFile(path, "utf8");
    } catch (error) {
      if (codeOf(error) === "ENOENT") return { settings: DEFAULT_SETTINGS, notice: null };
      log(`settings cannot be read: ${error}`);
      return { settings: DEFAULT_SETTINGS, notice: "settingsUnreadable" };
    }
    // Some editors put a mark before the text.
    const settings = readSettings(parseJson(text.replace(/^\ufeff/, "")));
    if (settings !== null) return { settings, notice: null };
    await setAside();
    return { settings: DEFAULT_SETTINGS, notice: "settingsDamaged" };
  }

  async function write(settings: Settings): Promise<SaveResult> {
    try {
      await replaceFile(path, `${JSON.stringify(settings, null, 2)}\n`, fs);
      return { ok: true };
    } catch (error) {
      log(`settings cannot be written: ${error}`);
      return { ok: false, reason: REASON_OF_CODE[codeOf(error)] ?? "unwritable" };
    }
  }

  /** Reads wait for writes under way, too. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = lastWrite.then(work);
    lastWrite = turn;
    return turn;
  }

  return { load: () => inTurn(read), save: (settings) => inTurn(() => write(settings)) };
}
