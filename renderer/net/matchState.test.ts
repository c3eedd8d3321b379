// A match seen from a window, against a host made of the real simulation and codecs, over a link with a clock of its own.
import { expect, test } from "vitest";
import { createRng, nextFloat, nextInt } from "../../shared/math/rng.ts";
import { WireError } from "../../shared/net/bytes.ts";
import { decodeInput, type StampedInput } from "../../shared/net/inputCodec.ts";
import { type JoinAccepted, MAX_INPUT_LEAD_TICKS } from "../../shared/net/protocol.ts";
import { createSentState } from "../../shared/net/sentState.ts";
import { SnapshotEncoder } from "../../shared/net/snapshotEncoder.ts";
import type { Rules } from "../../shared/rules.ts";
import { CLASSIC } from "../../shared/rulesets/classic.ts";
import type { PlayerInput } from "../../shared/sim/playerInput.ts";
import { stepWorld } from "../../shared/sim/step.ts";
import { addPlayer, createWorld, setInput } from "../../shared/sim/world.ts";
import { createMatchState } from "./matchState.ts";

const OWN = 1;
const OTHER = 2;
/** Nothing to eat, so that nothing but inputs changes a cell. */
const EMPTY: Rules = { ...CLASSIC, ballsAtStart: 0, ballsLow: 0, decayFraction: 0 };

type Options = {
  rules?: Rules;
  delayMs?: number;
  jitterMs?: number;
  /** Time between the window's display frames. */
  frameMs?: number;
  script?: (nowMs: number) => PlayerInput;
};
type InFlight = { atMs: number; bytes: Uint8Array };

function still(): PlayerInput {
  return { moveX: 0, moveY: 0, buttons: 0 };
}

/** Another direction twice a second, the same ones in each run. */
function wander(nowMs: number): PlayerInput {
  const rng = createRng(1 + Math.floor(nowMs / 500));
  return { moveX: (nextInt(rng, 3) - 1) * 8000, moveY: (nextInt(rng, 3) - 1) * 8000, buttons: 0 };
}

function createRig(options: Options = {}) {
  const { rules = EMPTY, delayMs = 0, jitterMs = 0, frameMs = 1000 / 60, script = wander } = options;
  const world = createWorld(rules, 5);
  const cellOf = (playerId: number) => world.players.get(playerId)!.cellSlots[0]!;
  for (const playerId of [OWN, OTHER]) {
    addPlayer(world, playerId);
    world.bodies.x[cellOf(playerId)] = 640;
    world.bodies.y[cellOf(playerId)] = playerId === OWN ? 200 : 600;
  }
  const accepted: JoinAccepted = {
    ok: true,
    playerId: OWN,
    name: "Ania",
    hostName: "Sala",
    maxPlayers: 8,
    rules,
  };
  const state = createMatchState(accepted);
  const tickMs = 1000 / rules.stepHz;
  const rng = createRng(9);
  const encoder = new SnapshotEncoder();
  const known = createSentState();
  const down: InFlight[] = [];
  const up: InFlight[] = [];
  let waiting: StampedInput[] = [];
  let marginTicks = 0;
  let nextTickMs = 0;
  let nextFrameMs = 5;
  let nowMs = 0;
  const rig = {
    state,
    world,
    cellOf,
    /** Host's places of the own cell by tick. */
    truth: new Map<number, { x: number; y: number }>(),
    corrections: [] as number[],
    isWindowAsleep: false,
    isHostStill: false,
    sent: 0,
    nowMs: () => nowMs,
    /** @param onFrame called after each display frame */
    run(forMs: number, onFrame: () => void = () => undefined): void {
      for (const endMs = nowMs + forMs; nowMs < endMs; nowMs++) {
        deliver(up, (bytes) => receiveInput(decodeInput(bytes)));
        if (nowMs >= nextTickMs) {
          nextTickMs += tickMs;
          if (!rig.isHostStill) hostTick();
        }
        deliver(down, receiveSnapshot);
        if (nowMs < nextFrameMs) continue;
        nextFrameMs += frameMs;
        if (!rig.isWindowAsleep) windowFrame(onFrame);
      }
    },
  };

  /** Like TCP: late, but in order. */
  function send(queue: InFlight[], bytes: Uint8Array): void {
    const atMs = nowMs + delayMs + nextFloat(rng) * jitterMs;
    queue.push({ atMs: Math.max(atMs, queue.at(-1)?.atMs ?? 0), bytes });
  }

  function deliver(queue: InFlight[], receive: (bytes: Uint8Array) => void): void {
    while (queue.length > 0 && queue[0]!.atMs <= nowMs) receive(queue.shift()!.bytes);
  }

  function receiveInput(input: StampedInput): void {
    marginTicks = input.tick - (world.tick + 1);
    const tick = Math.min(input.tick, world.tick + MAX_INPUT_LEAD_TICKS);
    waiting = [...waiting.filter((other) => other.tick < tick), { ...input, tick }];
  }

  function hostTick(): void {
    const due = waiting.filter((input) => input.tick <= world.tick + 1).at(-1);
    waiting = waiting.filter((input) => input.tick > world.tick + 1);
    if (due) setInput(world, OWN, due);
    stepWorld(world);
    const { bodies, tick } = world;
    rig.truth.set(tick, { x: bodies.x[cellOf(OWN)]!, y: bodies.y[cellOf(OWN)]! });
    const rttMs = 2 * delayMs + jitterMs;
    encoder.beginTick(bodies, tick);
    send(down, encoder.encode({ inputMarginTicks: marginTicks, rttMs, ownPlayerId: OWN }, known));
  }

  function receiveSnapshot(bytes: Uint8Array): void {
    const before = state.own();
    const tick = state.predictedTick;
    state.onSnapshot(bytes, nowMs);
    const after = state.own();
    if (before && after && tick === state.predictedTick) {
      rig.corrections.push(Math.hypot(after.x - before.x, after.y - before.y));
    }
  }

  function windowFrame(onFrame: () => void): void {
    const bytes = state.advance(script(nowMs), nowMs);
    expect(bytes.length).toBeLessThanOrEqual(1);
    rig.sent += bytes.length;
    for (const one of bytes) send(up, one);
    onFrame();
  }

  return rig;
}

function drawnCell(rig: ReturnType<typeof createRig>, playerId: number) {
  const cell = rig.state.sampleFrame(rig.nowMs()).cells.find((one) => one.playerId === playerId);
  return cell && { ...cell };
}

test.each([
  ["at 60 frames a second", 1000 / 60],
  ["at 8 frames a second", 125],
])(
  "over a perfect link own cells are predicted to where the host puts them, to the last bit, %s",
  (_what, frameMs) => {
    const rig = createRig({ frameMs });
    rig.run(3000);
    const predicted = new Map<number, { x: number; y: number }>();
    rig.run(10_000, () => predicted.set(rig.state.predictedTick, rig.state.own()!));
    let compared = 0;
    for (const [tick, { x, y }] of predicted) {
      const truth = rig.truth.get(tick);
      if (!truth) continue;
      expect({ tick, x, y }).toEqual({ tick, ...truth });
      compared++;
    }
    expect(compared).toBeGreaterThan(75);
    expect(new Set([...rig.truth.values()].map(({ x }) => x)).size).toBeGreaterThan(50);
  },
);

test("P22: 80 ms away with 30 ms of jitter, corrections are rare and small", () => {
  const rig = createRig({ delayMs: 40, jitterMs: 30 });
  rig.run(4000);
  rig.corrections.length = 0;
  rig.run(30_000);
  const sorted = rig.corrections.toSorted((a, b) => a - b);
  expect(sorted.length).toBeGreaterThan(800);
  expect(sorted[Math.floor(sorted.length * 0.95)]).toBe(0);
  expect(sorted.at(-1)).toBeLessThan(30);
});

test("P22: inputs reach the host one or two ticks before they are due, not much earlier", () => {
  for (const delayMs of [0, 40, 120]) {
    const rig = createRig({ delayMs, jitterMs: 15 });
    rig.run(20_000);
    const margins = new Set<number>();
    rig.run(5000, () => margins.add(rig.state.newest!.inputMarginTicks));
    expect(Math.min(...margins)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...margins)).toBeLessThanOrEqual(4);
  }
});

test("P23: a held input is repeated five times a second, a changing one sent at most once a tick", () => {
  const held = createRig({ script: () => ({ moveX: 8000, moveY: 0, buttons: 0 }) });
  held.run(10_000);
  expect(held.sent).toBeGreaterThanOrEqual(49);
  expect(held.sent).toBeLessThanOrEqual(55);
  const changing = createRig({ script: (nowMs) => ({ moveX: Math.floor(nowMs), moveY: 0, buttons: 0 }) });
  changing.run(8000);
  expect(changing.sent).toBeLessThanOrEqual(8 * 30 + 6);
});

test("a respawned player shows at its new place at once", () => {
  const rig = createRig({ delayMs: 40, script: still });
  rig.run(3000);
  const { bodies } = rig.world;
  const bornAs = drawnCell(rig, OWN)!.id;
  bodies.radius[rig.cellOf(OTHER)] = 100;
  bodies.x[rig.cellOf(OTHER)] = bodies.x[rig.cellOf(OWN)]!;
  bodies.y[rig.cellOf(OTHER)] = bodies.y[rig.cellOf(OWN)]!;
  const radii: number[] = [];
  const places = new Set<string>();
  rig.run(1000, () => {
    const cell = drawnCell(rig, OWN)!;
    if (cell.id === bornAs) radii.push(cell.radius);
    else places.add(`${cell.x} ${cell.y}`);
  });
  const slot = rig.cellOf(OWN);
  expect(radii).toContain(0);
  expect([...places]).toEqual([`${bodies.x[slot]} ${bodies.y[slot]}`]);
});

test("a window that slept for some seconds goes on from now, without running through what it missed", () => {
  const rig = createRig({ delayMs: 40 });
  rig.run(4000);
  rig.isWindowAsleep = true;
  rig.run(3000);
  rig.isWindowAsleep = false;
  const sentBefore = rig.sent;
  let last = drawnCell(rig, OWN)!;
  let frames = 0;
  rig.run(2000, () => {
    const cell = drawnCell(rig, OWN)!;
    // The first frames may jump to the present; from then on nothing is faster than a cell can be.
    if (frames++ > 15) expect(Math.hypot(cell.x - last.x, cell.y - last.y)).toBeLessThan(9);
    last = cell;
  });
  expect(rig.sent - sentBefore).toBeLessThan(2 * 30);
  rig.corrections.length = 0;
  rig.run(2000);
  expect(Math.max(...rig.corrections)).toBe(0);
});

test("a host that stands still is waited for, and followed again when it goes on", () => {
  const rig = createRig({ delayMs: 20 });
  rig.run(3000);
  rig.isHostStill = true;
  rig.run(4000);
  expect(rig.state.predictedTick - rig.state.tick).toBeLessThanOrEqual(45);
  rig.isHostStill = false;
  rig.run(1000);
  expect(rig.state.predictedTick - rig.state.tick).toBeLessThan(8);
  rig.run(3000);
  rig.corrections.length = 0;
  rig.run(3000);
  expect(Math.max(...rig.corrections)).toBe(0);
});

test("others move evenly under jitter: never backwards, and never far behind", () => {
  const rig = createRig({ delayMs: 40, jitterMs: 50, script: still });
  rig.run(2000);
  setInput(rig.world, OTHER, { moveX: 8000, moveY: 0, buttons: 0 });
  let lastX = 0;
  rig.run(2000, () => {
    const { x } = drawnCell(rig, OTHER)!;
    expect(x).toBeGreaterThanOrEqual(lastX);
    expect(x - lastX).toBeLessThan(lastX === 0 ? 2000 : 3 * 9);
    lastX = x;
    const behind = rig.world.bodies.x[rig.cellOf(OTHER)]! - x;
    expect(behind).toBeLessThan(9 * 8);
  });
  expect(lastX).toBeGreaterThan(1000);
});

test("P26: bytes that are no snapshot raise WireError and change nothing", () => {
  const rig = createRig();
  rig.run(1000);
  const { newest, tick } = rig.state;
  expect(() => rig.state.onSnapshot(new Uint8Array([1, 2, 3]), rig.nowMs())).toThrow(WireError);
  expect(rig.state.newest).toBe(newest);
  expect(rig.state.tick).toBe(tick);
});

test("a frame holds everybody, the smallest first, and before the first snapshot nobody", () => {
  const rig = createRig({ rules: CLASSIC });
  expect(rig.state.sampleFrame(0).cells).toEqual([]);
  rig.world.bodies.radius[rig.cellOf(OWN)] = 30;
  rig.run(500);
  const frame = rig.state.sampleFrame(rig.nowMs());
  expect(frame.cells.map((cell) => cell.playerId)).toEqual([OTHER, OWN]);
  expect(frame.balls.length).toBeGreaterThan(100);
});
