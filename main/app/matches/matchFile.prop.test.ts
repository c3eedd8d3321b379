// What is read is exactly what was kept, or nothing: whatever was cut off, flipped, forged or written by another version.

import { createHash } from "node:crypto";
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { type KeptDesk, MAX_PER_ADDRESS, MAX_WORD_UNITS } from "../../../shared/desk/desk.ts";
import { TALKS } from "../../../shared/phrases.ts";
import { REQUEST } from "../hosting/hostControl.stage.ts";
import { matchId, savedMatch } from "./matches.stage.ts";
import { type KeptMatch, readMatch, writeMatch } from "./matchFile.ts";

const VERSION = "1.2.3";
const { extras: _, ...SAVED } = savedMatch();
const KEPT: KeptMatch = { ...SAVED, turn: 7 };
const FILE = writeMatch(KEPT, VERSION);

const count = fc.nat(Number.MAX_SAFE_INTEGER);

const desk: fc.Arbitrary<KeptDesk> = fc.record({
  order: fc.record({
    isLocked: fc.boolean(),
    asksFirst: fc.boolean(),
    maxPerAddress: fc.option(fc.integer({ min: 1, max: MAX_PER_ADDRESS })),
    talk: fc.constantFrom(...TALKS),
    usesWords: fc.boolean(),
    words: fc.array(fc.string({ unit: "binary", maxLength: MAX_WORD_UNITS / 2 })),
  }),
  password: fc.option(
    fc.record({ salt: fc.base64String({ maxLength: 24 }), hash: fc.base64String({ maxLength: 44 }) }),
  ),
});

test.prop([
  fc.uint8Array({ minLength: 1, maxLength: 3000 }),
  fc.record({
    tick: count,
    people: count,
    savedAtMs: count,
    turn: count,
    boundPort: fc.integer({ min: 1, max: 65535 }),
    desk,
  }),
  fc.constantFrom("0.1.0", "10.20.30-beta.4", "ź"),
])("what was kept is read", (bytes, { tick, people, desk, ...rest }, version) => {
  const room = new Uint8Array(bytes);
  const kept = {
    request: REQUEST,
    ...rest,
    checkpoint: { match: matchId("a"), tick, people, desk, room },
  };
  expect(readMatch(writeMatch(kept, version), version)).toEqual({ ok: true, kept });
});

test("of a dedicated host's flags only the request is kept, and it is all of it", () => {
  const request = {
    ...REQUEST,
    maxPlayers: 2000,
    rules: { startRadius: 15 },
    stateDir: "/srv",
    control: null,
  };
  const read = readMatch(writeMatch({ ...KEPT, request } as KeptMatch, VERSION), VERSION);
  expect(read).toMatchObject({ ok: true });
  if (read.ok)
    expect(read.kept.request).toEqual({ ...REQUEST, maxPlayers: 2000, rules: { startRadius: 15 } });
});

test("cut at 100 positions: damaged", () => {
  const cuts = Array.from({ length: 100 }, (_value, at) => Math.floor((at * FILE.length) / 100));
  for (const length of cuts) {
    expect(readMatch(FILE.subarray(0, length), VERSION)).toEqual({ ok: false, reason: "damaged" });
  }
});

test("something behind it, or nothing but zeroes: damaged", () => {
  const longer = new Uint8Array([...FILE, 0]);
  for (const bytes of [longer, new Uint8Array(FILE.length), new Uint8Array(0)]) {
    expect(readMatch(bytes, VERSION)).toEqual({ ok: false, reason: "damaged" });
  }
});

test.prop([fc.nat(FILE.length - 1), fc.integer({ min: 0, max: 7 })], { numRuns: 1000 })(
  "a bit that flipped: nothing is read",
  (at, bit) => {
    const flipped = new Uint8Array(FILE);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
    expect(readMatch(flipped, VERSION).ok).toBe(false);
  },
);

test.prop([fc.array(fc.tuple(fc.nat(FILE.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1 })], {
  examples: [[[[0, FILE[0] ?? 0]]]],
})("bytes that are others: nothing, or the very same", (changes) => {
  const changed = Buffer.from(FILE);
  for (const [at, byte] of changes) changed[at] = byte;
  const read = readMatch(changed, VERSION);
  if (read.ok) expect([changed, read.kept]).toEqual([FILE, KEPT]);
});

/** The same file with its text changed, as long as before. @param isSealed with the hash that belongs to it */
function forge(from: string, to: string, isSealed: boolean): Uint8Array {
  const content = Buffer.from(FILE.subarray(0, -32));
  const at = content.indexOf(from);
  if (at < 0 || from.length !== to.length) throw new Error("no such forgery");
  content.write(to, at, "latin1");
  const hash = isSealed ? createHash("sha256").update(content).digest() : FILE.subarray(-32);
  return new Uint8Array(Buffer.concat([content, hash]));
}

test("a forged head of the right length is not believed", () => {
  const forged = forge('"people":2', '"people":9', false);
  expect(readMatch(forged, VERSION)).toEqual({ ok: false, reason: "damaged" });
});

test.each([
  ['"boundPort":8999', '"boundPort":0000'],
  ['"boundPort":8999', '"boundPort":9e99'],
  ['"people":2', '"people":x'],
  ['"tick":60', '"tick":-6'],
  ['"match":"mmm', '"match":"m/m'],
  ['"ruleset":"classic"', '"ruleset":"classix"'],
  ['"maxPlayers":8', '"maxPlayers":0'],
  ['"keepSeatS":60', '"keepSeatS":6e'],
  ['"turn":7', '"torn":7'],
])("a head that no host could have, sealed as it should be: %s as %s", (from, to) => {
  expect(readMatch(forge(from, to, true), VERSION)).toEqual({ ok: false, reason: "damaged" });
});

test("lengths that lead out of the file, sealed as they should be", () => {
  for (const length of [0xffffffff, FILE.length, 0]) {
    const content = Buffer.from(FILE.subarray(0, -32));
    content.writeUInt32BE(length, 11 + VERSION.length);
    const hash = createHash("sha256").update(content).digest();
    expect(readMatch(Buffer.concat([content, hash]), VERSION)).toEqual({ ok: false, reason: "damaged" });
  }
});

test("another version of Kulki wrote it", () => {
  expect(readMatch(FILE, "1.2.4")).toEqual({ ok: false, reason: "otherVersion" });
  const newer = Buffer.from(FILE);
  newer.writeUInt16BE(2, 8);
  expect(readMatch(newer, VERSION)).toEqual({ ok: false, reason: "otherVersion" });
});
