// A player that comes back, with a clock that only moves when it is told and connections that do as the test says.
import { expect, test } from "vitest";
import { createRng } from "../../shared/math/rng.ts";
import type { HostCloseReason } from "../../shared/net/closeReasons.ts";
import { CLASSIC } from "../../shared/rulesets/classic.ts";
import { createRecorder } from "../swarm/measure.ts";
import type { WireOptions } from "../swarm/wire.ts";
import { Returner } from "./returner.ts";

const KEYS = { match: "m".repeat(22), token: "t".repeat(22) };
const ACCEPTED = {
  ok: true,
  name: "Swarm 1",
  hostName: "Test",
  maxPlayers: 4,
  rules: { ...CLASSIC, respawnDelayS: 1 },
  keepSeatS: 60,
  awayDriver: "nobody",
  ...KEYS,
} as const;

/** A full snapshot with nobody in it. P24: kind, tick, world's tick, margin, round trip, own id, five empty lists. */
function snapshotAt(tick: number): Uint8Array {
  const bytes = new Uint8Array(16);
  bytes[0] = 1 << 6;
  new DataView(bytes.buffer).setUint32(1, tick, true);
  return bytes;
}

function setUp() {
  let nowMs = 0;
  let timers: { atMs: number; call: () => void }[] = [];
  const wires: (WireOptions & { isClosed: boolean })[] = [];
  const returner = new Returner({
    url: "http://127.0.0.1:1",
    name: "Swarm 1",
    color: 1,
    rng: createRng(3),
    recorder: createRecorder(),
    now: () => nowMs,
    later(delayMs, call) {
      const timer = { atMs: nowMs + delayMs, call };
      timers.push(timer);
      return () => {
        timers = timers.filter((known) => known !== timer);
      };
    },
    open(options) {
      const wire = { ...options, isClosed: false };
      wires.push(wire);
      const close = () => {
        wire.isClosed = true;
      };
      return {
        sendInput: () => undefined,
        resync: () => undefined,
        sayReady: () => undefined,
        changeProfile: () => undefined,
        bytesRead: () => 0,
        close,
      };
    },
  });
  const advance = (ms: number) => {
    const untilMs = nowMs + ms;
    for (;;) {
      const next = timers.filter(({ atMs }) => atMs <= untilMs).toSorted((a, b) => a.atMs - b.atMs)[0];
      if (next === undefined) break;
      timers = timers.filter((timer) => timer !== next);
      nowMs = next.atMs;
      next.call();
    }
    nowMs = untilMs;
  };
  const newest = () => wires.at(-1)!;
  const admit = (playerId: number, isBack: boolean, tick: number) => {
    newest().onAccepted({ ...ACCEPTED, playerId, isBack });
    newest().onSnapshot(snapshotAt(tick));
  };
  const refuse = (reason: HostCloseReason) => {
    newest().onRefused?.(reason);
    newest().onFault(`the host refuses: ${reason}`);
  };
  return { returner, wires, newest, advance, admit, refuse, timerCount: () => timers.length };
}

test("it joins without a claim, and whenever it is cut off claims what it was given then", async () => {
  const { returner, wires, newest, advance, admit } = setUp();
  expect(newest().request.claim).toBeNull();
  admit(7, false, 100);
  await returner.entered;
  newest().onFault("gone");
  advance(400);
  newest().onFault("ECONNREFUSED");
  advance(400);
  expect(wires).toHaveLength(3);
  expect(newest().request.claim).toEqual({ ...KEYS, isForced: false });
  admit(7, true, 70);
  expect(returner.witness()).toMatchObject({
    playerId: 7,
    before: [{ tick: 100, mass: 0 }],
    after: { playerId: 7, isBack: true, tick: 70 },
  });
});

test.each<[HostCloseReason, boolean]>([
  ["seatGone", true],
  ["otherMatch", true],
  ["full", false],
  ["tooFast", false],
])("%s is for good: %s", (reason, isForGood) => {
  const { returner, wires, newest, advance, admit, refuse } = setUp();
  admit(7, false, 100);
  newest().onFault("gone");
  advance(400);
  refuse(reason);
  expect(returner.isRefused()).toBe(isForGood);
  advance(4000);
  expect(wires.length > 2).toBe(!isForGood);
  expect(returner.witness()).toMatchObject({ after: null, why: `the host refuses: ${reason}` });
});

test("who is not let in the first time is told why, and does not try again", async () => {
  const { returner, wires, refuse, advance } = setUp();
  refuse("full");
  await expect(returner.entered).rejects.toThrow("the host refuses: full");
  advance(60_000);
  expect(wires).toHaveLength(1);
});

test("an attempt that is never answered is given up, and what it says later is not heard", () => {
  const { returner, wires, newest, advance, admit } = setUp();
  admit(7, false, 100);
  newest().onFault("gone");
  advance(400);
  const silent = newest();
  advance(11_000);
  expect(silent.isClosed).toBe(true);
  expect(wires.length).toBeGreaterThan(2);
  silent.onAccepted({ ...ACCEPTED, playerId: 7, isBack: true });
  silent.onSnapshot(snapshotAt(90));
  expect(returner.witness().after).toBeNull();
});

test("closed, it leaves no timer and no connection", () => {
  const { returner, newest, admit, timerCount } = setUp();
  admit(7, false, 100);
  newest().onFault("gone");
  returner.close();
  expect(timerCount()).toBe(0);
});
