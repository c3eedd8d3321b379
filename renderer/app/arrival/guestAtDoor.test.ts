// A guest's page at a door that somebody opens: a password, the host's permission, a kick that may be taken back.
import { expect, test } from "vitest";
import { settle } from "../memoryApp.stage.ts";
import { IN, openGuestPage, refused } from "./guestJoining.stage.ts";

test("P72 who is asked about knocks every 2 s until it is in, or sent away", async () => {
  for (const [last, phase] of [
    [IN, "connecting"],
    [refused("denied"), "failed"],
  ] as const) {
    const { store, joining, entered, pass } = openGuestPage([refused("asking"), refused("asking"), last]);
    joining.joinServingHost(false);
    expect([await pass(), await pass()]).toEqual([2000, 2000]);
    await pass();
    expect([entered.length, store.join.value.phase]).toEqual([3, phase]);
  }
});

test("P71 a page that is asked for a password knocks with it, and as its person wishes by then", async () => {
  const { store, joining, entered } = openGuestPage([
    refused("passwordNeeded"),
    refused("passwordWrong"),
    IN,
  ]);
  store.arrival.value = { phase: "asked", proposal: 0 };
  joining.joinServingHost(true);
  await settle();
  expect(store.join.value).toMatchObject({ phase: "password", reason: "passwordNeeded" });
  joining.givePassword("mass");
  store.arrival.value = { phase: "entering", proposal: 0 };
  await settle();
  expect(store.join.value).toMatchObject({ phase: "password", reason: "passwordWrong" });
  joining.givePassword("kulka");
  await settle();
  expect(entered).toEqual(["watch", "play", "play"]);
});

test("P71 who gives up typing the password knocks no more", async () => {
  const { store, joining, entered } = openGuestPage([refused("passwordNeeded"), IN]);
  joining.joinServingHost(false);
  await settle();
  joining.cancel();
  joining.givePassword("kulka");
  await settle();
  expect([entered.length, store.join.value]).toEqual([1, { phase: "idle" }]);
});

test("P70 a page of somebody who was kicked knocks while that can be taken back, and not as a newcomer", async () => {
  const kicked = (leftS: number) => ({ ...refused("kicked"), leftS });
  const { store, joining, entered, pass } = openGuestPage([kicked(4), kicked(2), kicked(1), IN]);
  joining.joinServingHost(false);
  expect([await pass(), await pass(), await pass()]).toEqual([2000, 500, undefined]);
  expect([entered.length, store.join.value]).toMatchObject([3, { phase: "failed", reason: "kicked" }]);
});

test("P71 a banned page is told until when, and knocks no more", async () => {
  const { store, joining, entered, pass } = openGuestPage([{ ...refused("banned"), leftS: 60 }, IN]);
  joining.joinServingHost(false);
  await pass();
  expect([entered.length, store.join.value]).toMatchObject([1, { reason: "banned", untilMs: 60_000 }]);
});

test("P72 a page on which nobody pressed Play yet asks nobody to be let in", async () => {
  const { store, joining, entered, pass } = openGuestPage([refused("asking"), refused("asking"), IN]);
  store.arrival.value = { phase: "asked", proposal: 0 };
  joining.joinServingHost(true);
  await pass();
  await pass();
  joining.tryNow();
  await settle();
  expect(entered).toEqual(["watch"]);
  store.arrival.value = { phase: "entering", proposal: 0 };
  joining.tryNow();
  await settle();
  expect(entered).toEqual(["watch", "play"]);
});
