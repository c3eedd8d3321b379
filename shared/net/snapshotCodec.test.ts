// The snapshot's byte table, its limits, and what the encoder promises to the host.
import { expect, test } from "vitest";
import { MAX_NAME_UNITS, PALETTE } from "../model.ts";
import { allocateSlot, BODY_BALL, BODY_CELL, createBodies } from "../sim/bodies.ts";
import { ByteWriter, WireError } from "./bytes.ts";
import { decodeSnapshot, encodeSnapshot, type SnapshotSource } from "./snapshotCodec.ts";

function sourceOf(change: Partial<SnapshotSource> = {}): SnapshotSource {
  const bodies = createBodies(4);
  const own = allocateSlot(bodies, BODY_CELL, 2);
  Object.assign(bodies.x, { [own]: 1.5 });
  Object.assign(bodies.y, { [own]: 2 });
  Object.assign(bodies.radius, { [own]: 10 });
  const ball = allocateSlot(bodies, BODY_BALL, 0);
  Object.assign(bodies.x, { [ball]: 100 });
  Object.assign(bodies.y, { [ball]: 200 });
  Object.assign(bodies.radius, { [ball]: 5 });
  Object.assign(bodies.color, { [ball]: 3 });
  return { tick: 258, inputMarginTicks: -2, rttMs: 40, bodies, ownPlayerId: 2, ...change };
}

test("P24: the bytes are those of the table", () => {
  const source = sourceOf({
    leaderboard: [{ rank: 1, playerId: 2, score: 2.5 }],
    roster: [{ playerId: 2, name: "Żu", color: 4 }],
  });
  expect([...encodeSnapshot(source, new ByteWriter())]).toEqual(
    [
      [0x13, 2, 1, 0, 0, 254, 40, 0, 2],
      [1, 1, 96, 0, 0, 128, 0, 0, 128, 2, 0],
      [0],
      [1, 2, 144, 1, 32, 3, 20, 3],
      [1, 1, 2, 160, 1],
      [1, 2, 4, 3, 0xc5, 0xbb, 0x75],
    ].flat(),
  );
});

test("P24: a snapshot handed to a socket is not touched by the next one", () => {
  const writer = new ByteWriter();
  const first = encodeSnapshot(sourceOf({ tick: 1 }), writer);
  encodeSnapshot(sourceOf({ tick: 2 }), writer);
  expect(decodeSnapshot(first).tick).toBe(1);
});

test("margin and round trip are cut to what the bytes hold", () => {
  const bytes = encodeSnapshot(sourceOf({ inputMarginTicks: -4000, rttMs: 123456.7 }), new ByteWriter());
  expect(decodeSnapshot(bytes)).toMatchObject({ inputMarginTicks: -128, rttMs: 65535 });
});

test("P24: the longest name fits, whatever its letters", () => {
  const roster = [{ playerId: 1, name: "\u6f22".repeat(MAX_NAME_UNITS), color: 0 }];
  expect(decodeSnapshot(encodeSnapshot(sourceOf({ roster }), new ByteWriter())).roster).toEqual(roster);
});

test("P26: unknown kinds, sections and colours are refused", () => {
  const bytes = encodeSnapshot(sourceOf(), new ByteWriter());
  for (const head of [0x00, 0x20, 0x14, 0x18, 0xff]) {
    expect(() => decodeSnapshot(new Uint8Array([head, ...bytes.subarray(1)]))).toThrow(WireError);
  }
  bytes[bytes.length - 1] = PALETTE.length;
  expect(() => decodeSnapshot(bytes)).toThrow(WireError);
});

test("P26: a hostile count takes no memory", () => {
  const head = [0x13, 0, 0, 0, 0, 0, 0, 0, 1];
  const huge = [0xff, 0xff, 0xff, 0xff, 0x0f];
  for (let list = 0; list < 5; list++) {
    const bytes = new Uint8Array([...head, ...new Array<number>(list).fill(0), ...huge, 0, 0, 0]);
    expect(() => decodeSnapshot(bytes)).toThrow(/items in 3 bytes/);
  }
});
