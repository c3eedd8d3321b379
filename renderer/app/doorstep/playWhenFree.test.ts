// Watching a full game until a place is free: the wish is said once, as soon as it can be.
import { beforeEach, expect, test } from "vitest";
import { PLAIN_SETTINGS } from "../../../shared/settings.ts";
import { createStore, type Store } from "../../ui/store.ts";
import { playWhenFree } from "./playWhenFree.ts";

const CONNECTING = { phase: "connecting", address: "10.0.0.7:8999", wait: null } as const;
const WATCHING = { kind: "leader", player: null, isWaiting: false } as const;
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

let store: Store;
let asked: number;
const gate = { match: () => ({ playAgain: () => void asked++ }) as never };
beforeEach(() => {
  store = createStore(PLAIN_SETTINGS, "guest", null);
  asked = 0;
});

test("P46 it asks to play once it watches, and only once", async () => {
  store.join.value = CONNECTING;
  playWhenFree(store, gate);
  store.retry.value = { reason: "full" };
  store.join.value = { phase: "idle" };
  store.screen.value = "match";
  store.retry.value = null;
  await settle();
  expect(asked).toBe(0);
  store.watching.value = WATCHING;
  await settle();
  store.watching.value = { ...WATCHING, isWaiting: true };
  await settle();
  expect(asked).toBe(1);
});

test("a join that came to nothing leaves no wish behind", async () => {
  store.join.value = CONNECTING;
  playWhenFree(store, gate);
  store.join.value = { phase: "idle" };
  await settle();
  store.screen.value = "match";
  store.watching.value = WATCHING;
  await settle();
  expect(asked).toBe(0);
});
