// Where a person's settings are kept: by the app behind the window, or by the browser of a guest.
import type { DesktopApi, SaveResult, Settings } from "../../shared/desktopApi.ts";
import { PALETTE } from "../../shared/model.ts";
import { cleanName } from "../../shared/names.ts";
import type { StorageNotice } from "../../shared/net/closeReasons.ts";
import type { SafeStorage } from "./storage.ts";

/** Loading and saving never reject: what went wrong is in the result. */
export type SettingsStore = {
  load(): Promise<{ settings: Settings; notice: StorageNotice | null }>;
  save(settings: Settings): Promise<SaveResult>;
};

export const DEFAULT_SETTINGS: Readonly<Settings> = {
  language: "system",
  name: "",
  color: 6,
  fullscreen: false,
  recentHosts: [],
  allowedHostNames: [],
  lastHost: null,
};

const GUEST_KEY = "kulki.settings";

export function createDesktopSettings(desktop: DesktopApi): SettingsStore {
  return {
    load: () =>
      desktop.loadSettings().catch(() => ({
        settings: { ...DEFAULT_SETTINGS },
        notice: "settingsUnreadable" as const,
      })),
    save: (settings) =>
      desktop.saveSettings(settings).catch((): SaveResult => ({ ok: false, reason: "unwritable" })),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What a guest's browser kept, as far as it can be used; null where it is no settings object at all. */
function parseGuestSettings(text: string): Settings | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(value)) return null;
  const { language, name, color } = value;
  const isColor =
    typeof color === "number" && Number.isInteger(color) && color >= 0 && color < PALETTE.length;
  return {
    ...DEFAULT_SETTINGS,
    language: language === "en" || language === "pl" ? language : "system",
    name: typeof name === "string" ? cleanName(name) : "",
    color: isColor ? color : DEFAULT_SETTINGS.color,
  };
}

/**
 * A guest keeps language, name and colour; the rest belongs to the desktop. Who never chose a colour gets one by
 * chance: guests play at once, and should not all look alike.
 * @param rng uniform in [0, 1)
 */
export function createGuestSettings(storage: SafeStorage, rng: () => number): SettingsStore {
  return {
    load() {
      const text = storage.read(GUEST_KEY);
      const settings =
        text === null
          ? { ...DEFAULT_SETTINGS, color: Math.floor(rng() * PALETTE.length) }
          : parseGuestSettings(text);
      return Promise.resolve(
        settings === null
          ? { settings: { ...DEFAULT_SETTINGS }, notice: "settingsDamaged" as const }
          : { settings, notice: null },
      );
    },
    save({ language, name, color }) {
      const isKept = storage.write(GUEST_KEY, JSON.stringify({ language, name, color }));
      return Promise.resolve(isKept ? { ok: true } : { ok: false, reason: "unwritable" });
    },
  };
}
