// A profile among other things: taken out whole, cleaned, and compared by all it consists of.
import { expect, test } from "vitest";
import { PALETTE, PLAIN_PROFILE, SKINS } from "./model.ts";
import { cleanProfile, isSameProfile, lookByChance, PROFILE_KEYS, profileOf } from "./profile.ts";

const OLA = { ...PLAIN_PROFILE, name: "Ola", color: 3, skin: 5 };

test("a profile is taken out of whatever carries it, and is an object of its own", () => {
  const entry = { ...OLA, playerId: 7, role: "bot" };
  const profile = profileOf(entry);
  entry.name = "Jan";
  expect(profile).toEqual(OLA);
});

test.each(PROFILE_KEYS)("two profiles that differ in their %s alone are not the same", (key) => {
  expect(isSameProfile(OLA, { ...OLA })).toBe(true);
  expect(isSameProfile(OLA, { ...OLA, [key]: "other" })).toBe(false);
});

test("cleaning changes the name alone", () => {
  expect(cleanProfile({ ...OLA, name: "  Ola\u200b " })).toEqual(OLA);
});

test("where nobody chose, there is no name, a colour that exists, and no pattern", () => {
  expect(PLAIN_PROFILE.name).toBe("");
  expect(PALETTE[PLAIN_PROFILE.color]).toBeDefined();
  expect(SKINS[PLAIN_PROFILE.skin]).toBe("plain");
});

test("a look by chance can be any there is, and none there is not", () => {
  const chances = Array.from({ length: 100 }, (_, i) => i / 100);
  const looks = chances.map((chance) => lookByChance(() => chance));
  expect(new Set(looks.map(({ color }) => color))).toEqual(new Set(PALETTE.keys()));
  expect(new Set(looks.map(({ skin }) => skin))).toEqual(new Set(SKINS.keys()));
});
