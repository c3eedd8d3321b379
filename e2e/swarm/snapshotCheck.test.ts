// The checks of a decoding client must catch what they are there for.
import { expect, test } from "vitest";
import { PLAIN_PROFILE } from "../../shared/model.ts";
import type { Sections } from "../../shared/net/sections/sections.ts";
import { SnapshotEncoder } from "../../shared/net/snapshot/encoder.ts";
import { KIND_DELTA, KIND_FULL, KIND_SHIFT } from "../../shared/net/snapshot/format.ts";
import { createSentState } from "../../shared/net/snapshot/sentState.ts";
import type { OwnCell, Snapshot, SnapshotMover } from "../../shared/net/snapshot/snapshot.ts";
import { CLASSIC } from "../../shared/rulesets/classic.ts";
import { createBodies } from "../../shared/sim/bodies.ts";
import { readTick, snapshotFault } from "./snapshotCheck.ts";

const CELL: SnapshotMover = {
  id: 1,
  playerId: 7,
  kind: "cell",
  x: 10,
  y: 20,
  radius: 10,
  isProtected: false,
};
const OWN: OwnCell = { ...CELL, impulseX: 0, impulseY: 0, bornTick: 0 };
const GOOD: Snapshot = {
  tick: 5,
  worldTick: 0,
  inputMarginTicks: 0,
  rttMs: 0,
  ownCells: [OWN],
  movers: [{ ...CELL, id: 2, playerId: 8 }],
  balls: [{ id: 3, x: 1280, y: 720, radius: 5, color: 0 }],
};

test.each<[string, Partial<Snapshot>, RegExp | null]>([
  ["a good one", {}, null],
  ["an own cell eaten", { ownCells: [{ ...OWN, radius: 0 }] }, null],
  ["no own cell", { ownCells: [] }, /no own cell/],
  ["somebody else's as own", { ownCells: [{ ...OWN, playerId: 8 }] }, /somebody else/],
  ["the own one twice", { movers: [OWN] }, /among the others/],
  ["a cell outside", { movers: [{ ...OWN, playerId: 8, x: 1280.25 }] }, /cell 1 outside/],
  ["a position that is none", { ownCells: [{ ...OWN, y: Number.NaN }] }, /own cell 1 outside/],
  ["a ball outside", { balls: [{ id: 3, x: 0, y: -1, radius: 5, color: 0 }] }, /ball 3 outside/],
])("%s", (_what, change, fault) => {
  const found = snapshotFault({ ...GOOD, ...change }, CLASSIC, 7);
  if (fault === null) expect(found).toBeNull();
  else expect(found).toMatch(fault);
});

test("the tick of real snapshots, whatever sections they have", () => {
  const encoder = new SnapshotEncoder();
  const sent = createSentState();
  const bodies = createBodies(1);
  const encode = (tick: number, sections: Sections) => {
    encoder.beginTick(bodies, tick, tick);
    return encoder.encode({ inputMarginTicks: 0, rttMs: 0, ownPlayerId: 2, ...sections }, sent);
  };
  const roster = { left: [], entries: [{ ...PLAIN_PROFILE, playerId: 2, name: "Ola", color: 1 }] };
  expect(readTick(encode(0xf2345678, { roster }), null)).toBe(0xf2345678);
  expect(readTick(encode(0xf2345679, { roster }), 0xf2345678)).toBe(0xf2345679);
  expect(readTick(encode(0xf234567a, { hostTick: { p50Ms: 1, p99Ms: 2 } }), 0xf2345679)).toBe(0xf234567a);
});

test("a full snapshot's tick is read out of its head as an unsigned number", () => {
  expect(readTick(Uint8Array.of(KIND_FULL << KIND_SHIFT, 0x78, 0x56, 0x34, 0xf2), null)).toBe(0xf2345678);
  expect(readTick(Uint8Array.of(KIND_FULL << KIND_SHIFT, 1, 2, 3), null)).toBeNull();
});

test("a delta's tick is counted from the last one, and only from that", () => {
  const delta = Uint8Array.of(KIND_DELTA << KIND_SHIFT, 0x34, 0x12, 0x81, 0x01, 0, 0);
  expect(readTick(delta, 0x71234)).toBe(0x71234 + 129);
  expect(readTick(delta, 0x71235)).toBeNull();
  expect(readTick(delta, null)).toBeNull();
});
