// Snapshots survive their bytes on the promised grids; damaged and hostile bytes raise WireError and nothing else.
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { PALETTE } from "../model.ts";
import { allocateSlot, BODY_BALL, BODY_CELL, createBodies } from "../sim/bodies.ts";
import { ByteWriter, WireError } from "./bytes.ts";
import { decodeSnapshot, encodeSnapshot, type SnapshotSource } from "./snapshotCodec.ts";

const OWN_ID = 7;
const color = fc.nat(PALETTE.length - 1);
const place = fc.nat(16000 * 64).map((steps) => steps / 64);
const cell = fc.record({
  kind: fc.constant(BODY_CELL),
  owner: fc.integer({ min: 1, max: 12 }),
  x: place,
  y: place,
  radius: fc.oneof(fc.constant(0), fc.double({ min: 0.001, max: 8000, noNaN: true })),
  color: fc.constant(0),
});
const ball = fc.record({
  kind: fc.constant(BODY_BALL),
  owner: fc.constant(0),
  x: place,
  y: place,
  radius: fc.integer({ min: 4, max: 200 }).map((steps) => steps / 4),
  color,
});
const playerId = fc.integer({ min: 1, max: 0xffffffff });
const leaderboard = fc.array(
  fc.record({
    rank: fc.integer({ min: 1, max: 2000 }),
    playerId,
    score: fc.nat(64 * 4000).map((n) => n / 64),
  }),
);
const roster = fc.array(fc.record({ playerId, name: fc.string({ unit: "grapheme", maxLength: 16 }), color }));

const source = fc
  .record(
    {
      tick: fc.nat(0xffffffff),
      inputMarginTicks: fc.integer({ min: -128, max: 127 }),
      rttMs: fc.nat(0xffff),
      list: fc.array(fc.oneof(cell, ball), { maxLength: 60 }),
      leaderboard,
      roster,
    },
    { requiredKeys: ["tick", "inputMarginTicks", "rttMs", "list"] },
  )
  .map(({ list, ...rest }): SnapshotSource => {
    const bodies = createBodies(4);
    for (const { kind, owner, ...body } of list) {
      const slot = allocateSlot(bodies, kind, owner);
      for (const field of ["x", "y", "radius", "color"] as const) bodies[field][slot] = body[field];
    }
    return { ...rest, bodies, ownPlayerId: OWN_ID };
  });

function expectNear(got: number, wanted: number, perUnit: number): void {
  expect(Number.isInteger(got * perUnit)).toBe(true);
  expect(Math.abs(got - wanted)).toBeLessThanOrEqual(0.5 / perUnit);
}

test.prop([source], { seed: 35, numRuns: 300 })(
  "P24: a snapshot comes out as it went in, on its grids",
  (sent) => {
    const got = decodeSnapshot(encodeSnapshot(sent, new ByteWriter()));
    expect(got).toMatchObject({
      tick: sent.tick,
      inputMarginTicks: sent.inputMarginTicks,
      rttMs: sent.rttMs,
    });
    expect(got.leaderboard).toEqual(sent.leaderboard);
    expect(got.roster).toEqual(sent.roster);
    const { bodies } = sent;
    const own = got.ownCells.values();
    const cells = got.cells.values();
    const balls = got.balls.values();
    for (let slot = 0; slot < bodies.end; slot++) {
      const isOwn = bodies.owner[slot] === OWN_ID;
      const isBall = bodies.kind[slot] === BODY_BALL;
      const body = (isBall ? balls : isOwn ? own : cells).next().value!;
      expect(body.id).toBe(bodies.id[slot]);
      expect("playerId" in body ? body.playerId : body.color).toBe(
        isBall ? bodies.color[slot] : bodies.owner[slot],
      );
      if (isOwn) expect([body.x, body.y]).toEqual([bodies.x[slot], bodies.y[slot]]);
      expectNear(body.x, bodies.x[slot]!, isOwn ? 64 : 4);
      expectNear(body.y, bodies.y[slot]!, isOwn ? 64 : 4);
      // P25: eaten stays eaten, alive stays alive.
      expect(body.radius === 0).toBe(bodies.radius[slot] === 0);
      if (bodies.radius[slot]! >= 0.25) expectNear(body.radius, bodies.radius[slot]!, isOwn ? 64 : 4);
    }
    expect([own.next().done, cells.next().done, balls.next().done]).toEqual([true, true, true]);
  },
);

function expectSnapshotOrWireError(bytes: Uint8Array): void {
  try {
    decodeSnapshot(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(WireError);
  }
}

test.prop([fc.uint8Array({ maxLength: 300 })], { seed: 35, numRuns: 300 })(
  "P26: any bytes are a snapshot or raise WireError",
  (bytes) => {
    expectSnapshotOrWireError(bytes);
    expectSnapshotOrWireError(new Uint8Array([0x13, ...bytes]));
  },
);

test.prop([source, fc.nat()], { seed: 35, numRuns: 300 })(
  "P26: a snapshot cut short raises WireError",
  (sent, cut) => {
    const bytes = encodeSnapshot(sent, new ByteWriter());
    expect(() => decodeSnapshot(bytes.subarray(0, cut % bytes.length))).toThrow(WireError);
  },
);

test.prop([source], { seed: 35, numRuns: 300 })("P26: a byte too many raises WireError", (sent) => {
  const bytes = encodeSnapshot(sent, new ByteWriter());
  expect(() => decodeSnapshot(new Uint8Array([...bytes, 0]))).toThrow(WireError);
});

test.prop([source, fc.nat(), fc.nat(7)], { seed: 35, numRuns: 300 })(
  "P26: a flipped bit raises WireError or nothing",
  (sent, at, bit) => {
    const bytes = encodeSnapshot(sent, new ByteWriter());
    bytes[at % bytes.length]! ^= 1 << bit;
    expectSnapshotOrWireError(bytes);
  },
);
