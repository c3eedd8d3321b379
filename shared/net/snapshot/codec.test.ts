// The snapshot's byte tables, its limits, and what the encoder promises to the host.
import { describe, expect, test } from "vitest";
import { PALETTE, PLAIN_PROFILE } from "../../model.ts";
import { MAX_NAME_UNITS } from "../../names.ts";
import { BODY_BALL, BODY_BLOB, BODY_CELL, BODY_VIRUS, freeSlot } from "../../sim/bodies.ts";
import { WireError } from "../bytes.ts";
import { BaselineError, createSnapshotDecoder } from "./decoder.ts";
import { addBody, createSnapshotRig } from "./rig.stage.ts";
import { forgetSent } from "./sentState.ts";

/** Born at tick 0, told at tick 258, with nothing left of a boost. */
const OWN_BYTES = [1, 1, 96, 0, 0, 128, 0, 0, 128, 5, 0x82, 2, 0, 0];
/** In a delta: neither moved nor grown. */
const OWN_STILL = [0, 0];

test("P24 the bytes of a full snapshot are those of the table", () => {
  const bytes = createSnapshotRig().encode(258, {
    leaderboard: [{ rank: 1, playerId: 2, score: 2.5 }],
    teamScores: [3, 0.5],
    roster: { left: [], entries: [{ ...PLAIN_PROFILE, playerId: 2, name: "Żu", color: 4, skin: 9 }] },
    hostTick: { p50Ms: 0.5, p99Ms: 3 },
    minimap: [
      { playerId: 2, x: 0, y: 1 },
      { playerId: 300, x: 0.2, y: 0.5 },
    ],
  });
  expect([...bytes]).toEqual(
    [
      [0x67, 3, 2, 1, 0, 0, 2, 1, 0, 0, 254, 40, 0, 2],
      OWN_BYTES,
      [1, 3, 9 << 2, 200, 0, 240, 0, 48],
      [1, 20, 1, 0x23, 0x90, 0x01, 0x32],
      [1, 1, 2, 160, 1],
      [50, 0, 44, 1],
      [2, 2, 0, 255, 0xac, 2, 51, 128],
      [0, 1, 2, 4, 9, 3, 0xc5, 0xbb, 0x75],
      [2, 192, 1, 32],
    ].flat(),
  );
});

describe("P28 the bytes of a delta are those of the table", () => {
  test("nothing changed: own cells alone", () => {
    const rig = createSnapshotRig();
    rig.encode(258);
    expect([...rig.encode(259)]).toEqual([0x80, 2, 1, 1, 254, 1, ...OWN_STILL]);
  });

  test("own cells by how far they went, whole when there is another one", () => {
    const rig = createSnapshotRig();
    rig.encode(1);
    rig.bodies.x[rig.own]! -= 1;
    rig.bodies.y[rig.own]! += 2;
    // dx -64: 127, nothing follows: 508; dy 128: 256.
    expect([...rig.encode(2)].slice(5)).toEqual([1, 0xfc, 3, 0x80, 2]);
    rig.bodies.radius[rig.own]! += 1 / 64;
    expect([...rig.encode(3)].slice(5)).toEqual([1, 1, 0, 2]);
    addBody(rig.bodies, BODY_CELL, 2, 1.5, 2, 10);
    const places = [1, 32, 0, 0, 0, 1, 0, 0x81, 5, 4, 0, 0, 3, 96, 0, 0, 128, 0, 0, 128, 5, 4, 0, 0];
    expect([...rig.encode(4)].slice(5)).toEqual([0, 2, ...places]);
  });

  test("P35 what is left of a boost follows, and nothing once it is over", () => {
    const rig = createSnapshotRig();
    rig.encode(1);
    rig.bodies.impulseX[rig.own] = 2;
    rig.bodies.impulseY[rig.own] = -0.5;
    expect([...rig.encode(2)].slice(5)).toEqual([1, 2, 0, 0x80, 2, 63]);
    rig.bodies.impulseX[rig.own] = 0;
    rig.bodies.impulseY[rig.own] = 0;
    expect([...rig.encode(3)].slice(5)).toEqual([1, 0, 0]);
  });

  test("blobs and viruses move among the cells, with who ejected them, or nobody", () => {
    const rig = createSnapshotRig();
    const decoder = createSnapshotDecoder();
    const blob = addBody(rig.bodies, BODY_BLOB, 9, 10, 20, 38);
    addBody(rig.bodies, BODY_VIRUS, 0, 30, 40, 100);
    decoder.decode(rig.encode(1));
    rig.bodies.x[blob]! += 5;
    expect(decoder.decode(rig.encode(2)).movers).toMatchObject([
      { id: 3, kind: "cell", playerId: 9 },
      { id: 4, kind: "blob", playerId: 9, x: 15, radius: 38 },
      { id: 5, kind: "virus", playerId: 0, x: 30, radius: 100 },
    ]);
  });

  test("P29 a cell that moved and grew, and one that moved far", () => {
    const rig = createSnapshotRig();
    rig.encode(1);
    rig.bodies.x[rig.other]! += 1;
    rig.bodies.y[rig.other]! -= 16;
    rig.bodies.radius[rig.other]! += 0.5;
    // dx 4 + 64 = 68, dy -64 + 64 = 0, radius +2.
    expect([...rig.encode(2)].slice(6 + OWN_STILL.length)).toEqual([1, (68 << 1) | 1, 0, 4]);
    rig.bodies.x[rig.other]! += 16;
    expect([...rig.encode(3)].slice(6 + OWN_STILL.length)).toEqual([1, 0, 1, 0x80, 1, 0]);
  });

  test("P29 a session that missed a tick gets the cells' places", () => {
    const rig = createSnapshotRig();
    rig.encode(1);
    rig.beginTick(2);
    expect([...rig.encode(3)]).toEqual([0x80, 1, 0, 2, 254, 9, ...OWN_STILL, 200, 0, 240, 0, 48]);
  });

  test("who left, who came, and another round trip", () => {
    const rig = createSnapshotRig();
    rig.encode(1);
    freeSlot(rig.bodies, rig.other);
    freeSlot(rig.bodies, rig.ball);
    addBody(rig.bodies, BODY_CELL, 8, 5, 6, 10);
    addBody(rig.bodies, BODY_BALL, 0, 1, 2, 5);
    const parts = 1 | 2 | 16 | 32 | 64 | 128;
    expect([...rig.encode(2, { rttMs: 300 })]).toEqual(
      [
        [0x80, 1, 0, 1, 254, parts, 1, 44, 1],
        OWN_STILL,
        [1, 3],
        [1, 4, 8 << 2, 20, 0, 24, 0, 40],
        [1, 2],
        [1, 20, 1, 0x50, 4, 0x80, 0],
      ].flat(),
    );
  });
});

test("P28 balls of a large arena, of several sizes, after a gap of ids", () => {
  const rig = createSnapshotRig();
  rig.encode(1);
  rig.bodies.nextId = 300;
  addBody(rig.bodies, BODY_BALL, 0, 3000, 2, 5);
  addBody(rig.bodies, BODY_BALL, 0, 1, 2000, 6);
  const lists = [2, 0, 0, 0, 0xac, 2, 0xe0, 0x2e, 8, 0, 20, 0x10, 4, 0, 0x40, 0x1f, 24];
  expect([...rig.encode(2)].slice(6 + OWN_STILL.length)).toEqual(lists);
});

test("P25 an eaten cell is shown with radius 0 once, then it leaves", () => {
  const rig = createSnapshotRig();
  const decoder = createSnapshotDecoder();
  decoder.decode(rig.encode(1));
  rig.bodies.radius[rig.other] = 0;
  expect(decoder.decode(rig.encode(2)).movers).toMatchObject([{ id: 3, radius: 0 }]);
  freeSlot(rig.bodies, rig.other);
  expect(decoder.decode(rig.encode(3)).movers).toEqual([]);
});

test("P28 what did not change is the same object", () => {
  const rig = createSnapshotRig();
  const decoder = createSnapshotDecoder();
  const first = decoder.decode(rig.encode(1));
  const second = decoder.decode(rig.encode(2));
  expect(second.balls).toBe(first.balls);
  addBody(rig.bodies, BODY_BALL, 0, 1, 2, 5);
  expect(decoder.decode(rig.encode(3)).balls[0]).toBe(first.balls[0]);
});

test("P30 a delta on another baseline, or on none, changes nothing and asks for a full snapshot", () => {
  const rig = createSnapshotRig();
  const decoder = createSnapshotDecoder();
  const full = rig.encode(1);
  const second = rig.encode(2);
  const third = rig.encode(3);
  expect(() => decoder.decode(second)).toThrow(BaselineError);
  expect(decoder.baselineTick).toBeNull();
  decoder.decode(full);
  expect(() => decoder.decode(third)).toThrow(BaselineError);
  expect(decoder.baselineTick).toBe(1);
  decoder.decode(second);
  expect(() => decoder.decode(second)).toThrow(BaselineError);
  forgetSent(rig.sent);
  expect(decoder.decode(rig.encode(9)).tick).toBe(9);
});

test("P24 a snapshot handed to a socket is not touched by the next one", () => {
  const rig = createSnapshotRig();
  const first = rig.encode(1);
  const kept = [...first];
  rig.encode(2);
  expect([...first]).toEqual(kept);
  expect(() => rig.encode(2)).toThrow(/was sent/);
});

test("margin, round trip and tick times are cut to what the bytes hold", () => {
  const change = {
    inputMarginTicks: -4000,
    rttMs: 123456.7,
    hostTick: { p50Ms: 1.234, p99Ms: 9999 },
  };
  expect(createSnapshotDecoder().decode(createSnapshotRig().encode(1, change))).toMatchObject({
    inputMarginTicks: -128,
    rttMs: 65535,
    hostTick: { p50Ms: 1.23, p99Ms: 655.35 },
  });
});

test("P24 the longest name fits, whatever its letters", () => {
  const entries = [{ ...PLAIN_PROFILE, playerId: 1, name: "\u6f22".repeat(MAX_NAME_UNITS), color: 0 }];
  const roster = { left: [], entries };
  expect(createSnapshotDecoder().decode(createSnapshotRig().encode(1, { roster })).roster).toEqual(entries);
});

test("P26 unknown kinds, sections and colours are refused", () => {
  const rig = createSnapshotRig();
  const bytes = rig.encode(1);
  const decoder = createSnapshotDecoder();
  for (const head of [0x00, 0x07, 0xc0, 0x50, 0x60, 0xff]) {
    expect(() => decoder.decode(new Uint8Array([head, ...bytes.subarray(1)]))).toThrow(WireError);
  }
  const wrongColor = bytes.slice();
  wrongColor[bytes.length - 4] = 0x20 | PALETTE.length;
  expect(() => decoder.decode(wrongColor)).toThrow("unknown colour");
});

test.each([
  ["a second byte of sections that says nothing", [0xa0, 0, 1, 0, 1, 0, 0, 0]],
  ["a section of the second byte that nobody knows", [0xa0, 0x80, 1, 0, 1, 0, 0, 0]],
  ["a second byte of parts that says nothing", [0x80, 1, 0, 1, 0, 0x80, 0, 0]],
  ["a part of the second byte that nobody knows", [0x80, 1, 0, 1, 0, 0x80, 0x40, 0]],
])("P26 %s is refused", (_what, bytes) => {
  const decoder = createSnapshotDecoder();
  decoder.decode(createSnapshotRig().encode(1));
  expect(() => decoder.decode(new Uint8Array(bytes))).toThrow(/says nothing|unknown/);
});

describe("P48 the room's tick goes on, the world's tick travels beside it", () => {
  test("while the world stands each snapshot says so; one tick a tick is not worth a byte", () => {
    const rig = createSnapshotRig();
    const decoder = createSnapshotDecoder();
    decoder.decode(rig.encode(258, {}, 300));
    const going = rig.encode(259, {}, 301);
    expect([...going]).toEqual([0x80, 2, 1, 1, 254, 1, ...OWN_STILL]);
    expect(decoder.decode(going)).toMatchObject({ tick: 259, worldTick: 301 });
    const standing = rig.encode(260, {}, 301);
    expect([...standing]).toEqual([0x80, 3, 1, 1, 254, 0x81, 2, 0xad, 2, ...OWN_STILL]);
    expect(decoder.decode(standing)).toMatchObject({ tick: 260, worldTick: 301 });
    expect(decoder.decode(rig.encode(261, {}, 301))).toMatchObject({ tick: 261, worldTick: 301 });
    const again = rig.encode(262, {}, 302);
    expect(again).toHaveLength(going.length);
    expect(decoder.decode(again)).toMatchObject({ tick: 262, worldTick: 302 });
  });

  test("a world that begins anew is told as a delta while its ids go on, and as a whole once all is forgotten", () => {
    const rig = createSnapshotRig();
    const decoder = createSnapshotDecoder();
    decoder.decode(rig.encode(900));
    for (const slot of [rig.own, rig.ball, rig.other]) freeSlot(rig.bodies, slot);
    const own = addBody(rig.bodies, BODY_CELL, 2, 7, 8, 10);
    const anew = decoder.decode(rig.encode(901, {}, 0));
    expect(anew).toMatchObject({ tick: 901, worldTick: 0, balls: [], movers: [] });
    expect(anew.ownCells).toMatchObject([{ id: 4, x: 7, bornTick: 0 }]);
    rig.bodies.bornTick[own] = 3;
    forgetSent(rig.sent);
    const whole = decoder.decode(rig.encode(902, {}, 5));
    expect(whole).toMatchObject({ tick: 902, worldTick: 5, ownCells: [{ id: 4, bornTick: 3 }] });
  });

  test("a cell is no older than the world", () => {
    const rig = createSnapshotRig();
    rig.bodies.bornTick[rig.own] = 50;
    const bytes = rig.encode(60);
    bytes[5] = 9;
    expect(() => createSnapshotDecoder().decode(bytes)).toThrow("older than the world");
  });
});

test("P26 a hostile count takes no memory", () => {
  const huge = [0xff, 0xff, 0xff, 0xff, 0x0f];
  const full = [0x61, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];
  const decoder = createSnapshotDecoder();
  for (let list = 0; list < 6; list++) {
    const bytes = new Uint8Array([...full, ...new Array<number>(list).fill(0), ...huge, 0, 0, 0]);
    expect(() => decoder.decode(bytes)).toThrow(/items in 3 bytes/);
  }
  decoder.decode(createSnapshotRig().encode(1));
  for (const parts of [2, 16, 32, 64]) {
    const bytes = new Uint8Array([0x80, 1, 0, 1, 0, parts, 0, ...huge, 0, 0, 0]);
    expect(() => decoder.decode(bytes)).toThrow(/items in 3 bytes/);
  }
});

test.each([
  ["a tick that is none", [0x80, 1, 0, 0, 0, 0, 0]],
  ["who left without being there", [0x80, 1, 0, 1, 0, 2, 0, 1, 7]],
  ["more who left than were there", [0x80, 1, 0, 1, 0, 2, 0, 2, 3, 1]],
  ["a cell that came twice", [0x80, 1, 0, 1, 0, 16, 0, 1, 3, 9, 0, 0, 0, 0, 4]],
  ["moves of nobody", [0x80, 1, 0, 1, 0, 4, 0, 2, 0, 0]],
  ["a move out of the world", [0x80, 1, 0, 1, 0, 4, 0, 1, 0, 1, 0xff, 0xff, 3, 0xff, 0xff, 3]],
  ["ids that do not ascend", [0x80, 1, 0, 1, 0, 16, 0, 1, 0, 9, 0, 0, 0, 0, 4]],
])("P26 %s is refused, and the baseline stays", (_what, bytes) => {
  const decoder = createSnapshotDecoder();
  decoder.decode(createSnapshotRig().encode(1));
  expect(() => decoder.decode(new Uint8Array(bytes))).toThrow(WireError);
  expect(decoder.baselineTick).toBe(1);
});
