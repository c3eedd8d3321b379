// What a window shows at the door, what it asks its person, and what it tells which host. No clock, no sockets.
import { beforeEach, expect, test } from "vitest";
import type { CloseReason } from "../../../shared/net/closeReasons.ts";
import { PLAIN_SETTINGS } from "../../../shared/settings.ts";
import { createStore, type Store } from "../../ui/store.ts";
import { createDoorstep, type Doorstep, isKeptOut } from "./doorstep.ts";
import { createPasswords, type Passwords } from "./passwords.ts";

const HERE = { url: "http://10.0.0.7:8999/", address: "10.0.0.7:8999" };
const NOW_MS = 50_000;

let store: Store;
let passwords: Passwords;
let doorstep: Doorstep;
let pauses: number[];
beforeEach(() => {
  store = createStore(PLAIN_SETTINGS, "guest", null);
  passwords = createPasswords();
  doorstep = createDoorstep(store, passwords, () => NOW_MS);
  pauses = [];
});

const stay = (reason: CloseReason, leftS: number | null = null) =>
  doorstep.stay({ reason, version: null, seatInS: null, leftS }, HERE, async (ms) => void pauses.push(ms));

test("who waits is told why, and knocks again after a while; nothing else is told any more", async () => {
  store.retry.value = { reason: "full" };
  expect(await stay("asking")).toBe(true);
  expect(pauses).toEqual([2000]);
  expect(store.retry.value).toBeNull();
  expect(store.join.value).toEqual({
    phase: "connecting",
    address: HERE.address,
    wait: { reason: "asking", leftS: null },
  });
});

test("what nobody can wait for is left to whoever knocked", async () => {
  for (const reason of ["banned", "denied", "guestOlder", "lost"] as const)
    expect(await stay(reason, 600)).toBe(false);
  expect([pauses, store.join.value]).toEqual([[], { phase: "idle" }]);
});

test("P71 the password is asked for, and told to the host it was typed for, and to no other", async () => {
  const staying = stay("passwordNeeded");
  expect(store.join.value).toEqual({
    ...{ phase: "password", address: HERE.address },
    ...{ reason: "passwordNeeded", untilMs: null },
  });
  doorstep.givePassword("kulka");
  expect(await staying).toBe(true);
  expect(store.join.value).toMatchObject({ phase: "connecting", wait: null });
  expect(passwords.of("http://10.0.0.7:8999/play/")).toBe("kulka");
  for (const other of ["http://10.0.0.7:9000/", "http://10.0.0.8:8999/", "https://10.0.0.7:8999/"])
    expect(passwords.of(other)).toBeNull();
});

test("P71 a wrong password is forgotten; too many are told with the time left", async () => {
  passwords.keep(HERE.url, "wrong");
  const staying = stay("passwordTries", 40);
  expect(passwords.of(HERE.url)).toBeNull();
  expect(store.join.value).toMatchObject({ reason: "passwordTries", untilMs: NOW_MS + 40_000 });
  doorstep.leave();
  expect(await staying).toBe(false);
});

test("a window is kept out while it waits, is asked or was refused; not before anybody answered, nor inside", async () => {
  expect(isKeptOut(store.join.value)).toBe(false);
  store.join.value = { phase: "connecting", address: HERE.address, wait: null };
  expect(isKeptOut(store.join.value)).toBe(false);
  await stay("locked");
  expect(isKeptOut(store.join.value)).toBe(true);
  void stay("passwordNeeded");
  expect(isKeptOut(store.join.value)).toBe(true);
});

test("of two questions for a password the older one is over", async () => {
  const first = stay("passwordNeeded");
  const second = stay("passwordNeeded");
  doorstep.givePassword("kulka");
  expect(await Promise.all([first, second])).toEqual([false, true]);
});
