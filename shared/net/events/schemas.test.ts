// A profile out of what somebody kept, by the schema it travels by.
import { expect, test } from "vitest";
import { PALETTE } from "../../model.ts";
import { readKeptProfile } from "./schemas.ts";

const OLA = { name: "Ola", color: 3 };

test.each([
  ["all of it", { name: "Ewa", color: 5, volume: 1 }, { name: "Ewa", color: 5 }],
  ["nothing", {}, OLA],
  ["a colour nobody has", { name: "Ewa", color: PALETTE.length }, { name: "Ewa", color: 3 }],
  ["a name that is none", { name: 5, color: 5 }, { name: "Ola", color: 5 }],
  ["a name as long as a book", { name: "a".repeat(385), color: 5 }, { name: "Ola", color: 5 }],
])("of what somebody kept, what can be used counts: %s", (_what, kept, read) => {
  expect(readKeptProfile(kept, OLA)).toEqual(read);
});
