// The checks of a decoding client must catch what they are there for.
import { expect, test } from "vitest";
import { KIND_DELTA, KIND_FULL, KIND_SHIFT } from "../../shared/net/snapshot/format.ts";
import type { OwnCell, Snapshot, SnapshotCell } from "../../shared/net/snapshot/snapshot.ts";
import { CLASSIC } from "../../shared/rulesets/classic.ts";
import { readTick, snapshotFault } from "./snapshotCheck.ts";

const CELL: SnapshotCell = { id: 1, playerId: 7, kind: "cell", x: 10, y: 20, radius: 10 };
const OWN: OwnCell = { ...CELL, impulseX: 0, impulseY: 0, bornTick: 0 };
const GOOD: Snapshot = {
  tick: 5,
  worldTick: 0,
  inputMarginTicks: 0,
  rttMs: 0,
  ownCells: [OWN],
  cells: [{ ...CELL, id: 2, playerId: 8 }],
  balls: [{ id: 3, x: 1280, y: 720, radius: 5, color: 0 }],
};

test.each<[string, Partial<Snapshot>, RegExp | null]>([
  ["a good one", {}, null],
  ["an own cell eaten", { ownCells: [{ ...OWN, radius: 0 }] }, null],
  ["no own cell", { ownCells: [] }, /no own cell/],
  ["somebody else's as own", { ownCells: [{ ...OWN, playerId: 8 }] }, /somebody else/],
  ["the own one twice", { cells: [OWN] }, /among the others/],
  ["a cell outside", { cells: [{ ...OWN, playerId: 8, x: 1280.25 }] }, /cell 1 outside/],
  ["a position that is none", { ownCells: [{ ...OWN, y: Number.NaN }] }, /own cell 1 outside/],
  ["a ball outside", { balls: [{ id: 3, x: 0, y: -1, radius: 5, color: 0 }] }, /ball 3 outside/],
])("%s", (_what, change, fault) => {
  const found = snapshotFault({ ...GOOD, ...change }, CLASSIC, 7);
  if (fault === null) expect(found).toBeNull();
  else expect(found).toMatch(fault);
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
