// What a join shows: the same key everywhere, a password and the host's own secret only where they belong. And how the
// key is made and kept.
import { expect, test } from "vitest";
import type { HostInfo } from "../../../../shared/appApi.ts";
import { PLAIN_SETTINGS } from "../../../../shared/settings.ts";
import { createStore } from "../../../ui/store.ts";
import { createPasswords } from "../../doorstep/passwords.ts";
import { createGuestSettings } from "../../settings/settingsStore.ts";
import { createSafeStorage } from "../../settings/storage.ts";
import { createMemoryStorage } from "../windowMatch.stage.ts";
import { createCredentials } from "./credentials.ts";
import { type GuestKey, openGuestKey, randomKey } from "./guestKey.ts";

const KEY = "g".repeat(22);
const HOST_KEY = "h".repeat(22);

function openPage(opened: GuestKey = { key: KEY, isKept: true }) {
  const store = createStore({ ...PLAIN_SETTINGS, guestKey: opened.key }, "app", "web");
  const passwords = createPasswords();
  return { store, passwords, read: createCredentials(store, opened, passwords) };
}

test("P69 the host's secret is shown to the own host's very origin, and to nobody else", () => {
  const { store, read } = openPage();
  store.host.value = { selfUrl: "http://127.0.0.1:8999/", hostKey: HOST_KEY } as HostInfo;
  expect(read("http://127.0.0.1:8999/").hostKey).toBe(HOST_KEY);
  for (const url of [
    "http://127.0.0.1:9000/",
    "http://127.0.0.2:8999/",
    "http://localhost:8999/",
    "https://127.0.0.1:8999/",
    "http://127.0.0.1.evil.test:8999/",
    "http://10.0.0.7:8999/",
  ])
    expect(read(url).hostKey, url).toBeNull();
  store.host.value = null;
  expect(read("http://127.0.0.1:8999/").hostKey).toBeNull();
});

test("P71 a password is shown to the host it was typed for", () => {
  const { passwords, read } = openPage();
  passwords.keep("http://10.0.0.7:8999/", "kulka");
  expect(read("http://10.0.0.7:8999/").password).toBe("kulka");
  expect(read("http://10.0.0.8:8999/").password).toBeNull();
});

test("a match within the page is shown nothing", () => {
  const { store, read } = openPage();
  store.host.value = { selfUrl: "http://127.0.0.1:8999/", hostKey: HOST_KEY } as HostInfo;
  expect(read(null)).toEqual({ guest: { key: "", isKept: false }, password: null, hostKey: null });
});

test("P68 the key follows what another tab has kept; one that is gone from storage is used on, as not kept", () => {
  const { store, read } = openPage();
  const guest = () => read("http://10.0.0.7:8999/").guest;
  expect(guest()).toEqual({ key: KEY, isKept: true });
  store.settings.value = { ...PLAIN_SETTINGS, guestKey: "o".repeat(22) };
  expect(guest()).toEqual({ key: "o".repeat(22), isKept: true });
  store.settings.value = { ...PLAIN_SETTINGS, guestKey: "" };
  expect(guest()).toEqual({ key: KEY, isKept: false });
});

/** Fills with one byte, another one at each call. */
function bytesByCall() {
  let calls = 0;
  return (bytes: Uint8Array) => void bytes.fill(++calls);
}

test("P68 a key is 128 bits, base64url", () => {
  expect(randomKey((bytes) => void bytes.fill(255))).toBe("_____________________w");
  expect(randomKey(bytesByCall())).toMatch(/^[\w-]{22}$/);
});

test("P68 it is made once, and the next page of this browser has the same", async () => {
  const settingsStore = createGuestSettings(
    createMemoryStorage(),
    () => 0,
    () => undefined,
  );
  const fill = bytesByCall();
  const first = await openGuestKey(settingsStore, "", fill);
  const { settings } = await settingsStore.load();
  expect([first.isKept, settings.guestKey]).toEqual([true, first.key]);
  expect(await openGuestKey(settingsStore, settings.guestKey, fill)).toEqual(first);
});

test("P68 tabs that open at the same time are one person", async () => {
  const settingsStore = createGuestSettings(
    createMemoryStorage(),
    () => 0,
    () => undefined,
  );
  const fill = bytesByCall();
  const keys = await Promise.all(Array.from({ length: 5 }, () => openGuestKey(settingsStore, "", fill)));
  expect(new Set(keys.map(({ key }) => key)).size).toBe(1);
  expect(keys.every(({ isKept }) => isKept)).toBe(true);
});

test("P68 where the browser keeps nothing the key says so", async () => {
  const full = () => {
    throw new Error("quota");
  };
  for (const storage of [
    createSafeStorage(() => null),
    createSafeStorage(() => ({ getItem: () => null, setItem: full, removeItem: full })),
    // Says nothing, and keeps nothing.
    createSafeStorage(() => ({
      getItem: () => null,
      setItem: () => undefined,
      removeItem: () => undefined,
    })),
  ]) {
    const settingsStore = createGuestSettings(
      storage,
      () => 0,
      () => undefined,
    );
    expect(await openGuestKey(settingsStore, "", bytesByCall())).toMatchObject({ isKept: false });
  }
});
