// Joining by address from the app: what is looked at first, what is remembered, who gives up.
import { expect, test } from "vitest";
import type { AppApi, HostCheck } from "../../../shared/appApi.ts";
import type { CloseReason } from "../../../shared/net/closeReasons.ts";
import { groupJoinCode, writeJoinCode } from "../../../shared/net/joinCode.ts";
import { PLAIN_SETTINGS } from "../../../shared/settings.ts";
import { createStore } from "../../ui/store.ts";
import { createDoorstep } from "../doorstep/doorstep.ts";
import { createPasswords } from "../doorstep/passwords.ts";
import { createMemoryApp, outOfReach } from "../memoryApp.stage.ts";
import { createAppJoining } from "./joining.ts";
import type { EnterOptions, EnterResult, MatchGate } from "./matchGate.ts";

const MATCH = "m".repeat(22);

/** Until nothing is left to do but to wait. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A window of an app; the host it finds is called as `change` says. */
function openApp(change: Partial<AppApi> = {}, ...entered: EnterResult[]) {
  const store = createStore(PLAIN_SETTINGS, "app", "web");
  const found = {
    ok: true,
    url: "http://10.0.0.7:8999/",
    status: { name: " Sala ", match: MATCH },
  } as HostCheck;
  const { app, calls } = createMemoryApp({ checkHost: async () => found, ...change });
  const seen: unknown[] = [];
  const gate = {
    cancel: () => void seen.push("cancel"),
    async enter(url: string, { isWatching, match }: EnterOptions = {}) {
      seen.push(url, isWatching?.(), match);
      return entered.shift() ?? { ok: true };
    },
  } as Partial<MatchGate> as MatchGate;
  const remembered: (string | number)[][] = [];
  const preferences = { rememberHost: (...host: (string | number)[]) => void remembered.push(host) };
  // Whatever is waited for comes first.
  const wait = () => settle();
  const wallNow = () => 1000;
  const doorstep = createDoorstep(store, createPasswords(), wallNow);
  const joining = createAppJoining({ store, app, gate, doorstep, preferences, wait, wallNow });
  return { store, joining, calls, seen, remembered };
}

test("an address is looked at before it is joined; where one played is remembered", async () => {
  const { store, joining, calls, seen, remembered } = openApp();
  store.notice.value = { kind: "closed", reason: "lost" };
  joining.join("10.0.0.7", true);
  expect([store.notice.value, store.join.value.phase]).toEqual([null, "connecting"]);
  await settle();
  expect(calls).toEqual([["checkHost", "10.0.0.7:8999"]]);
  expect(seen).toEqual(["http://10.0.0.7:8999/", true, MATCH]);
  expect(remembered).toEqual([["10.0.0.7:8999", "Sala", 1000]]);
});

test("what cannot be joined is said, and neither entered nor remembered", async () => {
  const refused = { ok: false, reason: "refused", version: null } as HostCheck;
  const nameless = { ok: false, reason: "noSuchName", version: null } as HostCheck;
  for (const [address, change, reason] of [
    ["not an address", {}, "notAddress"],
    ["10.0.0.7", { checkHost: async () => refused }, "refused"],
    ["K3M-7Q7", { checkHost: async () => nameless }, "wrongCode"],
    ["no-such-name.test", { checkHost: async () => nameless }, "noSuchName"],
    ["K3M 7Q7", {}, "wrongCode"],
    ["10.0.0.7 albo 10.0.0.8", {}, "twoHosts"],
    ["10.0.0.7", { checkHost: outOfReach }, "cannotConnect"],
  ] as const) {
    const { store, joining, seen, remembered } = openApp(change);
    joining.join(address, false);
    await settle();
    expect(store.join.value).toMatchObject({ phase: "failed", address, reason });
    expect([seen, remembered]).toEqual([[], []]);
  }
  const full = openApp({}, { ok: false, reason: "full", version: null, seatInS: null, leftS: null });
  full.joining.join("10.0.0.7", false);
  await settle();
  expect([full.store.join.value.phase, full.remembered]).toEqual(["failed", []]);
});

test("who gives up while the app still looks is not put into the match it finds", async () => {
  let answer: (result: HostCheck) => void = () => undefined;
  const { store, joining, calls, seen } = openApp({
    checkHost: () => new Promise<HostCheck>((resolve) => (answer = resolve)),
  });
  joining.join("10.0.0.7", false);
  joining.cancel();
  expect(store.join.value).toEqual({ phase: "idle" });
  expect([seen, calls.at(-1)]).toEqual([["cancel"], ["cancelCheck"]]);
  answer({ ok: true, url: "http://10.0.0.7:8999/", status: { name: "Sala" } } as HostCheck);
  await settle();
  expect([seen, store.join.value]).toEqual([["cancel"], { phase: "idle" }]);
  // With nothing under way there is nothing to give up.
  joining.cancel();
  expect(seen).toEqual(["cancel"]);
});

test("of a whole message the link in it is joined, and remembered as an address", async () => {
  const { store, joining, calls, remembered } = openApp();
  joining.join("Chodź: http://10.0.0.7:8999/ – Sala 12!", false);
  expect(store.join.value).toMatchObject({ phase: "connecting", address: "10.0.0.7:8999" });
  await settle();
  expect(calls).toEqual([["checkHost", "10.0.0.7:8999"]]);
  expect(remembered).toEqual([["10.0.0.7:8999", "Sala", 1000]]);
});

test("a code that is a host's name, too, waits for its person, who may give up", async () => {
  const code = groupJoinCode(writeJoinCode("10.0.0.8", 8999) ?? "");
  const { store, joining, seen } = openApp();
  joining.join(code, true);
  await settle();
  expect(store.join.value).toEqual({
    phase: "asked",
    address: code,
    code: "10.0.0.8:8999",
    name: `${code.toLowerCase()}:8999`,
    isWatching: true,
  });
  expect(seen).toEqual([]);
  joining.cancel();
  expect(store.join.value).toEqual({ phase: "idle" });
});

const refused = (reason: CloseReason) =>
  ({ ok: false, reason, version: null, seatInS: null, leftS: null }) as const;

test("P71, P72 it waits for the host's permission, and asks for the password, until it is in", async () => {
  const page = openApp({}, refused("asking"), refused("passwordNeeded"));
  page.joining.join("10.0.0.7", false);
  await settle();
  await settle();
  expect(page.store.join.value).toMatchObject({ phase: "password", address: "10.0.0.7:8999" });
  page.joining.givePassword("kulka");
  await settle();
  expect(page.remembered).toHaveLength(1);
});

test("who plays elsewhere by the time of the next knock is left there", async () => {
  const { store, joining, seen } = openApp({}, refused("asking"));
  joining.join("10.0.0.7", false);
  await Promise.resolve();
  store.join.subscribe(({ phase }) => {
    if (phase === "connecting" && seen.length > 0) store.join.value = { phase: "idle" };
  });
  await settle();
  await settle();
  expect(seen.filter((one) => one === "http://10.0.0.7:8999/")).toHaveLength(1);
});

test("P46 of a full host somebody who wanted to watch hears that no more can", async () => {
  const { store, joining } = openApp({}, refused("full"));
  joining.join("10.0.0.7", true);
  await settle();
  expect(store.join.value).toMatchObject({ phase: "failed", reason: "watchFull" });
});
