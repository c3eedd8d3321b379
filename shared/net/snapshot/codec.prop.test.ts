// Whatever happens in a world and whatever is left out: the deltas of a session add up to the whole state. Damaged and
// hostile bytes raise WireError and nothing else.
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { PALETTE } from "../../model.ts";
import {
  allocateSlot,
  BODY_BALL,
  BODY_BLOB,
  BODY_CELL,
  BODY_FREE,
  BODY_VIRUS,
  type Bodies,
  createBodies,
  freeSlot,
} from "../../sim/bodies.ts";
import { endProtection } from "../../sim/spawning/protection.ts";
import { WireError } from "../bytes.ts";
import { createSnapshotDecoder } from "./decoder.ts";
import { SnapshotEncoder, type SnapshotSource } from "./encoder.ts";
import { createSentState, forgetSent, type SentState } from "./sentState.ts";
import { createSight, openSight, type Sight, see } from "./sight.ts";
import type { Snapshot } from "./snapshot.ts";

const OWN_ID = 7;
const place = fc.nat(16000 * 64).map((steps) => steps / 64);
const radius = fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 8000, noNaN: true }));
const color = fc.nat(PALETTE.length - 1);
const owner = fc.integer({ min: 5, max: 9 });
/** Most of what moves are cells. */
const mover = fc.constantFrom(BODY_CELL, BODY_CELL, BODY_CELL, BODY_BLOB, BODY_VIRUS);
/** Of a new cell's protection. */
const shieldTicks = fc.constantFrom(0, 1, 2, 5, 100);
const index = fc.nat(40);
const step = fc.oneof(fc.integer({ min: -640, max: 640 }), fc.integer({ min: -64000, max: 64000 }));

/** One thing that happens in a tick, to the body at `index` among those in use. */
const change = fc.oneof(
  fc.record({ kind: fc.constant("cell" as const), mover, owner, x: place, y: place, radius, shieldTicks }),
  fc.record({
    kind: fc.constant("ball" as const),
    x: place,
    y: place,
    radius: fc.constantFrom(5, 5, 5, 7.25),
    color,
  }),
  fc.record({ kind: fc.constant("move" as const), index, dx: step, dy: step }),
  fc.record({ kind: fc.constant("grow" as const), index, radius }),
  fc.record({ kind: fc.constant("bare" as const), index }),
  fc.record({ kind: fc.constant("free" as const), index }),
);
type Change = typeof change extends fc.Arbitrary<infer T> ? T : never;

const tick = fc.record({
  changes: fc.array(change, { maxLength: 12 }),
  gap: fc.constantFrom(1, 1, 1, 1, 2, 70000),
  isSent: fc.boolean(),
  isForgotten: fc.nat(15).map((n) => n === 0),
  /** Bit by slot: out of view. */
  hidden: fc.oneof(fc.constant(0), fc.nat(0xffff)),
  rttMs: fc.constantFrom(0, 0, 40),
  world: fc.constantFrom("goes", "goes", "goes", "stands", "begins anew"),
});
const story = fc.array(tick, { minLength: 1, maxLength: 25 });
const options = { seed: 35, numRuns: 300 };

function slotsOf(bodies: Bodies): number[] {
  const slots: number[] = [];
  for (let slot = 0; slot < bodies.end; slot++) if (bodies.kind[slot] !== BODY_FREE) slots.push(slot);
  return slots;
}

function apply(bodies: Bodies, one: Change, worldTick: number): void {
  if (one.kind === "cell" || one.kind === "ball") {
    const isCell = one.kind === "cell";
    const slot = allocateSlot(bodies, isCell ? one.mover : BODY_BALL, isCell ? one.owner : 0);
    bodies.x[slot] = one.x;
    bodies.y[slot] = one.y;
    bodies.radius[slot] = one.radius;
    if (!isCell) bodies.color[slot] = one.color;
    else if (one.mover === BODY_CELL) bodies.protectedUntil[slot] = worldTick + one.shieldTicks;
    return;
  }
  const slots = slotsOf(bodies);
  const slot = slots[one.index % Math.max(1, slots.length)];
  if (slot === undefined) return;
  if (one.kind === "free") freeSlot(bodies, slot);
  if (bodies.kind[slot] === BODY_BALL || bodies.kind[slot] === BODY_FREE) return;
  if (one.kind === "bare") endProtection(bodies, slot);
  if (one.kind === "grow") bodies.radius[slot] = one.radius;
  if (one.kind === "move") {
    bodies.x[slot] = Math.min(16000, Math.max(0, bodies.x[slot]! + one.dx / 64));
    bodies.y[slot] = Math.min(16000, Math.max(0, bodies.y[slot]! + one.dy / 64));
    bodies.impulseX[slot] = one.dx % 3 === 0 ? 0 : one.dx / 64;
    bodies.impulseY[slot] = one.dx % 3 === 0 ? 0 : one.dy / 64;
  }
}

function visibleIn(bodies: Bodies, hidden: number): number[] {
  return slotsOf(bodies).filter((slot) => ((hidden >> (slot % 16)) & 1) === 0);
}

function sightOf(bodies: Bodies, visible: readonly number[], sent: SentState): Sight {
  const sight = createSight();
  openSight(sight, bodies, sent);
  for (const slot of [...visible, ...visible]) see(sight, slot);
  return sight;
}

/** The whole visible state as one full snapshot tells it. @param ticks the room's, the world's */
function wholeState(
  bodies: Bodies,
  ticks: readonly [number, number],
  source: SnapshotSource,
  visible: number[],
): Snapshot {
  const encoder = new SnapshotEncoder();
  encoder.beginTick(bodies, ...ticks);
  const sent = createSentState();
  const sight = sightOf(bodies, visible, sent);
  return createSnapshotDecoder().decode(encoder.encode({ ...source, sight }, sent));
}

/** @param onSnapshot called with each snapshot's bytes, the decoder before it, and what the whole state is */
function tell(
  ticks: readonly (typeof tick extends fc.Arbitrary<infer T> ? T : never)[],
  onSnapshot: (bytes: Uint8Array, whole: Snapshot, bodies: Bodies, visible: number[]) => void,
): void {
  const bodies = createBodies(4);
  const encoder = new SnapshotEncoder();
  const sent = createSentState();
  let now = 0;
  let worldTick = 0;
  for (const { changes, gap, isSent, isForgotten, hidden, rttMs, world } of ticks) {
    for (const one of changes) apply(bodies, one, worldTick);
    now += gap;
    if (world !== "stands") worldTick = world === "goes" ? worldTick + gap : 0;
    // Nobody is protected a second time.
    if (world === "begins anew") bodies.protectedUntil.fill(0);
    encoder.beginTick(bodies, now, worldTick);
    if (isForgotten) forgetSent(sent);
    if (!isSent) continue;
    const visible = visibleIn(bodies, hidden);
    const source = { inputMarginTicks: 1, rttMs, ownPlayerId: OWN_ID };
    const bytes = encoder.encode({ ...source, sight: sightOf(bodies, visible, sent) }, sent);
    onSnapshot(bytes, wholeState(bodies, [now, worldTick], source, visible), bodies, visible);
  }
}

test.prop([story], options)("P28 deltas add up to the whole state, whatever is left out", (ticks) => {
  const decoder = createSnapshotDecoder();
  tell(ticks, (bytes, whole) => expect(decoder.decode(bytes)).toEqual(whole));
});

function expectNear(got: number, wanted: number, perUnit: number): void {
  expect(Number.isInteger(got * perUnit)).toBe(true);
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(0.5 / perUnit);
}

test.prop([story], options)("P24 P25 the whole state is the world's, on its grids", (ticks) => {
  tell(ticks, (_bytes, whole, bodies, visible) => {
    const got = [...whole.ownCells, ...whole.movers, ...whole.balls];
    expect(got.map((body) => body.id).sort()).toEqual(visible.map((slot) => bodies.id[slot]).sort());
    for (const body of got) {
      const slot = visible.find((one) => bodies.id[one] === body.id)!;
      const isOwn = bodies.kind[slot] === BODY_CELL && bodies.owner[slot] === OWN_ID;
      if ("playerId" in body) {
        expect(body.playerId).toBe(bodies.owner[slot]);
        expect(body.isProtected).toBe(bodies.protectedUntil[slot]! > whole.worldTick);
      } else expect(body.color).toBe(bodies.color[slot]);
      expect(whole.ownCells.some((cell) => cell.id === body.id)).toBe(isOwn);
      expectNear(body.x, bodies.x[slot]!, isOwn ? 64 : 4);
      expectNear(body.y, bodies.y[slot]!, isOwn ? 64 : 4);
      expect(body.radius === 0).toBe(bodies.radius[slot] === 0);
      if (bodies.radius[slot]! >= 0.25) expectNear(body.radius, bodies.radius[slot]!, isOwn ? 64 : 4);
    }
    for (const list of [whole.ownCells, whole.movers, whole.balls]) {
      expect(list.every((body, i) => i === 0 || body.id > list[i - 1]!.id)).toBe(true);
    }
  });
});

/** Bodies a decoder holds after bytes that may be anything; 0 where it refuses them. */
function countDecoded(baseline: Uint8Array | null, bytes: Uint8Array): number {
  const decoder = createSnapshotDecoder();
  if (baseline) decoder.decode(baseline);
  try {
    const { ownCells, movers, balls } = decoder.decode(bytes);
    return ownCells.length + movers.length + balls.length;
  } catch (error) {
    expect(error).toBeInstanceOf(WireError);
    return 0;
  }
}

/** The first full snapshot of a story and what came right after it. */
function firstTwo(ticks: Parameters<typeof tell>[0]): Uint8Array[] {
  const found: Uint8Array[] = [];
  tell(
    ticks.map((one) => ({ ...one, isSent: true, isForgotten: false })),
    (bytes) => found.push(bytes),
  );
  return found.slice(0, 2);
}

test.prop([story, fc.nat()], options)("P26 a snapshot cut short raises WireError", (ticks, cut) => {
  const decoder = createSnapshotDecoder();
  for (const bytes of firstTwo(ticks)) {
    expect(() => decoder.decode(bytes.subarray(0, cut % bytes.length))).toThrow(WireError);
    decoder.decode(bytes);
  }
});

test.prop([story], options)("P26 a byte too many raises WireError", (ticks) => {
  const decoder = createSnapshotDecoder();
  for (const bytes of firstTwo(ticks)) {
    expect(() => decoder.decode(new Uint8Array([...bytes, 0]))).toThrow(WireError);
    decoder.decode(bytes);
  }
});

test.prop([story, fc.nat(), fc.nat(7)], options)(
  "P26 a flipped bit raises WireError, or gives a state no larger than its bytes",
  (ticks, at, bit) => {
    const [full, delta] = firstTwo(ticks);
    const known = countDecoded(null, full!);
    for (const [baseline, bytes] of [
      [null, full!],
      [full!, delta ?? full!],
    ] as const) {
      const flipped = bytes.slice();
      flipped[at % flipped.length]! ^= 1 << bit;
      expect(countDecoded(baseline, flipped)).toBeLessThanOrEqual(known + bytes.length);
    }
  },
);

test.prop([story, fc.uint8Array({ maxLength: 300 })], options)(
  "P26 any bytes are a snapshot or raise WireError",
  (ticks, bytes) => {
    const [full] = firstTwo(ticks);
    countDecoded(null, bytes);
    countDecoded(null, new Uint8Array([0x4f, ...bytes]));
    countDecoded(null, new Uint8Array([0x7f, 7, ...bytes]));
    countDecoded(full!, new Uint8Array([0x87, full![1]!, full![2]!, ...bytes]));
    countDecoded(full!, new Uint8Array([0xa7, 7, full![1]!, full![2]!, ...bytes]));
    countDecoded(full!, new Uint8Array([0x80, full![1]!, full![2]!, 1, 0, 0xff, 3, ...bytes]));
  },
);
