// The settings file. jsonFile.ts has how it is kept, settingsSchema.ts what settings may be.
import type { SaveResult, Settings, SettingsChange } from "../../shared/appApi.ts";
import type { StorageNotice } from "../../shared/net/closeReasons.ts";
import { applyChange, PLAIN_SETTINGS } from "../../shared/settings.ts";
import { type FileContent, JsonFile, type JsonFileDeps } from "./files/jsonFile.ts";
import { storageFailureOf } from "./files/storageFailure.ts";
import { readSettings } from "./settingsSchema.ts";

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

export type SettingsDeps = JsonFileDeps & {
  /** Called with the settings that are now in the file. */
  onSaved: (settings: Settings) => void;
  /** Settings for the first start; written with the first change. */
  first?: Settings;
};

class SettingsOnDisk implements SettingsFile {
  readonly #deps: SettingsDeps;
  readonly #file: JsonFile<Settings>;
  /** The settings read or written last, used when the file is gone, damaged or out of reach. */
  #known: Settings;

  constructor(deps: SettingsDeps) {
    this.#deps = deps;
    this.#known = deps.first ?? PLAIN_SETTINGS;
    this.#file = new JsonFile(deps, { what: "settings", parse: readSettings });
  }

  async load(): ReturnType<SettingsFile["load"]> {
    try {
      const content = this.#note(await this.#file.read());
      return { settings: this.#known, notice: content.kind === "damaged" ? "settingsDamaged" : null };
    } catch (error) {
      this.#deps.log(`settings cannot be read: ${error}`);
      return { settings: this.#known, notice: "settingsUnreadable" };
    }
  }

  async peek(): Promise<Settings> {
    try {
      this.#note(await this.#file.peek());
    } catch (error) {
      this.#deps.log(`settings cannot be read: ${error}`);
    }
    return this.#known;
  }

  async save(change: SettingsChange): Promise<SaveResult> {
    let saved = this.#known;
    try {
      await this.#file.change((content) => {
        this.#note(content);
        saved = applyChange(this.#known, change);
        const changed = (Object.keys(change) as (keyof Settings)[]).map((key) => [key, saved[key]]);
        return content.kind === "read" ? { ...content.raw, ...Object.fromEntries(changed) } : saved;
      });
    } catch (error) {
      this.#deps.log(`settings cannot be written: ${error}`);
      return { ok: false, reason: storageFailureOf(error) };
    }
    this.#known = saved;
    this.#deps.onSaved(saved);
    return { ok: true };
  }

  #note(content: FileContent<Settings>): FileContent<Settings> {
    if (content.kind === "read") this.#known = content.value;
    return content;
  }
}

/** Reads and changes one settings file, which other apps may read and change at the same time. */
export function createSettingsFile(deps: SettingsDeps): SettingsFile {
  const store = new SettingsOnDisk(deps);
  return { load: () => store.load(), peek: () => store.peek(), save: (change) => store.save(change) };
}
