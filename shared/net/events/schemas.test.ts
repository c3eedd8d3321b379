// A profile out of what somebody kept, by the schema it travels by.
import { expect, test } from "vitest";
import { PALETTE, PLAIN_PROFILE, SKINS } from "../../model.ts";
import { readKeptProfile } from "./schemas.ts";

const OLA = { ...PLAIN_PROFILE, name: "Ola", color: 3, skin: 4 };
const EWA = { ...PLAIN_PROFILE, name: "Ewa", color: 5, skin: 6 };

test.each([
  ["all of it", { ...EWA, volume: 1 }, EWA],
  ["nothing", {}, OLA],
  ["a colour nobody has", { ...EWA, color: PALETTE.length }, { ...EWA, color: 3 }],
  ["a skin nobody has", { ...EWA, skin: SKINS.length }, { ...EWA, skin: 4 }],
  ["half a skin", { ...EWA, skin: 0.5 }, { ...EWA, skin: 4 }],
  ["a name that is none", { ...EWA, name: 5 }, { ...EWA, name: "Ola" }],
  ["a name as long as a book", { ...EWA, name: "a".repeat(385) }, { ...EWA, name: "Ola" }],
])("of what somebody kept, what can be used counts: %s", (_what, kept, read) => {
  expect(readKeptProfile(kept, OLA)).toEqual(read);
});
