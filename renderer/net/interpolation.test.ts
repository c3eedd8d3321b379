// Where the others are between two snapshots. When that is: interpolationDelay.test.ts.

import { expect, test } from "vitest";
import { snapshotOf } from "../../shared/net/snapshot/snapshot.stage.ts";
import type { Snapshot, SnapshotMover } from "../../shared/net/snapshot/snapshot.ts";
import type { FrameMover } from "./frame.ts";
import { interpolateMovers } from "./interpolation.ts";
import { SnapshotBuffer } from "./snapshotBuffer.ts";

function cell(id: number, x: number, radius = 10): SnapshotMover {
  return { id, playerId: id, kind: "cell", x, y: 2 * x, radius, isProtected: false };
}

function snapshot(tick: number, cells: SnapshotMover[]): Snapshot {
  return snapshotOf({ tick, movers: cells });
}

function drawAt(tick: number, snapshots: Snapshot[]): FrameMover[] {
  const buffer = new SnapshotBuffer();
  for (const one of snapshots) buffer.push(one);
  const out: FrameMover[] = [];
  out.length = interpolateMovers(buffer.findBetween(tick)!, out);
  return out;
}

test("a cell is drawn between the two places it was seen at, whatever the order of the lists", () => {
  const snapshots = [snapshot(10, [cell(1, 0), cell(2, 100)]), snapshot(11, [cell(2, 104), cell(1, 8, 14)])];
  expect(drawAt(10.25, snapshots)).toEqual([
    { id: 1, playerId: 1, kind: "cell", x: 2, y: 4, radius: 11, isProtected: false },
    { id: 2, playerId: 2, kind: "cell", x: 101, y: 202, radius: 10, isProtected: false },
  ]);
});

test("P25: a cell that dies stays in its place until it does, and then has radius 0", () => {
  const snapshots = [snapshot(1, [cell(1, 5)]), snapshot(2, [cell(1, 50, 0)]), snapshot(3, [cell(9, 700)])];
  expect(drawAt(1.9, snapshots)).toMatchObject([{ id: 1, x: 5, radius: 10 }]);
  expect(drawAt(2.5, snapshots)).toMatchObject([{ id: 1, x: 50, radius: 0 }]);
  expect(drawAt(3, snapshots)).toMatchObject([{ id: 9, x: 700, radius: 10 }]);
});

test("a cell is not drawn before it is born, and one that left is not drawn after", () => {
  const snapshots = [snapshot(1, [cell(1, 5)]), snapshot(2, [cell(2, 9)])];
  expect(drawAt(1.5, snapshots).map(({ id }) => id)).toEqual([1]);
  expect(drawAt(2, snapshots).map(({ id }) => id)).toEqual([2]);
});

test("beyond what is known everything stands still", () => {
  const snapshots = [snapshot(5, [cell(1, 5)]), snapshot(6, [cell(1, 6)])];
  expect(drawAt(0, snapshots)).toMatchObject([{ x: 5 }]);
  expect(drawAt(99, snapshots)).toMatchObject([{ x: 6 }]);
});

test("a missed snapshot is bridged", () => {
  expect(drawAt(2, [snapshot(1, [cell(1, 0)]), snapshot(5, [cell(1, 8)])])).toMatchObject([{ x: 2 }]);
});

test("a snapshot that is not newer is not taken", () => {
  const buffer = new SnapshotBuffer();
  expect([3, 3, 2, 4].map((tick) => buffer.push(snapshot(tick, [])))).toEqual([true, false, false, true]);
  expect(buffer.newest?.tick).toBe(4);
});
