// An input survives its nine bytes; any other bytes raise WireError and nothing else.
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { WireError } from "./bytes.ts";
import { decodeInput, encodeInput, INPUT_BYTES } from "./inputCodec.ts";

const move = fc.integer({ min: -8192, max: 8192 });
const input = fc.record({ tick: fc.nat(0xffffffff), moveX: move, moveY: move, buttons: fc.nat(15) });

test.prop([input], { seed: 33, numRuns: 300 })(
  "P21: an input comes out as it went in, in nine bytes",
  (sent) => {
    const bytes = encodeInput(sent);
    expect(bytes.length).toBe(INPUT_BYTES);
    expect(decodeInput(bytes)).toEqual(sent);
  },
);

test.prop([fc.oneof(fc.uint8Array({ maxLength: 20 }), fc.uint8Array({ minLength: 9, maxLength: 9 }))], {
  seed: 33,
  numRuns: 300,
})("P26: any bytes are an input or raise WireError", (bytes) => {
  let decoded: ReturnType<typeof decodeInput>;
  try {
    decoded = decodeInput(bytes);
  } catch (error) {
    expect(error).toBeInstanceOf(WireError);
    return;
  }
  expect(encodeInput(decoded)).toEqual(bytes);
});

test.each([
  ["moveX beyond the limit", [1, 0, 0, 0, 0x01, 0x20, 0, 0, 0]],
  ["moveY beyond the limit", [1, 0, 0, 0, 0, 0, 0xff, 0xdf, 0]],
  ["a button nobody knows", [1, 0, 0, 0, 0, 0, 0, 0, 16]],
  ["a byte too few", [1, 0, 0, 0, 0, 0, 0, 0]],
  ["a byte too many", [1, 0, 0, 0, 0, 0, 0, 0, 0, 0]],
])("P21: %s is refused", (_what, bytes) => {
  expect(() => decodeInput(new Uint8Array(bytes))).toThrow(WireError);
});
