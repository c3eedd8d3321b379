// The moment others are drawn at, over a link with a clock of its own: as late as the link needs, changed unseen.
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { createRng, nextFloat } from "../../shared/math/rng.ts";
import { advancePlayout, createPlayoutTime } from "./interpolation.ts";
import { TickClock } from "./tickClock.ts";

const TICK_MS = 1000 / 30;
const FRAME_MS = 1000 / 60;
/** Most a display frame may advance, ticks: five percent faster than time. */
const MOST = (FRAME_MS / TICK_MS) * 1.05 + 1e-9;

type Drawn = { at: number; delayTicks: number; step: number; isBetween: boolean };

/** A window that draws 60 frames a second of a host whose snapshots come over a link. */
function createRig() {
  const clock = new TickClock(TICK_MS);
  const time = createPlayoutTime();
  const rng = createRng(11);
  const inFlight: { tick: number; atMs: number }[] = [];
  let nowMs = 0;
  let sentTick = 0;
  let newestTick = 0;
  let last = 0;
  const rig = {
    lateMs: () => 0,
    everyTicks: 1,
    isStalled: false,
    isAsleep: false,
    random: () => nextFloat(rng),
    run(forMs: number): Drawn[] {
      const frames: Drawn[] = [];
      for (const endMs = nowMs + forMs; nowMs < endMs; ) {
        nowMs += FRAME_MS;
        send();
        if (!rig.isStalled) receive();
        if (!rig.isAsleep && newestTick > 0) frames.push(draw());
      }
      return frames;
    },
  };

  function send(): void {
    while ((sentTick + 1) * TICK_MS <= nowMs) {
      sentTick++;
      if (sentTick % rig.everyTicks !== 0) continue;
      // Like TCP: late, but in order.
      const atMs = Math.max(sentTick * TICK_MS + rig.lateMs(), inFlight.at(-1)?.atMs ?? 0);
      inFlight.push({ tick: sentTick, atMs });
    }
  }

  function receive(): void {
    while (inFlight.length > 0 && inFlight[0]!.atMs <= nowMs) {
      const { tick, atMs } = inFlight.shift()!;
      clock.observe(tick, Math.max(atMs, nowMs - FRAME_MS));
      newestTick = tick;
    }
  }

  function draw(): Drawn {
    const hostTick = clock.hostTickAt(nowMs);
    const lateTicks = clock.latenessMs / TICK_MS;
    const at = advancePlayout(time, { hostTick, lateTicks, newestTick, nowMs, tickMs: TICK_MS });
    const step = at - last;
    last = at;
    return { at, delayTicks: hostTick - at, step, isBetween: at < newestTick };
  }

  return rig;
}

function shareBetween(frames: Drawn[]): number {
  return frames.filter(({ isBetween }) => isBetween).length / frames.length;
}

function most(frames: Drawn[], of: (frame: Drawn) => number): number {
  return Math.max(...frames.map(of));
}

test("on a clean link others are drawn two ticks in the past within a second, evenly", () => {
  const rig = createRig();
  rig.run(1000);
  const frames = rig.run(4000);
  for (const { delayTicks, step } of frames) {
    expect(delayTicks).toBeCloseTo(2, 1);
    expect(step).toBeCloseTo(FRAME_MS / TICK_MS, 2);
  }
  expect(shareBetween(frames)).toBe(1);
});

test.each([
  ["even, up to 30 ms", (random: () => number) => 30 * random()],
  ["even, up to 120 ms", (random: () => number) => 120 * random()],
  ["30 ms, now and then 100", (random: () => number) => (random() < 0.05 ? 100 : 30) * random()],
  [
    "a bell of 30 ms deviation",
    (random: () => number) => 60 * (random() + random() + random() + random() - 2) + 120,
  ],
])("jitter (%s): 99 frames of 100 lie between two snapshots, and none is seen to jump", (_what, jitter) => {
  const rig = createRig();
  rig.lateMs = () => jitter(rig.random);
  rig.run(8000);
  const frames = rig.run(60_000);
  expect(shareBetween(frames)).toBeGreaterThanOrEqual(0.99);
  expect(most(frames, ({ step }) => step)).toBeLessThanOrEqual(MOST);
  expect(most(frames, ({ delayTicks }) => delayTicks)).toBeLessThan(8);
});

test("after the jitter the delay goes back to two ticks, unseen", () => {
  const rig = createRig();
  rig.lateMs = () => 120 * rig.random();
  const jittered = rig.run(15_000).slice(-60);
  expect(most(jittered, ({ delayTicks }) => delayTicks)).toBeGreaterThan(3.5);
  rig.lateMs = () => 0;
  const frames = rig.run(8000);
  expect(most(frames, ({ step }) => step)).toBeLessThanOrEqual(MOST);
  expect(frames.at(-1)!.delayTicks).toBeCloseTo(2, 1);
});

test("a host that sends every third tick is drawn far enough in the past to move evenly", () => {
  const rig = createRig();
  rig.run(3000);
  rig.everyTicks = 3;
  rig.run(4000);
  const frames = rig.run(10_000);
  expect(shareBetween(frames)).toBe(1);
  expect(most(frames, ({ step }) => step)).toBeLessThanOrEqual(MOST);
});

test("the delay is bounded, however bad the link", () => {
  const rig = createRig();
  rig.lateMs = () => (rig.random() < 0.2 ? 900 : 0);
  // Twelve wanted, and the six that are made up at five percent rather than at once.
  const frames = rig.run(60_000).filter(({ isBetween }) => isBetween);
  expect(most(frames, ({ delayTicks }) => delayTicks)).toBeLessThan(12 + 6);
  rig.lateMs = () => 0;
  expect(rig.run(20_000).at(-1)!.delayTicks).toBeCloseTo(2, 1);
});

test("a lost second: others wait where they were last seen, then are where they should be, without haste", () => {
  const rig = createRig();
  rig.run(4000);
  rig.isStalled = true;
  const waiting = rig.run(1000).slice(-40);
  for (const { step } of waiting) expect(step).toBe(0);
  rig.isStalled = false;
  const frames = rig.run(3000);
  const hasty = frames.filter(({ step }) => step > MOST);
  expect(hasty).toHaveLength(1);
  expect(most(frames, ({ delayTicks }) => delayTicks)).toBeLessThan(6);
});

test("a window that slept for a minute draws the present at its first frames", () => {
  const rig = createRig();
  rig.run(4000);
  rig.isAsleep = true;
  rig.run(60_000);
  rig.isAsleep = false;
  const frames = rig.run(1000);
  expect(frames[0]!.delayTicks).toBeCloseTo(2, 1);
  expect(frames.slice(1).every(({ step }) => step <= MOST)).toBe(true);
});

test.prop([fc.array(fc.tuple(fc.double({ min: -40, max: 40, noNaN: true }), fc.nat(9), fc.nat(200)))], {
  seed: 41,
  numRuns: 300,
})(
  "the moment drawn never runs backwards nor past what is known, whatever clock and jitter say",
  (changes) => {
    const time = createPlayoutTime();
    let [hostTick, newestTick, nowMs, last] = [1000, 990, 0, 0];
    for (const [change, lateTicks, elapsedMs] of changes) {
      hostTick += change;
      newestTick += lateTicks;
      nowMs += elapsedMs;
      const at = advancePlayout(time, { hostTick, lateTicks, newestTick, nowMs, tickMs: TICK_MS });
      expect(at).toBeGreaterThanOrEqual(last);
      expect(at).toBeLessThanOrEqual(newestTick);
      last = at;
    }
  },
);
