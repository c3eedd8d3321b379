// The head of a message by its length, as RFC 6455, section 5.2 has it; clients of the library read the rest elsewhere.
import { expect, test } from "vitest";
import { frameSnapshot } from "./snapshotFrame.ts";

// The frame's length counts the code of a snapshot in front of the payload.
test.each([
  [0, [0x82, 1]],
  [124, [0x82, 125]],
  [125, [0x82, 126, 0, 126]],
  [255, [0x82, 126, 1, 0]],
  [65_534, [0x82, 126, 0xff, 0xff]],
  [65_535, [0x82, 127, 0, 0, 0, 0, 0, 1, 0, 0]],
])("P7 a payload of %d bytes", (size, head) => {
  const payload = Uint8Array.from({ length: size }, (_, i) => i % 251);
  expect(frameSnapshot(payload).equals(Buffer.from([...head, 1, ...payload]))).toBe(true);
});

test("a frame is a copy: the payload's memory may be used again", () => {
  const payload = Uint8Array.of(7, 8);
  const frame = frameSnapshot(payload);
  payload.fill(0);
  expect([...frame]).toEqual([0x82, 3, 1, 7, 8]);
});
