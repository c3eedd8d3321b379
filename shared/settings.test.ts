// A change touches what it names; lists grow at their front; a merged change does what its parts do one after the other.

import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import type { Settings, SettingsChange } from "./appApi.ts";
import { HINTS } from "./hints.ts";
import { LANGUAGE_TAGS } from "./languages.ts";
import {
  applyChange,
  MAX_ALLOWED_NAMES,
  MAX_RECENT_HOSTS,
  mergeChanges,
  PLAIN_SETTINGS,
} from "./settings.ts";

const SETTINGS: Settings = {
  ...PLAIN_SETTINGS,
  name: "Ania",
  color: 3,
  recentHosts: [{ address: "a", name: "A" }],
};

const hosts = fc.array(
  fc.record({ address: fc.constantFrom(..."abcdefghijkl"), name: fc.constantFrom("old", "new") }),
  { maxLength: MAX_RECENT_HOSTS },
);
const changes: fc.Arbitrary<SettingsChange> = fc.record(
  {
    language: fc.constantFrom(...LANGUAGE_TAGS, "system"),
    name: fc.string(),
    color: fc.nat(15),
    fullscreen: fc.boolean(),
    recentHosts: hosts,
    allowedHostNames: fc.array(fc.constantFrom(..."abcdefghijklmnopqrst"), { maxLength: MAX_ALLOWED_NAMES }),
    lastHost: fc.constant(null),
    firewallTold: fc.boolean(),
    learned: fc.uniqueArray(fc.constantFrom(...HINTS)),
    bestScores: fc.dictionary(fc.constantFrom("classic", "arena"), fc.nat(900), { noNullPrototype: true }),
  },
  { requiredKeys: [] },
);

test("what a change does not name stays", () => {
  expect(applyChange(SETTINGS, { color: 5 })).toEqual({ ...SETTINGS, color: 5 });
  expect(applyChange(SETTINGS, {})).toEqual(SETTINGS);
});

test("a host joined again comes first, under its new name; the oldest of nine goes", () => {
  const host = (address: string, name = "") => ({ address, name });
  const join = (settings: Settings, address: string, name?: string) =>
    applyChange(settings, { recentHosts: [host(address, name)] });
  expect(join(join(SETTINGS, "b"), "a", "new A").recentHosts).toEqual([host("a", "new A"), host("b")]);
  const full = [..."bcdefghi"].reduce((settings, address) => join(settings, address), SETTINGS);
  expect(full.recentHosts.map(({ address }) => address).join("")).toBe("ihgfedcb");
});

test("a name allowed again comes first; the oldest of seventeen goes", () => {
  const allow = (settings: Settings, name: string) => applyChange(settings, { allowedHostNames: [name] });
  const full = [..."abcdefghijklmnop"].reduce(allow, SETTINGS);
  expect(allow(full, "b").allowedHostNames.join("")).toBe("bponmlkjihgfedca");
  expect(allow(full, "q").allowedHostNames.join("")).toBe("qponmlkjihgfedcb");
});

test("hints can be asked for anew, also while a change before is on its way", () => {
  const learned = applyChange(SETTINGS, { learned: ["steer", "eat"] });
  expect(applyChange(learned, { learned: [] }).learned).toEqual([]);
  expect(mergeChanges({ learned: ["steer"] }, { learned: [] }).learned).toEqual([]);
});

test("a host that is forgotten is gone, also while a change before is on its way, until it is joined again", () => {
  const host = (address: string) => ({ address, name: "" });
  const start: Settings = { ...SETTINGS, recentHosts: [] };
  const forget = (address: string) => ({ recentHosts: [{ address, name: "", isForgotten: true as const }] });
  const full = [..."abcdefgh"].reduce(
    (settings, address) => applyChange(settings, { recentHosts: [host(address)] }),
    start,
  );
  const left = (settings: Settings) => settings.recentHosts.map(({ address }) => address).join("");
  expect(left(applyChange(full, forget("c")))).toBe("hgfedba");
  expect(left(applyChange(full, forget("nobody")))).toBe("hgfedcba");
  const joined = { recentHosts: [host("x")] };
  expect(left(applyChange(full, mergeChanges(joined, forget("x"))))).toBe("hgfedcba");
  expect(left(applyChange(full, mergeChanges(forget("c"), { recentHosts: [host("c")] })))).toBe("chgfedba");
});

propTest.prop([changes, changes, hosts])(
  "a merged change does what its parts do",
  (first, second, recentHosts) => {
    const start = applyChange({ ...SETTINGS, recentHosts: [] }, { recentHosts });
    expect(applyChange(start, mergeChanges(first, second))).toEqual(
      applyChange(applyChange(start, first), second),
    );
  },
);

propTest.prop([changes, hosts])("to apply a change twice is to apply it once", (change, recentHosts) => {
  const once = applyChange({ ...SETTINGS, recentHosts }, change);
  expect(applyChange(once, change)).toEqual(once);
});
