// One packet, one frame; and that no frame, however hostile, makes the decoder throw.
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { Decoder, Encoder } from "./frameParser.ts";

type Packet = Parameters<Encoder["encode"]>[0];

function decodeAll(frames: unknown[]): Packet[] {
  const packets: Packet[] = [];
  const decoder = new Decoder();
  decoder.on("decoded", (packet) => packets.push(packet));
  for (const frame of frames) decoder.add(frame);
  return packets;
}

const MALFORMED = { type: 2, nsp: "/", data: ["malformed"] };

test.each([
  ["snapshot", 1],
  ["input", 2],
])("P7: %s is one binary frame with code %d", (event, code) => {
  const packet = { type: 2, nsp: "/", data: [event, new Uint8Array([9, 8, 7])] };
  const frames = new Encoder().encode(packet);
  expect(frames).toEqual([new Uint8Array([code, 9, 8, 7])]);
  expect(decodeAll(frames)).toEqual([packet]);
});

test("P7: a browser's ArrayBuffer and Node's Buffer both arrive as a plain Uint8Array", () => {
  const pooled = Buffer.from([0, 0, 1, 5, 6, 0]).subarray(2, 5);
  const packets = decodeAll([pooled, new Uint8Array([1, 5, 6]).buffer]);
  expect(packets).toHaveLength(2);
  for (const packet of packets) {
    const payload = (packet.data as unknown[])[1];
    expect(payload).toEqual(new Uint8Array([5, 6]));
    expect(Object.getPrototypeOf(payload)).toBe(Uint8Array.prototype);
  }
});

test.each([
  { type: 0, nsp: "/" },
  { type: 0, nsp: "/", data: { sid: "abc" } },
  { type: 1, nsp: "/" },
  { type: 2, nsp: "/", data: ["join", { name: "Zażółć \ud83e\udd9d" }], id: 0 },
  { type: 2, nsp: "/", data: ["snapshot", "no bytes"] },
  { type: 3, nsp: "/", data: [{ ok: true }], id: 17 },
  { type: 4, nsp: "/", data: { message: "no" } },
])("P8: other packets are one text frame: %j", (packet) => {
  const frames = new Encoder().encode(packet);
  expect(frames).toEqual([expect.any(String)]);
  expect(decodeAll(frames)).toEqual([packet]);
});

test.each([
  ["no JSON", "hello"],
  ["nothing", ""],
  ["JSON that is no packet", "[]"],
  ["another namespace", '{"type":0,"nsp":"/admin"}'],
  ["a type nobody knows", '{"type":5,"nsp":"/","data":["a"]}'],
  ["an event without a name", '{"type":2,"nsp":"/","data":[]}'],
  ["an event named by a number", '{"type":2,"nsp":"/","data":[1]}'],
  ["an event that means something to socket.io", '{"type":2,"nsp":"/","data":["disconnect"]}'],
  ["an event that means something to an emitter", '{"type":2,"nsp":"/","data":["error"]}'],
  ["an answer without a number", '{"type":3,"nsp":"/","data":[]}'],
  ["a number that is none", '{"type":2,"nsp":"/","data":["join"],"id":-1}'],
  ["deep nesting", "[".repeat(2048)],
  ["an unknown binary code", new Uint8Array([77, 1])],
  ["an empty binary frame", new Uint8Array(0)],
  ["something else entirely", 42],
])("P9: a frame with %s is told as malformed, not thrown", (_what, frame) => {
  expect(decodeAll([frame])).toEqual([MALFORMED]);
});

test("P8: what a packet has no field for does not reach socket.io", () => {
  const [packet] = decodeAll(['{"type":2,"nsp":"/","data":["a"],"attachments":3,"__proto__":{"id":1}}']);
  expect(packet).toEqual({ type: 2, nsp: "/", data: ["a"] });
  expect(packet?.id).toBeUndefined();
});

test.prop([fc.oneof(fc.string(), fc.json(), fc.uint8Array(), fc.anything())], { seed: 32, numRuns: 300 })(
  "P9: every frame becomes exactly one packet",
  (frame) => {
    expect(decodeAll([frame])).toHaveLength(1);
  },
);

test("listeners go when socket.io takes them off", () => {
  const decoder = new Decoder();
  const heard: string[] = [];
  const first = () => heard.push("first");
  decoder.on("decoded", first);
  decoder.on("decoded", () => heard.push("second"));
  decoder.off("decoded", first);
  decoder.add("x");
  decoder.destroy();
  decoder.removeAllListeners();
  decoder.add("x");
  expect(heard).toEqual(["second"]);
});
