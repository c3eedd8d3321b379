// Settings in force in several windows of one app: nobody's change is lost, whoever comes late, and all show the same.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import type { SaveResult, Settings, SettingsChange } from "../../../shared/appApi.ts";
import type { StorageNotice } from "../../../shared/net/closeReasons.ts";
import { applyChange, PLAIN_SETTINGS } from "../../../shared/settings.ts";
import { createStore } from "../../ui/store.ts";
import { createPreferences } from "./preferences.ts";
import type { SettingsStore } from "./settingsStore.ts";

const LAST_HOST = { name: "Sala 12" } as Settings["lastHost"];
/** One for each key. */
const CHANGES: SettingsChange[] = [
  { language: "pl" },
  { name: "Ola" },
  { color: 3 },
  { fullscreen: true },
  { recentHosts: [{ address: "10.0.0.1:8999", name: "Sala 12" }] },
  { allowedHostNames: ["laptop.fritz.box"] },
  { lastHost: LAST_HOST },
];

/** @param turn each save and each word about one waits for it, as on the way to an app and back */
function createApp(turn: () => Promise<unknown> = () => Promise.resolve()) {
  let kept: Settings = PLAIN_SETTINGS;
  let answer: SaveResult = { ok: true };
  let notice: StorageNotice | null = null;
  const listeners: ((settings: Settings) => void)[] = [];
  const store: SettingsStore = {
    load: async () => ({ settings: notice === null ? kept : PLAIN_SETTINGS, notice }),
    async save(change) {
      await turn();
      if (!answer.ok) return answer;
      kept = applyChange(kept, change);
      for (const hear of listeners) hear(kept);
      await turn();
      return answer;
    },
    onChange: (hear) => void listeners.push(hear),
  };
  const openWindow = () => {
    const shown = createStore(kept, "app", "web");
    return { shown, preferences: createPreferences(shown, store) };
  };
  return {
    openWindow,
    kept: () => kept,
    /** What is kept cannot be read: the settings are those of a first start. */
    setNotice: (next: StorageNotice) => {
      notice = next;
    },
    setAnswer: (next: SaveResult) => {
      answer = next;
    },
    /** By another app: nobody here hears of it. */
    changeElsewhere: (change: SettingsChange) => {
      kept = applyChange(kept, change);
    },
  };
}

/** Lets everything that waits for nothing but its turn go on. */
const settle = () => new Promise((resolve) => setTimeout(resolve));

test.each(CHANGES.map((change) => [Object.keys(change)[0], change] as const))(
  "%s changed in one window: the other one has it and undoes nothing with a change of its own",
  async (_key, change) => {
    const app = createApp();
    const [first, second] = [app.openWindow(), app.openWindow()];
    first.preferences.change(change);
    for (const other of CHANGES) if (other !== change) second.preferences.change(other);
    await settle();
    const all = CHANGES.reduce(applyChange, PLAIN_SETTINGS);
    expect([app.kept(), first.shown.settings.value, second.shown.settings.value]).toEqual([all, all, all]);
  },
);

propTest.prop([fc.scheduler(), fc.array(fc.tuple(fc.boolean(), fc.nat(5), fc.nat(7)))])(
  "changes of different keys in two windows all survive, in any order of the messages",
  async (scheduler, steps) => {
    const app = createApp(() => scheduler.schedule(Promise.resolve()));
    const windows = [app.openWindow(), app.openWindow()];
    const expected = { ...PLAIN_SETTINGS };
    for (const [isSecond, key, number] of steps) {
      // Each window has keys of its own: of one key the last writer's word counts.
      const change = isSecond ? { color: number } : { name: `n${number}`, fullscreen: key % 2 === 0 };
      Object.assign(expected, change);
      windows[Number(isSecond)]?.preferences.change(change);
      if (key % 3 === 0 && scheduler.count() > 0) await scheduler.waitOne();
    }
    await scheduler.waitIdle();
    expect(app.kept()).toEqual(expected);
    for (const { shown } of windows) expect(shown.settings.value).toEqual(expected);
  },
);

test("what could not be saved stays in force here and goes with the next change", async () => {
  const app = createApp();
  const { preferences, shown } = app.openWindow();
  app.setAnswer({ ok: false, reason: "diskFull" });
  preferences.change({ name: "Ola" });
  await settle();
  expect(shown.notice.value).toEqual({ kind: "saveFailed", reason: "diskFull" });
  app.changeElsewhere({ color: 4 });
  preferences.refresh();
  await settle();
  expect(shown.settings.value).toEqual({ ...PLAIN_SETTINGS, name: "Ola", color: 4 });
  app.setAnswer({ ok: true });
  preferences.change({ fullscreen: true });
  await settle();
  expect(app.kept()).toEqual({ ...PLAIN_SETTINGS, name: "Ola", color: 4, fullscreen: true });
});

test("what another app wrote is there with the next look", async () => {
  const app = createApp();
  const { preferences, shown } = app.openWindow();
  app.changeElsewhere({ name: "Ola", language: "pl" });
  preferences.refresh();
  await settle();
  expect([shown.settings.value.name, shown.settings.value.language]).toEqual(["Ola", "pl"]);
});

test("where what is kept cannot be read any more, what is in force stays", async () => {
  const app = createApp();
  const { preferences, shown } = app.openWindow();
  preferences.change({ name: "Ola", language: "pl" });
  await settle();
  app.setNotice("settingsUnreadable");
  preferences.refresh();
  await settle();
  expect([shown.settings.value.name, shown.settings.value.language]).toEqual(["Ola", "pl"]);
});

test("who plays keeps name and colour until the match is over, whatever another window chooses", async () => {
  const app = createApp();
  const [first, second] = [app.openWindow(), app.openWindow()];
  first.preferences.change({ name: "Ola", color: 1 });
  await settle();
  first.shown.screen.value = "match";
  second.preferences.change({ name: "Jan", color: 2, language: "pl" });
  await settle();
  expect(first.shown.settings.value).toMatchObject({ name: "Ola", color: 1, language: "pl" });
  first.shown.screen.value = "home";
  expect(first.shown.settings.value).toMatchObject({ name: "Jan", color: 2 });
});

test("a choice of what is chosen already saves nothing", async () => {
  const app = createApp();
  const { preferences } = app.openWindow();
  app.changeElsewhere({ color: 4 });
  preferences.change({ color: PLAIN_SETTINGS.color });
  await settle();
  expect(app.kept().color).toBe(4);
});

test("hosts joined in two windows are both remembered", async () => {
  const app = createApp();
  const [first, second] = [app.openWindow(), app.openWindow()];
  first.preferences.rememberHost("10.0.0.1:8999", "A", 1000);
  second.preferences.rememberHost("10.0.0.2:8999", "B", 2000);
  await settle();
  expect(app.kept().recentHosts).toEqual([
    { address: "10.0.0.2:8999", name: "B", atMs: 2000 },
    { address: "10.0.0.1:8999", name: "A", atMs: 1000 },
  ]);
  first.preferences.forgetHost("10.0.0.2:8999");
  await settle();
  for (const { recentHosts } of [app.kept(), first.shown.settings.value, second.shown.settings.value])
    expect(recentHosts.map(({ name }) => name)).toEqual(["A"]);
});
