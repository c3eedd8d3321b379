// How often a lost seat is tried, for how long, and what is shown meanwhile. No sockets; the clock is the test's.
import { fc, test as property } from "@fast-check/vitest";
import { beforeEach, expect, test } from "vitest";
import type { CloseReason } from "../../../../shared/net/closeReasons.ts";
import { createMatchDeps } from "../windowMatch.stage.ts";
import { afterTry, beginComeback, Comeback, type End, hurry, type LostSeat, nextStep } from "./comeback.ts";

let rig: ReturnType<typeof createMatchDeps>;
let comeback: Comeback;
/** Times of the attempts, and how each is answered; the last answer for all after. */
let tries: number[];
let answers: (CloseReason | null)[];
let over: CloseReason[];

beforeEach(() => {
  rig = createMatchDeps();
  comeback = new Comeback(rig.deps);
  tries = [];
  answers = ["cannotConnect"];
  over = [];
});

const endWith = (reason: CloseReason | null): End | null => reason && { reason, leftS: null };

const shown = () => rig.store.comeback.value;

function lose(change: Partial<LostSeat> = {}): void {
  comeback.begin({
    ...{ reason: "lost", leftS: null, keepSeatS: 60, driver: "nobody", heardMs: rig.hands.nowMs },
    async tryBack() {
      tries.push(rig.hands.nowMs);
      return endWith((answers.length > 1 ? answers.shift() : answers[0]) ?? null);
    },
    onOver: ({ reason }) => void over.push(reason),
    ...change,
  });
}

test("it is tried soon, then less and less often, at least every four seconds", async () => {
  lose();
  await rig.timers.pass(20_000);
  expect(tries).toEqual([250, 500, 1000, 1500, 2500, 4500, 8500, 12_500, 16_500]);
  expect(shown()).toEqual({ reason: "lost", leftS: 40, driver: "nobody", isTrying: false });
});

test("who is back is shown nothing more, and tries no more", async () => {
  answers = ["cannotConnect", null];
  lose();
  await rig.timers.pass(60_000);
  expect([tries.length, shown(), over, comeback.isUnderWay]).toEqual([2, null, [], false]);
});

test("the countdown goes down to nothing, and then it is over for the reason it began with", async () => {
  lose();
  const seen = new Set<number>();
  for (let i = 0; i < 70; i++) {
    const now = shown();
    if (now) seen.add(now.leftS);
    await rig.timers.pass(1000);
  }
  expect([...seen]).toEqual(Array.from({ length: 60 }, (_, i) => 60 - i));
  expect([over, shown()]).toEqual([["lost"], null]);
});

test("an answer that no other will follow ends it at once", async () => {
  for (const [answer, told] of [
    ["seatGone", "seatGone"],
    ["otherMatch", "otherMatch"],
    ["guestOlder", "guestOlder"],
    ["stopped", "stopped"],
    ["alreadyPlaying", "takenOver"],
  ] as const) {
    answers = [answer];
    over = [];
    lose();
    await rig.timers.pass(1000);
    expect([over, shown()]).toEqual([[told], null]);
  }
});

test("where seats are not kept at all it is tried for ten seconds: a host that died keeps them", async () => {
  lose({ keepSeatS: 0 });
  expect(shown()?.leftS).toBe(10);
  await rig.timers.pass(11_000);
  expect([tries.length, over]).toEqual([7, ["lost"]]);
});

test("what counts is when the host was last heard; who wakes up late still has ten seconds to find its network", async () => {
  lose({ heardMs: rig.hands.nowMs - 20_000 });
  expect(shown()?.leftS).toBe(40);
  lose({ heardMs: rig.hands.nowMs - 3_600_000 });
  expect(shown()?.leftS).toBe(10);
});

test("its person, or a network that is back, ends the waiting; not an attempt under way", async () => {
  let answer: (end: End | null) => void = () => undefined;
  let count = 0;
  lose({
    tryBack: () => {
      count++;
      return new Promise((resolve) => (answer = resolve));
    },
  });
  comeback.hurry();
  comeback.hurry();
  expect([count, shown()?.isTrying]).toEqual([1, true]);
  answer(endWith("lost"));
  await rig.timers.pass(0);
  expect([count, shown()?.isTrying]).toEqual([1, false]);
  comeback.hurry();
  expect(count).toBe(2);
});

test("a page that slept over the end of its time tries once more, at once", async () => {
  lose();
  await rig.timers.pass(2000);
  const before = tries.length;
  rig.timers.sleep(100_000);
  answers = [null];
  await rig.timers.pass(0);
  expect([tries.slice(before), over, shown()]).toEqual([[102_000], [], null]);
});

test("who gives up is not brought back by an attempt that comes too late", async () => {
  let answer: (end: End | null) => void = () => undefined;
  const signals: AbortSignal[] = [];
  lose({
    tryBack: (signal) => {
      signals.push(signal);
      return new Promise((resolve) => (answer = resolve));
    },
  });
  await rig.timers.pass(300);
  comeback.end();
  answer(endWith("seatGone"));
  await rig.timers.pass(70_000);
  expect([signals.map(({ aborted }) => aborted), over, shown()]).toEqual([[true], [], null]);
});

test("what an attempt for a seat of before comes to is nothing to the one that is lost now", async () => {
  let answer: (end: End | null) => void = () => undefined;
  lose({ tryBack: () => new Promise((resolve) => (answer = resolve)) });
  comeback.hurry();
  lose();
  answer(endWith("seatGone"));
  await rig.timers.pass(0);
  expect([over, shown()?.leftS, comeback.isUnderWay]).toEqual([[], 60, true]);
});

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

const putOut = (leftS: number): End => ({ reason: "kicked", leftS });

test("P70 who was put out tries every 2 s as long as it can be taken back, and is back with the first yes", async () => {
  const told: (End | null)[] = [putOut(8), putOut(6), null];
  lose({
    ...putOut(10),
    driver: "nobody",
    tryBack: async () => {
      tries.push(rig.hands.nowMs);
      return told.shift() ?? null;
    },
  });
  expect(shown()).toMatchObject({ reason: "kicked", leftS: 10 });
  await rig.timers.pass(20_000);
  expect([tries, over, shown()]).toEqual([[2000, 4000, 6000], [], null]);
});

test("P70 whom nobody takes back is out, with the same words, however the seat goes", async () => {
  for (const [answer, reason] of [
    [{ reason: "seatGone", leftS: null }, "kicked"],
    [{ reason: "kicked", leftS: null }, "kicked"],
    [{ reason: "banned", leftS: 600 }, "banned"],
  ] as const) {
    over = [];
    lose({ ...putOut(10), tryBack: async () => answer });
    await rig.timers.pass(3000);
    expect([over, shown()]).toEqual([[reason], null]);
  }
  over = [];
  const beganMs = rig.hands.nowMs;
  lose({ ...putOut(10), tryBack: async () => putOut(10 - (rig.hands.nowMs - beganMs) / 1000) });
  await rig.timers.pass(11_000);
  expect([over, shown()]).toEqual([["kicked"], null]);
});

test("P70 who is put out while its connection is lost hears that instead", async () => {
  lose({ driver: "bot", tryBack: async () => putOut(7) });
  await rig.timers.pass(300);
  expect(shown()).toMatchObject({ reason: "kicked", leftS: 7, driver: null });
});

property.prop(
  [
    fc.integer({ min: 0, max: 300 }),
    fc.array(fc.tuple(fc.constantFrom("look", "hurry", "sleep"), chance), { maxLength: 60 }),
  ],
  { seed: 60, numRuns: 300 },
)(
  "whatever happens, attempts are at least 187 ms apart unless somebody wakes it, and it ends",
  (keepSeatS, events) => {
    let nowMs = 0;
    let state = beginComeback(keepSeatS, 0, 0, 0.5);
    let lastTryMs = 0;
    let isHurried = false;
    let steps = 0;
    const look = (draw: number) => {
      const step = nextStep(state, nowMs);
      if (step === "over") return false;
      if (typeof step === "number") nowMs += step;
      else {
        if (!isHurried && nowMs < state.untilMs) expect(nowMs - lastTryMs).toBeGreaterThanOrEqual(187);
        lastTryMs = nowMs;
        isHurried = false;
        state = afterTry(state, nowMs, draw);
      }
      return true;
    };
    for (const [event, draw] of events) {
      if (event === "sleep") nowMs += 30_000 * draw;
      if (event !== "look") {
        state = hurry(state, nowMs);
        isHurried = true;
      }
      if (!look(draw)) return;
    }
    while (look(0.5)) expect(++steps).toBeLessThan(5000);
  },
);
