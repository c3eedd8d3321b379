// The person's settings in force: in the store, on disk, in the match. Knows not where they are kept.
import type { Settings } from "../../shared/desktopApi.ts";
import { resolveLanguage } from "../i18n/translate.ts";
import type { Store } from "../ui/store.ts";
import type { SettingsStore } from "./settings.ts";

export type Preferences = {
  change(part: Partial<Settings>): void;
  /** Puts a host first among the recent ones. */
  rememberHost(address: string, name: string): void;
};

const MAX_RECENT_HOSTS = 8;

/**
 * @param locale the system's language, a BCP 47 tag
 * @param onProfile name or colour changed: others should see it
 */
export function createPreferences(
  store: Store,
  settingsStore: SettingsStore,
  locale: string,
  onProfile: (settings: Settings) => void,
): Preferences {
  let isSaving = false;
  let isStale = false;
  store.language.value = resolveLanguage(store.settings.value.language, locale);

  // One save at a time, and of several changes meanwhile only the last state: an older one never comes out on top.
  const save = async () => {
    isStale = true;
    if (isSaving) return;
    isSaving = true;
    while (isStale) {
      isStale = false;
      const result = await settingsStore.save(store.settings.value);
      if (!result.ok) store.notice.value = { kind: "saveFailed", reason: result.reason };
    }
    isSaving = false;
  };

  const change = (part: Partial<Settings>) => {
    const before = store.settings.value;
    const after = { ...before, ...part };
    store.settings.value = after;
    store.language.value = resolveLanguage(after.language, locale);
    if (after.name !== before.name || after.color !== before.color) onProfile(after);
    void save();
  };

  return {
    change,
    rememberHost(address, name) {
      const others = store.settings.value.recentHosts.filter((host) => host.address !== address);
      change({ recentHosts: [{ address, name }, ...others].slice(0, MAX_RECENT_HOSTS) });
    },
  };
}
