// What a window keeps of its seats: in which order it tries them, that they stay few, and that nothing that stands in a
// storage does any harm.
import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import type { SettingsChange } from "../../../../shared/appApi.ts";
import { applyChange, MAX_SEAT_KEYS, PLAIN_SETTINGS } from "../../../../shared/settings.ts";
import { createStore } from "../../../ui/store.ts";
import { createSafeStorage } from "../../settings/storage.ts";
import { createMemoryStorage } from "../windowMatch.stage.ts";
import { openSeatKeys } from "./seatKeys.ts";

const id = (letter: string) => letter.repeat(22);
const seat = (token: string, match = "m") => ({ match: id(match), token: id(token) });

/** Two tabs of one browser. */
function openTabs() {
  const clock = { nowMs: 1 };
  const origin = createMemoryStorage();
  const open = (tab = createMemoryStorage()) => openSeatKeys(tab, origin, null, () => clock.nowMs++);
  return { origin, open };
}

const tokensOf = (keys: readonly { token: string }[]) => keys.map(({ token }) => token[0]);

test("a tab tries its own seat first, then the newest of the others; a tab that is new finds what a crashed one had", () => {
  const { open } = openTabs();
  const tab = createMemoryStorage();
  const first = open(tab);
  first.keep(seat("a"));
  open().keep(seat("b"));
  open().keep(seat("c"));
  expect(tokensOf(first.list(id("m")))).toEqual(["a", "c", "b"]);
  expect(tokensOf(open(tab).list(null))).toEqual(["a", "c", "b"]);
  expect(tokensOf(open().list(id("m")))).toEqual(["c", "b", "a"]);
  expect(open().list(id("x"))).toEqual([]);
});

test("a seat that is gone is forgotten by all; one that another window took is claimed by this one last", () => {
  const { origin, open } = openTabs();
  const first = open();
  first.keep(seat("a"));
  const other = open();
  other.keep(seat("b"));
  first.handOver(id("a"));
  expect(tokensOf(first.list(null))).toEqual(["b", "a"]);
  first.forget(id("b"));
  expect(tokensOf(open().list(null))).toEqual(["a"]);
  first.forget(id("a"));
  expect(origin.read("kulki.seats")).toBeNull();
});

test("of many seats the newest are kept", () => {
  const { open } = openTabs();
  const keys = open();
  for (let i = 0; i < 40; i++) keys.keep(seat(String.fromCharCode(65 + i)));
  const tokens = tokensOf(keys.list(null));
  expect([tokens.length, tokens[0]]).toEqual([MAX_SEAT_KEYS, String.fromCharCode(65 + 39)]);
});

test("an app keeps them among its settings, and they leave them again", () => {
  const store = createStore(PLAIN_SETTINGS, "app", "electron");
  const change = (part: SettingsChange) => {
    store.settings.value = applyChange(store.settings.value, part);
  };
  const keys = openSeatKeys(createMemoryStorage(), createMemoryStorage(), { store, change }, () => 7);
  keys.keep(seat("a"));
  keys.keep(seat("b"));
  expect(store.settings.value.seatKeys).toEqual([
    { ...seat("b"), atMs: 7 },
    { ...seat("a"), atMs: 7 },
  ]);
  keys.forget(id("b"));
  expect(tokensOf(store.settings.value.seatKeys)).toEqual(["a"]);
});

const anyKept = fc.oneof(
  fc.string(),
  fc.json(),
  fc
    .array(fc.oneof(fc.jsonValue(), fc.constant({ ...seat("a"), atMs: 5, more: 1 })))
    .map((all) => JSON.stringify(all)),
);

property.prop([anyKept], { seed: 4, numRuns: 500 })(
  "whatever stands in the storage, what is listed are keys, and a seat can be kept beside",
  (text) => {
    const { origin, open } = openTabs();
    origin.write("kulki.seats", text);
    const keys = open();
    for (const { match, token, atMs } of keys.list(null)) {
      expect([match, token, atMs]).toEqual([id("m"), id("a"), 5]);
    }
    keys.keep(seat("b"));
    expect(tokensOf(keys.list(null))[0]).toBe("b");
  },
);

test("without any storage nothing is kept, and nothing breaks", () => {
  const none = createSafeStorage(() => {
    throw new Error("forbidden");
  });
  const keys = openSeatKeys(none, none, null, () => 1);
  keys.keep(seat("a"));
  keys.forget(id("a"));
  expect(keys.list(null)).toEqual([]);
});
