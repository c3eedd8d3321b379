// A window whose person was put out: its seat, the way back into it, and what the new connection tells before its first
// picture.
import { beforeEach, expect, test } from "vitest";
import { followOrder } from "../../doorstep/orderHeard.ts";
import { createMatchGate, type MatchGate } from "../matchGate.ts";
import { createMatchDeps, createMemoryDoor, createMemoryHost } from "../windowMatch.stage.ts";
import type { End } from "./comeback.ts";

const URL = "http://10.0.0.7:8999/";

let door: ReturnType<typeof createMemoryDoor>;
let rig: ReturnType<typeof createMatchDeps>;
let host: ReturnType<typeof createMemoryHost>;
let gate: MatchGate;
let ended: [End, string | null][];

beforeEach(() => {
  door = createMemoryDoor();
  rig = createMatchDeps();
  host = createMemoryHost();
  ended = [];
  const followers = [followOrder(rig.store)];
  gate = createMatchGate({ ...rig.deps, followers, version: "1.2.3", openConnection: door.openConnection });
  gate.onEnd((...end) => void ended.push(end));
});

const handlers = (index: number) => door.attempts[index]!.options.handlers;
const keys = () => rig.seatKeys.list(null).length;

async function play(): Promise<void> {
  const entering = gate.enter(URL);
  await door.attempts[0]!.accept();
  await entering;
  handlers(0).onSnapshot(host.tell());
}

test("P70 a kick that is taken back: the same seat, and the match goes on", async () => {
  await play();
  handlers(0).onClosed("kicked", 10);
  expect(rig.store.comeback.value).toMatchObject({ reason: "kicked", leftS: 10 });
  await rig.timers.pass(2000);
  await door.attempts[1]!.accept({ isBack: true });
  host.forget();
  handlers(1).onSnapshot(host.tell());
  await rig.timers.pass(0);
  expect([rig.store.comeback.value, rig.store.screen.value, ended, keys()]).toEqual([null, "match", [], 1]);
});

test("P70 a kick that stays: said at home, with the seat's key forgotten; nothing is tried any more", async () => {
  await play();
  handlers(0).onClosed("kicked", 10);
  await rig.timers.pass(2000);
  await door.attempts[1]!.refuse("seatGone");
  expect([rig.store.screen.value, ended, keys()]).toEqual([
    "home",
    [[{ reason: "kicked", leftS: null }, URL]],
    0,
  ]);
  await rig.timers.pass(20_000);
  expect(door.attempts).toHaveLength(2);
});

test("P70 a ban ends it at once, with the time it lasts", async () => {
  await play();
  handlers(0).onClosed("banned", 600);
  expect([rig.store.comeback.value, ended]).toEqual([null, [[{ reason: "banned", leftS: 600 }, URL]]]);
});

test("P73 what is told on the way back before the first picture is not lost", async () => {
  await play();
  handlers(0).onClosed("lost", null);
  await rig.timers.pass(250);
  await door.attempts[1]!.accept({ isBack: true });
  handlers(1).onTold("order", { talk: "slow", isMuted: false, isBenched: true });
  host.forget();
  handlers(1).onSnapshot(host.tell());
  await rig.timers.pass(0);
  expect(rig.store.order.value).toEqual({ talk: "slow", isMuted: false, isBenched: true });
});
