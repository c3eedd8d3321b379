// Where a person's settings are kept: by the app behind the window, or by the browser of a guest.
import type { AppApi, AppEvent, SaveResult, Settings, SettingsChange } from "../../../shared/appApi.ts";
import { PLAIN_PROFILE, type Profile } from "../../../shared/model.ts";
import type { StorageNotice } from "../../../shared/net/closeReasons.ts";
import { readKeptProfile } from "../../../shared/net/events/schemas.ts";
import { cleanProfile, lookByChance } from "../../../shared/profile.ts";
import { applyChange, PLAIN_SETTINGS } from "../../../shared/settings.ts";
import { readSettingFields, SETTING_KEYS } from "../../../shared/settingsFields.ts";
import type { SafeStorage } from "./storage.ts";

/** Where settings are kept. Loading and saving never reject: failures are in the result. */
export type SettingsStore = {
  load(): Promise<{ settings: Settings; notice: StorageNotice | null }>;
  /** Puts a change onto the settings that are kept at that time. */
  save(change: SettingsChange): Promise<SaveResult>;
  /** Calls `hear` with the settings whenever another window or tab has changed them. */
  onChange(hear: (settings: Settings) => void): void;
};

const GUEST_KEY = "kulki.settings";

/** @param onEvent listens to the app */
export function createAppSettings(
  app: AppApi,
  onEvent: (listener: (event: AppEvent) => void) => void,
): SettingsStore {
  return {
    load: () =>
      app.loadSettings().catch(() => ({
        settings: { ...PLAIN_SETTINGS },
        notice: "settingsUnreadable" as const,
      })),
    save: (change) => app.saveSettings(change).catch((): SaveResult => ({ ok: false, reason: "unwritable" })),
    onChange: (hear) => onEvent((event) => event.kind === "settings" && hear(event.settings)),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Null where the text is no settings object at all. */
function parseRecord(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

/** The settings that a guest's browser kept, as far as they can be used. */
function readGuestSettings(kept: Record<string, unknown>, chance: Profile): Settings {
  return {
    ...PLAIN_SETTINGS,
    ...readSettingFields(kept),
    ...cleanProfile(readKeptProfile(kept, chance)),
  };
}

/**
 * A guest keeps the settings of SETTING_KEYS; the rest are the app's. A guest that never chose colour and skin gets
 * random ones, which are kept with the first choice.
 * @param rng uniform in [0, 1)
 * @param onStorage calls its listener when another tab has changed the item of this key; null: all of them
 */
export function createGuestSettings(
  storage: SafeStorage,
  rng: () => number,
  onStorage: (listener: (key: string | null) => void) => void,
): SettingsStore {
  const chance = lookByChance(rng);
  const read = () => {
    const text = storage.read(GUEST_KEY);
    const raw = text === null ? {} : parseRecord(text);
    return {
      raw: raw ?? {},
      settings: readGuestSettings(raw ?? {}, { ...PLAIN_PROFILE, ...chance }),
      isDamaged: raw === null,
    };
  };
  return {
    load() {
      const { settings, isDamaged } = read();
      return Promise.resolve({ settings, notice: isDamaged ? "settingsDamaged" : null });
    },
    // Reads and writes in one go, so that no other tab comes between.
    save(change) {
      const { raw, settings } = read();
      const merged = applyChange(settings, change);
      const changed = SETTING_KEYS.filter((key) => key in change).map((key) => [key, merged[key]]);
      const { color, skin } = settings;
      const text = JSON.stringify({ ...raw, color, skin, ...Object.fromEntries(changed) });
      return Promise.resolve(
        storage.write(GUEST_KEY, text) ? { ok: true } : { ok: false, reason: "unwritable" },
      );
    },
    onChange: (hear) =>
      onStorage((key) => {
        if (key === null || key === GUEST_KEY) hear(read().settings);
      }),
  };
}
