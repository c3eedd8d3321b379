// From the link to the first life: the sheet, Play, the tab that has played before. No page, no sockets.
import { expect, test } from "vitest";
import type { SettingsChange } from "../../../shared/desktopApi.ts";
import { createStore, type OwnValues, type Watching } from "../../ui/store.ts";
import { DEFAULT_SETTINGS } from "../settings/settings.ts";
import { createSafeStorage, type TextStorage } from "../settings/storage.ts";
import { createArrival } from "./arrival.ts";

const LEADER: Watching = { kind: "leader", player: null, isWaiting: false };
const ALIVE: OwnValues = { score: 10, cells: 1, rank: null };

/** A tab's storage. */
function createTab(): TextStorage {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, text) => void kept.set(key, text),
    removeItem: (key) => void kept.delete(key),
  };
}

/** A page that is opened in this tab. */
function openPage(tab: TextStorage = createTab()) {
  const store = createStore(DEFAULT_SETTINGS, "guest", null);
  const calls: unknown[] = [];
  const arrival = createArrival({
    store,
    session: {
      match: () =>
        store.screen.value === "home" ? null : ({ playAgain: () => void calls.push("playAgain") } as never),
    },
    joining: {
      joinServingHost: (isWatching) => void calls.push(isWatching ? "watch" : "play"),
      tryNow: () => void calls.push("tryNow"),
    },
    preferences: { change: (change: SettingsChange) => void calls.push(change) },
    marks: createSafeStorage(() => tab),
    rng: () => 0.5,
  });
  arrival.begin();
  return { store, calls, arrival };
}

test("a guest watches behind the sheet, and plays once under the name that stands there", () => {
  const { store, calls, arrival } = openPage();
  expect([calls.splice(0), store.arrival.value]).toEqual([["watch"], { phase: "asked", proposal: 500 }]);
  store.screen.value = "match";
  store.watching.value = LEADER;
  arrival.play("  Ola ");
  arrival.play("Ola");
  store.watching.value = { ...LEADER };
  expect([calls.splice(0), store.arrival.value?.phase]).toEqual([[{ name: "Ola" }, "playAgain"], "entering"]);
  store.watching.value = null;
  expect(store.arrival.value).toBeNull();
});

test("Play pressed before the host has answered is done as soon as it has", () => {
  const { store, calls, arrival } = openPage();
  calls.splice(0);
  arrival.play("");
  // Somebody is here: there is no more to wait for before the next knock.
  expect(calls.splice(0)).toEqual(["tryNow"]);
  store.screen.value = "match";
  store.watching.value = LEADER;
  expect(calls).toEqual(["playAgain"]);
});

test("who has to wait for a place watches like everybody, without the sheet", () => {
  const { store, arrival } = openPage();
  store.screen.value = "match";
  store.watching.value = LEADER;
  arrival.play("Ola");
  store.watching.value = { ...LEADER, isWaiting: true };
  expect(store.arrival.value).toBeNull();
});

test("a tab that has played goes straight back in, until its person leaves", () => {
  const tab = createTab();
  const first = openPage(tab);
  first.store.screen.value = "match";
  first.store.watching.value = LEADER;
  // A reload before the first life is still an arrival.
  expect(openPage(tab).calls).toEqual(["watch"]);
  first.arrival.play("Ola");
  first.store.own.value = ALIVE;
  const again = openPage(tab);
  expect([again.calls, again.store.arrival.value]).toEqual([["play"], null]);
  again.arrival.leave();
  expect(openPage(tab).calls).toEqual(["watch"]);
});

test("practice within the page is no match to go back to", () => {
  const tab = createTab();
  const { store, arrival } = openPage(tab);
  arrival.drop();
  store.isPractice.value = true;
  store.own.value = ALIVE;
  expect(openPage(tab).calls).toEqual(["watch"]);
});

test("a match that ended between Play and the first life leaves nobody asked for", () => {
  const { store, calls, arrival } = openPage();
  store.screen.value = "match";
  store.watching.value = LEADER;
  arrival.play("Ola");
  store.screen.value = "home";
  store.watching.value = null;
  expect(store.arrival.value?.phase).toBe("entering");
  calls.splice(0);
  store.screen.value = "match";
  store.watching.value = LEADER;
  expect(calls).toEqual(["playAgain"]);
});
