// A guest's page that is not let in: what it says, how often it knocks again, and when it stops. No clock, no sockets.
import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { groupJoinCode, writeJoinCode } from "../../../shared/net/joinCode.ts";
import type { WatchStatus } from "../../ui/store.ts";
import { settle } from "../memoryApp.stage.ts";
import { ADDRESS, gone, IN, openGuestPage, refused } from "./guestJoining.stage.ts";
import { isPassing, knockAfterMs, type PassingReason } from "./knocking.ts";

test("P46 a newcomer knocks until it is in", async () => {
  const { store, joining, entered, pass } = openGuestPage([refused("full", 15), refused("full", 11), IN]);
  joining.joinServingHost(false);
  await settle();
  const wait = { reason: "full", leftS: 15 };
  expect(store.join.value).toEqual({ phase: "connecting", address: ADDRESS, wait });
  expect(await pass()).toBe(4000);
  expect(store.join.value).toMatchObject({ wait: { leftS: 11 } });
  await pass();
  await pass();
  expect(entered).toHaveLength(3);
});

test("P46 where no seat is in sight it is told so, and knocks on until somebody leaves", async () => {
  const { store, joining, entered, pass } = openGuestPage([refused("full"), refused("full"), IN]);
  joining.joinServingHost(false);
  await settle();
  expect([store.retry.value, store.join.value.phase]).toEqual([{ reason: "full" }, "idle"]);
  expect(await pass()).toBe(4000);
  await pass();
  expect([entered.length, store.retry.value]).toEqual([3, null]);
});

test("P46 who gives up waiting knocks no more", async () => {
  for (const answer of [refused("full", 15), gone]) {
    const { store, joining, entered, pass } = openGuestPage([answer, IN]);
    joining.joinServingHost(false);
    await settle();
    joining.cancel();
    await pass();
    expect([entered.length, store.join.value, store.retry.value]).toEqual([1, { phase: "idle" }, null]);
  }
});

test("P46 who gives up while the host still answers is not shown as waiting for a seat", async () => {
  const { store, joining, pass } = openGuestPage([refused("full", 15)]);
  joining.joinServingHost(false);
  joining.cancel();
  await pass();
  expect(store.join.value).toEqual({ phase: "idle" });
});

test("a host that does not answer is asked again after longer and longer, and never less often than every 5 s", async () => {
  const { store, joining, seen, pass } = openGuestPage([]);
  joining.joinServingHost(false);
  const waited = [await pass(), await pass(), await pass(), await pass(), await pass(), await pass()];
  expect(waited).toEqual([500, 1000, 2000, 4000, 5000, 5000]);
  expect(store.retry.value).toEqual({ reason: "cannotConnect" });
  expect(seen.asked).toBe(7);
});

test("waiting ends at once when the network is back, or its person says so; an attempt under way is left alone", async () => {
  const { joining, entered, wake } = openGuestPage([]);
  joining.joinServingHost(false);
  wake();
  await settle();
  expect(entered).toHaveLength(1);
  wake();
  await settle();
  joining.tryNow();
  await settle();
  expect(entered).toHaveLength(3);
});

test("what does not pass by itself is said, and not tried again", async () => {
  for (const reason of [
    "guestOlder",
    "guestNewer",
    "malformed",
    "tooFast",
    "oversized",
    "tooSlow",
  ] as const) {
    const { store, joining, entered, pass } = openGuestPage([refused(reason)]);
    joining.joinServingHost(false);
    await pass();
    expect(store.join.value).toMatchObject({ phase: "failed", reason });
    expect([entered.length, joining.onMatchEnd(reason)]).toEqual([1, false]);
  }
  const { store, joining, entered, pass } = openGuestPage([], { url: "http://10.0.0.7:8999/" });
  joining.joinServingHost(false);
  await pass();
  expect(store.join.value).toMatchObject({ reason: "unknownName", url: "http://10.0.0.7:8999/" });
  expect(entered).toHaveLength(1);
});

test("a host that stopped its game is waited for without hurry, and its reason stays while it is silent", async () => {
  const { store, joining, entered, seen, pass } = openGuestPage([IN, gone, gone, IN]);
  joining.joinServingHost(false);
  await settle();
  expect(joining.onMatchEnd("stopped")).toBe(true);
  expect(await pass()).toBe(5000);
  expect(store.retry.value).toEqual({ reason: "stopped" });
  expect([await pass(), await pass()]).toEqual([5000, 5000]);
  expect([entered, store.retry.value, store.notice.value]).toEqual([Array(4).fill("play"), null, null]);
  // A page that has been in knows that its name is no reason.
  expect(seen.asked).toBe(0);
});

test("who is back in another game is told so", async () => {
  const { store, joining, seen, pass } = openGuestPage([IN, IN]);
  joining.joinServingHost(false);
  await settle();
  joining.onMatchEnd("lost");
  seen.hostName = "Sala 13";
  expect(await pass()).toBe(500);
  expect(store.notice.value).toEqual({ kind: "anotherGame", name: "Sala 13" });
});

test("who is back too late for the own seat is told that it is another one", async () => {
  const { store, joining, seen, pass } = openGuestPage([IN, IN]);
  joining.joinServingHost(false);
  await settle();
  joining.onMatchEnd("lost");
  seen.isSeatGone = true;
  await pass();
  expect(store.notice.value).toEqual({ kind: "startedAnew" });
});

test("who watched comes back to watch, who played or waited for a seat to play", async () => {
  const watching: WatchStatus = { kind: "leader", player: null, isWaiting: false };
  for (const [now, wish] of [
    [watching, "watch"],
    [{ ...watching, isWaiting: true }, "play"],
    [null, "play"],
  ] as const) {
    const { store, joining, entered, pass } = openGuestPage([IN]);
    store.watching.value = now;
    joining.onMatchEnd("lost");
    await pass();
    expect(entered).toEqual([wish]);
  }
});

test("with no place to watch from the sheet stays, and Play knocks at once for a seat", async () => {
  const { store, joining, entered } = openGuestPage([refused("full"), IN]);
  store.arrival.value = { phase: "asked", proposal: 0 };
  joining.joinServingHost(true);
  await settle();
  expect([store.retry.value, store.join.value.phase]).toEqual([null, "connecting"]);
  store.arrival.value = { phase: "entering", proposal: 0 };
  joining.tryNow();
  await settle();
  expect(entered).toEqual(["watch", "play"]);
});

test("a guest's page goes to the host that a code, a link or a message leads to", () => {
  const { store, joining, seen } = openGuestPage([]);
  for (const text of [
    groupJoinCode(writeJoinCode("10.0.0.7", 9000) ?? ""),
    "kulki://join/10.0.0.7:9000",
    "tu: http://10.0.0.7:9000/",
  ])
    joining.join(text, false);
  expect(seen.went).toEqual(Array(3).fill("http://10.0.0.7:9000/"));
  joining.join("WIFI:S:x;;", false);
  expect(store.join.value).toMatchObject({ phase: "failed", reason: "foreignText" });
});

test("Play pressed while the host is still about to say that there is no place to watch from knocks at once", async () => {
  const { store, joining, entered, waits } = openGuestPage([refused("full"), IN]);
  store.arrival.value = { phase: "asked", proposal: 0 };
  joining.joinServingHost(true);
  store.arrival.value = { phase: "entering", proposal: 0 };
  joining.tryNow();
  await settle();
  expect([entered, waits.length]).toEqual([["watch", "play"], 0]);
});

test("who comes back to a seat plays; where it is gone they look on first, as whoever is new", async () => {
  const { joining, entered, seen, pass } = openGuestPage([gone, gone, IN]);
  let asked = 0;
  joining.joinBack(() => {
    asked += 1;
    return true;
  });
  await pass();
  seen.isSeatGone = true;
  await pass();
  expect([entered, asked]).toEqual([["play", "play", "watch"], 1]);
});

const PASSING: PassingReason[] = [
  "stopped",
  "hostFailed",
  "full",
  "addressFull",
  "joinTimeout",
  "lost",
  "cannotConnect",
];

property.prop([
  fc.constantFrom(...PASSING),
  fc.nat({ max: 1000 }),
  fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
])("no page floods a host, and none waits for longer than seven seconds", (reason, count, chance) => {
  const ms = knockAfterMs(reason, count, chance);
  expect(isPassing(reason)).toBe(true);
  expect(ms).toBeGreaterThanOrEqual(500);
  expect(ms).toBeLessThanOrEqual(7000);
  expect(knockAfterMs(reason, count + 1, chance)).toBeGreaterThanOrEqual(ms);
});
