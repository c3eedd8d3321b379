// Test support: a window of an app that hosts; the app and the match gate are in memory.
import type { AppApi, HostInfo, LocalAddress, SettingsChange } from "../../../shared/appApi.ts";
import { PLAIN_SETTINGS } from "../../../shared/settings.ts";
import { createStore } from "../../ui/store.ts";
import { createActions } from "../actions.ts";
import type { EnterResult, MatchGate } from "../match/matchGate.ts";
import type { Preferences } from "../settings/preferences.ts";
import { createSafeStorage } from "../settings/storage.ts";
import { Hosting } from "./hosting.ts";

export const INFO = {
  match: "m".repeat(22),
  name: "Sala",
  port: 8999,
  selfUrl: "http://127.0.0.1:8999/",
} as HostInfo;
export const MOVED: HostInfo = { ...INFO, reach: "network", addresses: ["10.0.0.7:8999"] };
export const LOCAL: LocalAddress[] = [{ address: "10.0.0.7", family: "ipv4", interfaceName: "eth0" }];

function memoryStorage() {
  const items = new Map<string, string>();
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, text: string) => void items.set(key, text),
    removeItem: (key: string) => void items.delete(key),
  };
  return createSafeStorage(() => storage as unknown as Storage);
}

/** A window that hosts and plays. `answers` are those of its further attempts to join, the last one for all after. */
export function openHostingWindow(answers: boolean[], change: Partial<AppApi> = {}) {
  const store = createStore({ ...PLAIN_SETTINGS }, "app", "web");
  const calls: string[] = [];
  const waited: number[] = [];
  const app = {
    getHost: async () => INFO,
    stopHost: async (keepsMatch: boolean) => void calls.push(keepsMatch ? "stopHost, kept" : "stopHost"),
    listAddresses: async () => LOCAL,
    getLastMatch: async () => ({ last: null, isDamaged: false }),
    ...change,
  } as Partial<AppApi> as AppApi;
  const gate = {
    match: () => null,
    cancel: () => undefined,
    comeBackNow: () => void calls.push("comeBackNow"),
    leave() {
      store.screen.value = "home";
      store.dialog.value = null;
    },
    async enter(): Promise<EnterResult> {
      calls.push("enter");
      const isIn = (answers.length > 1 ? answers.shift() : answers[0]) ?? false;
      if (isIn) store.screen.value = "match";
      return isIn
        ? { ok: true }
        : { ok: false, reason: "cannotConnect", version: null, seatInS: null, leftS: null };
    },
  } as Partial<MatchGate> as MatchGate;
  const changes: SettingsChange[] = [];
  const preferences = { change: (change) => changes.push(change) } as Partial<Preferences> as Preferences;
  const wait = async (ms: number) => void waited.push(ms);
  const windowStorage = memoryStorage();
  const hosting = new Hosting({ store, app, gate, preferences, windowStorage, wait });
  const joining = { join: () => undefined, cancel: () => undefined, joinServingHost: () => undefined };
  const controls = { pressButton: () => undefined, releaseButton: () => undefined };
  const parts = { store, gate, hosting, preferences, joining, controls, app: null, wireWatch: null };
  const actions = createActions(parts as unknown as Parameters<typeof createActions>[0]);
  store.host.value = INFO;
  store.screen.value = "home";
  return { store, hosting, actions, calls, changes, waited, windowStorage };
}
