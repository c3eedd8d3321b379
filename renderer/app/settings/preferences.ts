// The person's settings: keeps store and storage in step. Other windows, tabs and apps change settings, too; a
// change from here replaces only what it names. Does not know where settings are kept.
import type { Settings, SettingsChange } from "../../../shared/appApi.ts";
import { profileOf } from "../../../shared/profile.ts";
import { applyChange, mergeChanges } from "../../../shared/settings.ts";
import type { Store } from "../../ui/store.ts";
import type { SettingsStore } from "./settingsStore.ts";

export type Preferences = {
  change(part: SettingsChange): void;
  /** Puts a host first among the recent ones. @param atMs when it was joined, milliseconds since 1970 */
  rememberHost(address: string, name: string, atMs: number): void;
  /** Removes a host from the recent ones. */
  forgetHost(address: string): void;
  /** Reads the kept settings again, as another app may have changed them, or an event was lost. */
  refresh(): void;
};

/** Changes made in this window on their way to where settings are kept. */
function createOutbox(store: Store, settingsStore: SettingsStore, onKept: (change: SettingsChange) => void) {
  /** Changes to be saved, oldest first. Those that could not be saved stay, and go with the next one. */
  let waiting: readonly SettingsChange[] = [];
  let isSaving = false;
  let isStale = false;

  // One save at a time; changes made meanwhile go together.
  const save = async () => {
    isStale = true;
    if (isSaving) return;
    isSaving = true;
    while (isStale) {
      isStale = false;
      const sent = waiting;
      const change = sent.reduce(mergeChanges);
      const result = await settingsStore.save(change);
      if (result.ok) {
        waiting = waiting.slice(sent.length);
        onKept(change);
      } else store.notice.value = { kind: "saveFailed", reason: result.reason };
    }
    isSaving = false;
  };

  return {
    add(change: SettingsChange) {
      waiting = [...waiting, change];
      void save();
    },
    putOnto: (settings: Settings) => waiting.reduce(applyChange, settings),
  };
}

export function createPreferences(store: Store, settingsStore: SettingsStore): Preferences {
  let kept = store.settings.value;
  const outbox = createOutbox(store, settingsStore, (change) => {
    kept = applyChange(kept, change);
  });

  const adopt = () => {
    const settings = outbox.putOnto(kept);
    // Two people may play in two windows of one computer, so during a match a window keeps its profile.
    const seen = store.screen.value === "match" ? store.settings.value : settings;
    store.settings.value = { ...settings, ...profileOf(seen) };
  };

  const hear = (settings: Settings) => {
    kept = settings;
    adopt();
  };

  const change = (part: SettingsChange) => {
    const before = store.settings.value;
    const keys = Object.keys(part) as (keyof Settings)[];
    if (keys.every((key) => part[key] === before[key])) return;
    store.settings.value = applyChange(before, part);
    outbox.add(part);
  };

  store.screen.subscribe(adopt);
  settingsStore.onChange(hear);
  return {
    change,
    rememberHost: (address, name, atMs) => change({ recentHosts: [{ address, name, atMs }] }),
    forgetHost: (address) => change({ recentHosts: [{ address, name: "", isForgotten: true }] }),
    refresh: () =>
      void settingsStore.load().then(({ settings, notice }) => {
        if (notice === null) hear(settings);
      }),
  };
}
