// A profile taken out of what carries one, cleaned, and compared: here is written once what it consists of. Knows no schema
// and no bytes.
import type { Profile } from "./model.ts";
import { cleanName } from "./names.ts";

/** The profile alone, as an object of its own. */
export function profileOf({ name, color }: Profile): Profile {
  return { name, color };
}

export function isSameProfile(a: Profile, b: Profile): boolean {
  return a.name === b.name && a.color === b.color;
}

/** As others may see it: by cleanName, so the name may be empty after it. */
export function cleanProfile(profile: Profile): Profile {
  return { ...profile, name: cleanName(profile.name) };
}
