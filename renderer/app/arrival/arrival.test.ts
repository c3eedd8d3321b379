// From the link to the first life: the sheet, Play, the seat that is kept. No page, no sockets.
import { expect, test } from "vitest";
import type { SettingsChange } from "../../../shared/appApi.ts";
import type { SeatKey } from "../../../shared/keptSeats.ts";
import { PLAIN_SETTINGS } from "../../../shared/settings.ts";
import { LOBBY_ROUND } from "../../ui/rounds/rounds.stage.ts";
import { createStore, type WatchStatus } from "../../ui/store.ts";
import { createArrival } from "./arrival.ts";

const LEADER: WatchStatus = { kind: "leader", player: null, isWaiting: false };

/** A page that is opened; `kept` are seats of it. */
function openPage(kept: SeatKey[] = []) {
  const store = createStore(PLAIN_SETTINGS, "guest", null);
  const calls: unknown[] = [];
  let isGone: () => boolean = () => false;
  const arrival = createArrival({
    store,
    gate: {
      match: () =>
        store.screen.value === "home" ? null : ({ playAgain: () => void calls.push("playAgain") } as never),
    },
    joining: {
      joinServingHost: (isWatching) => void calls.push(isWatching ? "watch" : "play"),
      joinBack(onNewcomer) {
        calls.push("back");
        isGone = onNewcomer;
      },
      tryNow: () => void calls.push("tryNow"),
    },
    preferences: { change: (change: SettingsChange) => void calls.push(change) },
    seatKeys: { list: () => kept },
    rng: () => 0.5,
  });
  arrival.begin();
  return { store, calls, arrival, findGone: () => isGone() };
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

test("P73 whom the host's person makes watch does so without the sheet, whenever that is said", () => {
  for (const comesFirst of [true, false]) {
    const { store, calls, arrival } = openPage();
    store.screen.value = "match";
    store.watching.value = LEADER;
    calls.splice(0);
    const bench = () => {
      store.order.value = { ...store.order.value, isBenched: true };
    };
    if (comesFirst) bench();
    expect(store.arrival.value?.phase).toBe("asked");
    arrival.play("Ola");
    if (!comesFirst) bench();
    expect(store.arrival.value).toBeNull();
    expect(calls.includes("playAgain")).toBe(!comesFirst);
  }
});

test("who is to play from the next round on watches until then, without the sheet", () => {
  const { store, arrival } = openPage();
  store.screen.value = "match";
  store.watching.value = LEADER;
  const playing = { ...LOBBY_ROUND, phase: "playing", isIn: false } as const;
  store.round.value = { ...playing, isNext: false };
  arrival.play("Ola");
  expect(store.arrival.value?.phase).toBe("entering");
  store.round.value = { ...playing, isNext: true };
  expect(store.arrival.value).toBeNull();
});

test("who has a seat here goes straight back to it, and gets the sheet where it is gone", () => {
  const { store, calls, findGone } = openPage([{ match: "m", token: "t", atMs: 1 }]);
  expect([calls, store.arrival.value]).toEqual([["back"], { phase: "returning" }]);
  expect(findGone()).toBe(true);
  expect(store.arrival.value).toEqual({ phase: "asked", proposal: 500 });
});

test("who comes back is there with the match, also to watch", () => {
  const { store } = openPage([{ match: "m", token: "t", atMs: 1 }]);
  store.screen.value = "match";
  expect(store.arrival.value).toBeNull();
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
