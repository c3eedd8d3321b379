// P74, the section of phrases: what is told is what is read, and any other bytes raise WireError.
import { fc, test as prop } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { PHRASES } from "../../phrases.ts";
import { WireError } from "../bytes.ts";
import { createSnapshotDecoder } from "../snapshot/decoder.ts";
import { createSnapshotRig } from "../snapshot/rig.stage.ts";
import { MAX_SAID, type Said } from "./phrases.ts";

const options = { seed: 74, numRuns: 200 };

const bytesOf = (phrases: readonly Said[]) => createSnapshotRig().encode(9, { phrases });
const read = (bytes: Uint8Array) => createSnapshotDecoder().decode(bytes).phrases;

const said = fc.record({
  playerId: fc.integer({ min: 1, max: 100_000 }),
  phrase: fc.constantFrom(...PHRASES),
});
const manySaid = fc.array(said, { minLength: 1, maxLength: 2 * MAX_SAID });

/** The section's bytes: it is the last one of this snapshot. */
const sectionOf = (phrases: readonly Said[]) => {
  const bytes = bytesOf(phrases);
  return bytes.subarray(bytes.length - 1 - 2 * phrases.length);
};

test("P74 a count, then for each phrase who said it, and its place in the list of all", () => {
  const told: Said[] = [
    { playerId: 7, phrase: "hello" },
    { playerId: 3, phrase: "again" },
  ];
  expect([...sectionOf(told)]).toEqual([2, 7, 0, 3, 7]);
});

prop.prop([manySaid], options)("what is told is what is read, of too many the newest", (phrases) => {
  expect(read(bytesOf(phrases))).toEqual(phrases.slice(-MAX_SAID));
});

test("a phrase that nobody knows, and more of them than a host tells, are refused", () => {
  const unknown = bytesOf([{ playerId: 7, phrase: "hello" }]).slice();
  unknown[unknown.length - 1] = PHRASES.length;
  expect(() => read(unknown)).toThrow(WireError);
  const full = bytesOf(Array.from({ length: MAX_SAID }, () => ({ playerId: 1, phrase: "hello" as const })));
  const more = new Uint8Array([...full, 1, 0]);
  more[full.length - 2 * MAX_SAID - 1] = MAX_SAID + 1;
  expect(() => read(more)).toThrow(WireError);
});

prop.prop([manySaid, fc.nat(), fc.nat(255)], options)(
  "a byte that is another one, or bytes that are missing, are read or raise WireError",
  (phrases, place, value) => {
    const bytes = bytesOf(phrases).slice();
    bytes[place % bytes.length] = value;
    for (const some of [bytes, bytes.subarray(0, place % bytes.length)]) {
      try {
        expect(read(some)?.length ?? 0).toBeLessThanOrEqual(MAX_SAID);
      } catch (error) {
        expect(error).toBeInstanceOf(WireError);
      }
    }
  },
);
