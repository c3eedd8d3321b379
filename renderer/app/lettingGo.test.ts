// What in the app ends whatever a person holds.
import { expect, test } from "vitest";
import { PLAIN_SETTINGS } from "../../shared/settings.ts";
import { DEATH } from "../ui/death.stage.ts";
import { createStore, type Store } from "../ui/store.ts";
import { letGoAtEndings } from "./lettingGo.ts";

const ENDINGS: Record<string, (store: Store) => void> = {
  "a match is left": (store) => {
    store.screen.value = "home";
  },
  "the own life ends": (store) => {
    store.death.value = { ...DEATH, isAsked: true };
  },
  "the own life ends where the next one begins by itself": (store) => {
    store.death.value = { ...DEATH, isAsked: false };
  },
  "watching begins": (store) => {
    store.watching.value = { kind: "leader", player: null, isWaiting: false };
  },
  "a dialog opens": (store) => {
    store.dialog.value = "menu";
  },
};

function createMatchStore() {
  const store = createStore(PLAIN_SETTINGS, "guest", null);
  store.screen.value = "match";
  const calls = { count: 0 };
  letGoAtEndings(store, () => calls.count++);
  calls.count = 0;
  return { store, calls };
}

test.each(Object.entries(ENDINGS))("everything is let go when %s", (_name, end) => {
  const { store, calls } = createMatchStore();
  end(store);
  expect(calls.count).toBe(1);
});

test("a second death in a row is an end, too; what is over ends nothing", () => {
  const { store, calls } = createMatchStore();
  store.death.value = { ...DEATH, isAsked: false };
  store.death.value = { ...DEATH, isAsked: false, key: 2 };
  expect(calls.count).toBe(2);
  store.death.value = null;
  store.dialog.value = null;
  store.status.value = { rttMs: 3, fps: 60, isBad: false };
  expect(calls.count).toBe(2);
});

test("what is held in the next life stays held while the news of the last one is still there", () => {
  const { store, calls } = createMatchStore();
  store.death.value = DEATH;
  store.death.value = { ...DEATH, isComing: true };
  expect(calls.count).toBe(2);
  store.death.value = { ...DEATH, isAsked: false };
  expect(calls.count).toBe(2);
});
