// Frames out of a stream that is cut anywhere, and streams no host of ours would send.
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import {
  BINARY,
  createFrameReader,
  FrameError,
  MAX_FRAME_BYTES,
  maskedFrame,
  PING,
  TEXT,
} from "./webSocketFrames.ts";

type Frame = { opcode: number; payload: Uint8Array };

const control = fc.record({ opcode: fc.constantFrom(8, 9, 10), payload: fc.uint8Array({ maxLength: 125 }) });
const data = fc.record({
  opcode: fc.constantFrom(TEXT, BINARY),
  payload: fc
    .oneof(fc.nat(140), fc.constantFrom(125, 126, 127, 65_535, 65_536, 70_000))
    .map((size) => new Uint8Array(size).fill(size % 251)),
});
const frames = fc.array(fc.oneof(data, control), { maxLength: 8 });
const cuts = fc.array(fc.nat(300), { minLength: 1, maxLength: 20 });
const parameters = { seed: 7, numRuns: 150 };

/** As a host sends it: not masked. */
function hostFrame({ opcode, payload }: Frame): Buffer {
  const { length } = payload;
  const head =
    length < 126 ? [length] : length < 65_536 ? [126, length >> 8, length & 255] : longHead(length);
  return Buffer.from([0x80 | opcode, ...head, ...payload]);
}

function longHead(length: number): number[] {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(length));
  return [127, ...bytes];
}

/** Reads chunk by chunk, each in the same memory, which is spoiled afterwards. */
function readCut(stream: Buffer, sizes: readonly number[]): Frame[] {
  const read: Frame[] = [];
  const reader = createFrameReader((opcode, payload) =>
    read.push({ opcode, payload: Uint8Array.from(payload) }),
  );
  const chunk = Buffer.alloc(stream.length + 300);
  for (let at = 0, turn = 0; at < stream.length; turn++) {
    const size = Math.min(stream.length - at, sizes[turn % sizes.length]! + (turn % 7 === 6 ? 1 : 0));
    stream.copy(chunk, 0, at, at + size);
    reader(chunk.subarray(0, size));
    chunk.fill(0xee);
    at += size;
  }
  return read;
}

test.prop([frames, cuts], parameters)(
  "any frames, cut into any chunks, are the same frames",
  (sent, sizes) => {
    const stream = Buffer.concat(sent.map(hostFrame));
    const read = readCut(stream, sizes);
    expect(read.map(({ opcode }) => opcode)).toEqual(sent.map(({ opcode }) => opcode));
    for (const [i, { payload }] of read.entries()) expect(Buffer.compare(payload, sent[i]!.payload)).toBe(0);
  },
);

test.each([
  ["a fragment", [0x02, 1, 0]],
  ["reserved bits", [0xc2, 1, 0]],
  ["an unknown kind", [0x83, 1, 0]],
  ["a mask", [0x82, 0x81, 0, 0, 0, 0, 0]],
  ["a long ping", [0x89, 126, 0, 126]],
  ["one byte more than may be", [0x82, 127, 0, 0, 0, 0, 0, 0x10, 0, 1]],
  ["a length of eight bytes", [0x82, 127, 255, 255, 255, 255, 255, 255, 255, 255]],
])("%s is refused by its head alone", (_what, bytes) => {
  expect(MAX_FRAME_BYTES).toBe(1 << 20);
  expect(() => createFrameReader(() => undefined)(Uint8Array.from(bytes))).toThrow(FrameError);
});

test.prop([fc.uint8Array({ maxLength: 200 })], parameters)(
  "any bytes are frames or raise FrameError",
  (bytes) => {
    let read = 0;
    try {
      createFrameReader((_opcode, payload) => {
        read += payload.length;
      })(bytes);
    } catch (error) {
      expect(error).toBeInstanceOf(FrameError);
    }
    expect(read).toBeLessThanOrEqual(bytes.length);
  },
);

test("what is sent is masked with the key 0, which leaves it readable", () => {
  expect([...maskedFrame(PING, Uint8Array.of(1, 2))]).toEqual([0x89, 0x82, 0, 0, 0, 0, 1, 2]);
  const long = maskedFrame(BINARY, new Uint8Array(126));
  expect([...long.subarray(0, 8)]).toEqual([0x82, 0xfe, 0, 126, 0, 0, 0, 0]);
  expect(() => maskedFrame(TEXT, new Uint8Array(65_536))).toThrow(RangeError);
});
