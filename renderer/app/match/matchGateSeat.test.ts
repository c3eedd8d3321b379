// A window and its seat: it claims what it has kept, comes back by itself, asks its person where another window plays, and
// never ends up in two matches or in none.
import { beforeEach, expect, test } from "vitest";
import type { Claim } from "../../../shared/net/events/join.ts";
import { createMatchGate, type MatchGate } from "./matchGate.ts";
import {
  createMatchDeps,
  createMemoryDoor,
  createMemoryHost,
  MATCH,
  OWN,
  TOKEN,
} from "./windowMatch.stage.ts";

const URL = "http://10.0.0.7:8999/";
const id = (letter: string) => letter.repeat(22);

let door: ReturnType<typeof createMemoryDoor>;
let rig: ReturnType<typeof createMatchDeps>;
let host: ReturnType<typeof createMemoryHost>;
let gate: MatchGate;
let ended: string[];

beforeEach(() => {
  door = createMemoryDoor();
  rig = createMatchDeps();
  host = createMemoryHost();
  ended = [];
  gate = createMatchGate({ ...rig.deps, version: "1.2.3", openConnection: door.openConnection });
  gate.onEnd(({ reason }) => void ended.push(`${reason} at ${rig.store.screen.value}`));
});

const attempt = (index: number) => door.attempts[index]!;
const claimOf = (index: number): Claim | null => attempt(index).options.request.claim;
const tokens = () => rig.seatKeys.list(null).map(({ token }) => token);

/** In, and the first pictures are there. */
async function play(): Promise<void> {
  const entering = gate.enter(URL);
  await attempt(0).accept();
  await entering;
  for (let i = 0; i < 3; i++) attempt(0).options.handlers.onSnapshot(host.tell());
  gate.match()!.drawFrame(rig.hands.nowMs);
}

/** The claim under way is answered, and a picture follows. */
async function comeBack(index: number): Promise<void> {
  await attempt(index).accept({ isBack: true });
  host.forget();
  attempt(index).options.handlers.onSnapshot(host.tell());
  await rig.timers.pass(0);
}

test("the seat is kept as soon as the host has said yes", async () => {
  const entering = gate.enter(URL);
  expect(claimOf(0)).toBeNull();
  await attempt(0).accept();
  expect(tokens()).toEqual([TOKEN]);
  await entering;
});

test("a window that is opened again claims the seat it has kept; where it is gone it comes as somebody new", async () => {
  rig.seatKeys.keep({ match: MATCH, token: TOKEN });
  rig.seatKeys.keep({ match: id("n"), token: id("u") });
  let asked = 0;
  const entering = gate.enter(URL, { isWatching: () => asked > 0, onNewcomer: () => void asked++ });
  expect(claimOf(0)).toEqual({ match: id("n"), token: id("u"), isForced: false });
  await attempt(0).refuse("otherMatch");
  expect(claimOf(1)).toEqual({ match: MATCH, token: TOKEN, isForced: false });
  await attempt(1).refuse("seatGone");
  expect([claimOf(2), attempt(2).options.request.watch, asked, tokens()]).toEqual([null, true, 1, []]);
  await attempt(2).accept({ token: id("v") });
  expect(await entering).toEqual({ ok: true });
  expect(tokens()).toEqual([id("v")]);
});

test("a host that does not answer just now costs nobody a seat", async () => {
  rig.seatKeys.keep({ match: MATCH, token: TOKEN });
  const entering = gate.enter(URL);
  await attempt(0).refuse("cannotConnect");
  expect(await entering).toMatchObject({ ok: false, reason: "cannotConnect" });
  expect([door.attempts.length, tokens()]).toEqual([1, [TOKEN]]);
});

test("of another match than the one that is played nothing is claimed", async () => {
  rig.seatKeys.keep({ match: MATCH, token: TOKEN });
  void gate.enter(URL, { match: id("n") });
  void gate.enter(URL, { match: "" });
  expect([claimOf(0), claimOf(1)]).toEqual([null, null]);
  void gate.enter(URL, { match: MATCH });
  expect(claimOf(2)).not.toBeNull();
});

test("who leaves gives the seat up; a connection that broke does not", async () => {
  await play();
  gate.leave();
  expect([attempt(0).connection.endedBy, tokens()]).toEqual(["close", []]);
});

test("a lost connection: the picture stays, the seat is claimed, and the next picture follows the last", async () => {
  await play();
  const before = gate.match();
  const { screen, comeback, own, leaderboard } = rig.store;
  expect(own.value).not.toBeNull();
  attempt(0).options.handlers.onClosed("lost", null);
  const { drawn } = rig.hands;
  gate.match()?.drawFrame(rig.hands.nowMs);
  expect([gate.match(), screen.value, rig.hands.drawn - drawn]).toEqual([before, "match", 1]);
  expect(comeback.value).toEqual({ reason: "lost", leftS: 60, driver: "nobody", isTrying: false });
  const seen: unknown[] = [];
  own.subscribe((values) => seen.push(values));
  screen.subscribe((value) => seen.push(value));
  seen.length = 0;
  await rig.timers.pass(250);
  expect(claimOf(1)).toEqual({ match: MATCH, token: TOKEN, isForced: false });
  await attempt(1).accept({ isBack: true });
  expect([gate.match(), comeback.value?.isTrying]).toEqual([before, true]);
  host.forget();
  attempt(1).options.handlers.onSnapshot(host.tell());
  await rig.timers.pass(0);
  expect(gate.match()).not.toBe(before);
  expect([comeback.value, ended, seen.includes(null), seen.includes("home")]).toEqual([
    null,
    [],
    false,
    false,
  ]);
  expect(leaderboard.value).toEqual([]);
  attempt(1).options.handlers.onSnapshot(host.tell());
  expect(gate.match()?.state.tick).toBe(5);
});

test("it drops out again, and comes back again", async () => {
  await play();
  for (let i = 1; i <= 3; i++) {
    attempt(i - 1).options.handlers.onClosed("lost", null);
    await rig.timers.pass(250);
    await comeBack(i);
    expect([rig.store.comeback.value, door.attempts.length]).toEqual([null, i + 1]);
  }
  expect(tokens()).toEqual([TOKEN]);
});

test("an end that somebody wished is none to come back from", async () => {
  for (const reason of ["stopped", "takenOver", "tooFast", "malformed"] as const) {
    ended = [];
    rig.store.screen.value = "home";
    const index = door.attempts.length;
    const entering = gate.enter(URL, { match: "" });
    await attempt(index).accept();
    await entering;
    attempt(index).options.handlers.onClosed(reason, null);
    expect([ended, rig.store.comeback.value]).toEqual([[`${reason} at home`], null]);
    await rig.timers.pass(10_000);
    expect(door.attempts.length).toBe(index + 1);
  }
});

test("a host that stopped may go on with its match: the seat is kept for that; one that was taken over is this window's no more", async () => {
  await play();
  attempt(0).options.handlers.onClosed("stopped", null);
  expect(tokens()).toEqual([TOKEN]);
  const entering = gate.enter(URL);
  await attempt(1).accept({ isBack: true });
  await entering;
  attempt(1).options.handlers.onClosed("takenOver", null);
  expect([rig.storage.own.read("kulki.seats"), tokens()]).toEqual([null, [TOKEN]]);
});

test("a seat that is gone meanwhile is said at home, and not claimed again", async () => {
  await play();
  attempt(0).options.handlers.onClosed("lost", null);
  await rig.timers.pass(250);
  await attempt(1).refuse("seatGone");
  expect([ended, tokens(), rig.store.comeback.value]).toEqual([["seatGone at home"], [], null]);
});

test("who leaves on the way back is home at once, and tells the host as soon as it can be told", async () => {
  await play();
  attempt(0).options.handlers.onClosed("lost", null);
  await rig.timers.pass(250);
  gate.leave();
  expect([rig.store.screen.value, rig.store.comeback.value, ended, tokens()]).toEqual(["home", null, [], []]);
  await attempt(1).accept({ isBack: true });
  expect(attempt(1).connection.endedBy).toBe("drop");
  await attempt(2).accept({ isBack: true });
  expect([claimOf(2)?.token, attempt(2).connection.endedBy, gate.match()]).toEqual([TOKEN, "close", null]);
});

test("an attempt that was given up does not give the seat up", async () => {
  rig.seatKeys.keep({ match: MATCH, token: TOKEN });
  void gate.enter(URL);
  gate.cancel();
  await attempt(0).accept({ isBack: true });
  expect(attempt(0).connection.endedBy).toBe("drop");
});

test("a connection that says yes and then nothing is tried anew", async () => {
  await play();
  attempt(0).options.handlers.onClosed("lost", null);
  await rig.timers.pass(250);
  await attempt(1).accept({ isBack: true });
  await rig.timers.pass(3000);
  expect([attempt(1).connection.endedBy, door.attempts.length]).toEqual(["drop", 3]);
  attempt(1).options.handlers.onSnapshot(host.tell());
  await comeBack(2);
  expect([rig.store.comeback.value, attempt(2).connection.isClosed]).toEqual([null, false]);
});

test("P62 a window that lives says so at once, and hears when its seat goes on elsewhere", async () => {
  await play();
  attempt(0).options.handlers.onTold("claimed", {});
  expect(attempt(0).connection.take("alive")).toHaveLength(1);
});

test("P62 a second window plays as somebody else, in the seat that nobody plays in, or in none", async () => {
  rig.seatKeys.keep({ match: MATCH, token: TOKEN });
  rig.seatKeys.keep({ match: MATCH, token: id("u") });
  const entering = gate.enter(URL);
  await attempt(0).refuse("alreadyPlaying");
  expect([claimOf(1)?.token, rig.store.isElsewhere.value]).toEqual([TOKEN, false]);
  await attempt(1).refuse("alreadyPlaying");
  expect([door.attempts.length, rig.store.isElsewhere.value]).toEqual([2, true]);
  gate.choose("else");
  await rig.timers.pass(0);
  await Promise.resolve();
  expect([claimOf(2), rig.store.isElsewhere.value]).toEqual([null, false]);
  await attempt(2).accept({ token: id("v") });
  expect(await entering).toEqual({ ok: true });
  expect(tokens().sort()).toEqual([id("u"), id("v"), TOKEN].sort());
});

test("P62 what is played in another window is played here, once its person says so", async () => {
  rig.seatKeys.keep({ match: MATCH, token: TOKEN });
  const entering = gate.enter(URL);
  await attempt(0).refuse("alreadyPlaying");
  gate.choose("here");
  await Promise.resolve();
  await Promise.resolve();
  expect(claimOf(1)).toEqual({ match: MATCH, token: TOKEN, isForced: true });
  await attempt(1).accept({ isBack: true });
  expect([await entering, gate.match()?.accepted.isBack]).toEqual([{ ok: true }, true]);
});

test("P62 who wants neither is told nothing, and enters nothing", async () => {
  rig.seatKeys.keep({ match: MATCH, token: TOKEN });
  const entering = gate.enter(URL);
  await attempt(0).refuse("alreadyPlaying");
  gate.cancel();
  expect(await entering).toEqual({ ok: false, reason: null });
  expect([door.attempts.length, rig.store.isElsewhere.value, tokens()]).toEqual([1, false, [TOKEN]]);
});

test("who reads the arrival's sheet has no seat yet; who has played from there has", async () => {
  rig.store.arrival.value = { phase: "asked", proposal: 0 };
  const entering = gate.enter(URL, { isWatching: () => true });
  await attempt(0).accept();
  await entering;
  expect(tokens()).toEqual([]);
  rig.store.arrival.value = { phase: "entering", proposal: 0 };
  expect(tokens()).toEqual([]);
  rig.store.arrival.value = null;
  expect(tokens()).toEqual([TOKEN]);
});

test("a host that says nothing is told of after a second, and given up after five; the seat is not", async () => {
  await play();
  const draw = (ms: number) => {
    for (const endMs = rig.hands.nowMs + ms; rig.hands.nowMs < endMs; ) {
      rig.hands.nowMs += 16;
      gate.match()?.drawFrame(rig.hands.nowMs);
    }
  };
  const { isHostSilent, comeback } = rig.store;
  draw(900);
  expect(isHostSilent.value).toBe(false);
  draw(200);
  expect(isHostSilent.value).toBe(true);
  attempt(0).options.handlers.onSnapshot(host.tell());
  expect(isHostSilent.value).toBe(false);
  rig.hands.nowMs += 600_000;
  draw(300);
  expect([isHostSilent.value, comeback.value]).toEqual([false, null]);
  draw(1800);
  expect([isHostSilent.value, comeback.value?.reason]).toEqual([false, "lost"]);
  expect(attempt(0).connection.endedBy).toBe("drop");
});

test("who had been eaten reads on who it was, and asks for another life only when they want one", async () => {
  await play();
  const death = { key: 1, isAsked: true, isComing: false } as NonNullable<typeof rig.store.death.value>;
  rig.store.death.value = death;
  attempt(0).options.handlers.onClosed("lost", null);
  await rig.timers.pass(250);
  await attempt(1).accept({ isBack: true });
  host.forget();
  attempt(1).options.handlers.onSnapshot(host.tell({ ownPlayerId: OWN + 40 }));
  await rig.timers.pass(0);
  expect(rig.store.death.value).toEqual(death);
});
