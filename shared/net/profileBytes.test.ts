// A profile goes to bytes and back whole, and what a carrier says beside it comes back to the carrier alone.
import { fc, test as prop } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { PALETTE, SKINS } from "../model.ts";
import { cleanName } from "../names.ts";
import { ByteReader, ByteWriter, WireError } from "./bytes.ts";
import { MIN_PROFILE_BYTES, readProfile, writeProfile } from "./profileBytes.ts";

const profile = fc.record({
  name: fc.string({ unit: "grapheme", maxLength: 40 }).map(cleanName),
  color: fc.nat({ max: PALETTE.length - 1 }),
  skin: fc.nat({ max: SKINS.length - 1 }),
});

prop.prop([profile, fc.nat({ max: 15 })], { seed: 1, numRuns: 200 })(
  "any profile comes back, and its carrier's bits",
  (one, extra) => {
    const writer = new ByteWriter(16);
    writeProfile(writer, one, extra);
    const bytes = writer.copy();
    expect(bytes.length).toBeGreaterThanOrEqual(MIN_PROFILE_BYTES);
    const reader = new ByteReader(bytes);
    const said: number[] = [];
    expect(readProfile(reader, (bits) => void said.push(bits))).toEqual(one);
    reader.end();
    expect(said).toEqual([extra]);
  },
);

test.each([
  ["a colour nobody has", [PALETTE.length, 0, 0]],
  ["a skin nobody has", [0, SKINS.length, 0]],
  ["bits no carrier asked for", [0x10, 0, 0]],
  ["a name cut short", [0, 0, 3, 0x61]],
])("%s raises WireError", (_what, bytes) => {
  expect(() => readProfile(new ByteReader(new Uint8Array(bytes)))).toThrow(WireError);
});
