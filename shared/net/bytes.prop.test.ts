// Numbers and text survive the bytes; whatever else arrives raises WireError and nothing else.
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { ByteReader, ByteWriter, WireError } from "./bytes.ts";

const KINDS = {
  u8: fc.nat(0xff),
  i8: fc.integer({ min: -128, max: 127 }),
  u16: fc.nat(0xffff),
  i16: fc.integer({ min: -32768, max: 32767 }),
  u24: fc.nat(0xffffff),
  u32: fc.nat(0xffffffff),
  varuint: fc.nat(0xffffffff),
};
type Kind = keyof typeof KINDS;
const item = fc.oneof(
  ...(Object.keys(KINDS) as Kind[]).map((kind) => fc.record({ kind: fc.constant(kind), value: KINDS[kind] })),
);

test.prop([fc.array(item)], { seed: 31, numRuns: 300 })("P24: numbers come out as they went in", (items) => {
  const writer = new ByteWriter(1);
  for (const { kind, value } of items) writer[kind](value);
  const reader = new ByteReader(writer.copy());
  for (const { kind, value } of items) expect(reader[kind]()).toBe(value);
  reader.end();
});

test.prop([fc.string({ unit: "grapheme" })], { seed: 31, numRuns: 300 })(
  "P24: text comes out as it went in",
  (text) => {
    const writer = new ByteWriter();
    writer.text(text, 10_000);
    const bytes = writer.copy();
    const sizeBytes = writer.length - new TextEncoder().encode(text).length;
    expect(bytes.slice(sizeBytes)).toEqual(new TextEncoder().encode(text));
    expect(new ByteReader(bytes).text(10_000)).toBe(text);
  },
);

test.prop([fc.uint8Array({ maxLength: 12 })], { seed: 31, numRuns: 300 })(
  "P26: UTF-8 is read as strictly as a browser reads it",
  (body) => {
    const read = () => new ByteReader(new Uint8Array([body.length, ...body])).text(100);
    let wanted: string;
    try {
      wanted = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(body);
    } catch {
      expect(read).toThrow(WireError);
      return;
    }
    expect(read()).toBe(wanted);
  },
);

test.prop([fc.nat(0xffffffff)], { seed: 31, numRuns: 300 })(
  "P24: a number has one varuint form: padding is refused",
  (value) => {
    const writer = new ByteWriter();
    writer.varuint(value);
    const bytes = writer.copy();
    const padded = new Uint8Array([...bytes.slice(0, -1), bytes.at(-1)! | 0x80, 0]);
    expect(() => new ByteReader(padded).varuint()).toThrow(WireError);
  },
);

test("P26: a varuint over 32 bits is refused", () => {
  for (const bytes of [
    [0xff, 0xff, 0xff, 0xff, 0x1f],
    [0xff, 0xff, 0xff, 0xff, 0xff, 0x01],
  ]) {
    expect(() => new ByteReader(new Uint8Array(bytes)).varuint()).toThrow(WireError);
  }
});

test("P26: a count that promises more than is left is refused before anything is read", () => {
  const writer = new ByteWriter();
  writer.varuint(0xffffffff);
  writer.u32(0);
  expect(() => new ByteReader(writer.copy()).count(1)).toThrow(WireError);
});

test("a lone surrogate is written as the replacement character, so that every name can be read again", () => {
  const writer = new ByteWriter();
  writer.text("a\ud800b", 100);
  expect(new ByteReader(writer.copy()).text(100)).toBe("a\ufffdb");
});

test("numbers that do not fit are the caller's mistake", () => {
  const writer = new ByteWriter();
  expect(() => writer.u8(256)).toThrow(RangeError);
  expect(() => writer.u16(-1)).toThrow(RangeError);
  expect(() => writer.varuint(1.5)).toThrow(RangeError);
  expect(() => writer.u32(Number.NaN)).toThrow(RangeError);
  expect(() => writer.text("too long", 3)).toThrow(RangeError);
});
