// Datagrams survive their bytes, no answer is larger than its question, and any other bytes are nothing.
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import {
  ANNOUNCEMENT_BYTES,
  type Answer,
  cutToBytes,
  encodeAnnouncement,
  encodeAnswer,
  encodeQuestion,
  MAX_FIELD_BYTES,
  QUESTION_BYTES,
  readDatagram,
} from "./datagrams.ts";

const nonce = fc
  .uint8Array({ minLength: 8, maxLength: 8 })
  .map((bytes) => Buffer.from(bytes).toString("hex"));
const port = fc.integer({ min: 1, max: 65535 });
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
);
const answer: fc.Arbitrary<Answer> = fc.record({
  nonce,
  hostId: fc.nat(0xffffffff),
  protocol: fc.nat(0xffff),
  port,
  players: fc.nat(100_000),
  maxPlayers: fc.nat(100_000),
  isLocked: fc.boolean(),
  version: text,
  ruleset: text,
  name: text,
});
const RUNS = { seed: 52, numRuns: 300 };

test.prop([nonce], RUNS)("P54 a question comes out as it went in, always of one size", (sent) => {
  const bytes = encodeQuestion(sent);
  expect(bytes).toHaveLength(QUESTION_BYTES);
  expect(readDatagram(bytes)).toEqual({ kind: "question", nonce: sent });
});

test.prop([answer], RUNS)(
  "P55 an answer comes out cut to its room, and is never longer than the question",
  (sent) => {
    const bytes = encodeAnswer(sent);
    expect(bytes.length).toBeLessThanOrEqual(QUESTION_BYTES);
    // A lone surrogate cannot travel.
    const cut = (field: "version" | "ruleset" | "name") =>
      cutToBytes(sent[field], MAX_FIELD_BYTES[field]).replace(/\p{Surrogate}/gu, "\ufffd");
    expect(readDatagram(bytes)).toEqual({
      kind: "answer",
      answer: {
        ...sent,
        players: Math.min(65535, sent.players),
        maxPlayers: Math.min(65535, sent.maxPlayers),
        version: cut("version"),
        ruleset: cut("ruleset"),
        name: cut("name"),
      },
    });
  },
);

test("P55 the longest answer there is fits", () => {
  const long = "ż".repeat(200);
  const counts = { players: 1e6, maxPlayers: 1e6, port: 65535, protocol: 65535, hostId: 0xffffffff };
  const whole = {
    ...counts,
    nonce: "f".repeat(16),
    isLocked: true,
    version: long,
    ruleset: long,
    name: long,
  };
  expect(encodeAnswer(whole)).toHaveLength(186);
});

test.prop([text, fc.nat(130)], RUNS)(
  "P55 a text is cut between code points, no shorter than it must",
  (whole, maxBytes) => {
    const kept = cutToBytes(whole, maxBytes);
    const size = Buffer.byteLength(kept);
    const next = [...whole.slice(kept.length)][0] ?? "";
    expect(whole.startsWith(kept) && size <= maxBytes).toBe(true);
    expect(next === "" || size + Buffer.byteLength(next) > maxBytes).toBe(true);
  },
);

test.prop([port], RUNS)("P56 an announcement says its port in few bytes", (sent) => {
  const bytes = encodeAnnouncement(sent);
  expect(bytes).toHaveLength(ANNOUNCEMENT_BYTES);
  expect(readDatagram(bytes)).toEqual({ kind: "announcement", port: sent });
});

const good = fc.oneof(nonce.map(encodeQuestion), answer.map(encodeAnswer), port.map(encodeAnnouncement));
const head = Buffer.from("KULK\u0001");
const wild = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.uint8Array({ maxLength: 190 }).map((rest) => Uint8Array.from([...head, ...rest])),
  fc
    .tuple(good, fc.nat(), fc.integer({ min: 0, max: 255 }))
    .map(([bytes, at, value]) => bytes.with(at % bytes.length, value)),
  fc.tuple(good, fc.nat()).map(([bytes, size]) => bytes.slice(0, size % bytes.length)),
  fc
    .tuple(good, fc.uint8Array({ minLength: 1, maxLength: 9 }))
    .map(([bytes, more]) => Uint8Array.from([...bytes, ...more])),
);

function encode(read: NonNullable<ReturnType<typeof readDatagram>>): Uint8Array {
  if (read.kind === "question") return encodeQuestion(read.nonce);
  return read.kind === "answer" ? encodeAnswer(read.answer) : encodeAnnouncement(read.port);
}

test.prop([wild], { seed: 56, numRuns: 3000 })(
  "P57 any bytes are a datagram, the very bytes it is written as, or nothing",
  (bytes) => {
    const read = readDatagram(bytes);
    if (read !== null) expect(encode(read)).toEqual(Uint8Array.from(bytes));
  },
);

test.each([
  ["another magic", 0, 0x4c],
  ["another version of these datagrams", 4, 2],
  ["a kind nobody knows", 5, 4],
  ["padding that is not empty", QUESTION_BYTES - 1, 1],
])("P57 a question with %s is nothing", (_what, at, value) => {
  const question = encodeQuestion("0123456789abcdef");
  expect(readDatagram(question)).not.toBeNull();
  expect(readDatagram(question.with(at, value))).toBeNull();
});
