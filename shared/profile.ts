// Takes a profile out of an object that has more, and cleans and compares profiles. Knows no schema and no bytes.
import { PALETTE, PLAIN_PROFILE, type Profile, SKINS } from "./model.ts";
import { cleanName } from "./names.ts";

export const PROFILE_KEYS = Object.keys(PLAIN_PROFILE) as readonly (keyof Profile)[];

/** A copy of the profile's own fields. */
export function profileOf(carrier: Profile): Profile {
  return Object.fromEntries(PROFILE_KEYS.map((key) => [key, carrier[key]])) as Profile;
}

export function isSameProfile(
  a: Readonly<Record<keyof Profile, unknown>>,
  b: Readonly<Record<keyof Profile, unknown>>,
): boolean {
  return PROFILE_KEYS.every((key) => a[key] === b[key]);
}

/** As others may see it: by cleanName, so the name may be empty after it. */
export function cleanProfile(profile: Profile): Profile {
  return { ...profile, name: cleanName(profile.name) };
}

/** For somebody who never chose: people play at once, and should not all look alike. @param rng uniform in [0, 1) */
export function lookByChance(rng: () => number): Pick<Profile, "color" | "skin"> {
  return { color: Math.floor(rng() * PALETTE.length), skin: Math.floor(rng() * SKINS.length) };
}
