// Parts that the schemas of JSON messages have in common, and the one way to read by a schema: a value, or WireError.
// Cleans no names, decides nothing.

import * as v from "valibot";
import type { SeatKey } from "../../keptSeats.ts";
import { PALETTE, type Profile, SKINS } from "../../model.ts";
import { MAX_NAME_UNITS } from "../../names.ts";
import { PROFILE_KEYS, profileOf } from "../../profile.ts";
import { MAX_U32, WireError } from "../bytes.ts";
import { MAX_PORT } from "../protocol.ts";

/** Longest version text, UTF-16 units: "1.22.333-beta.4" is 15. */
export const MAX_VERSION_UNITS = 32;

/** Longest time of a refusal that is told, seconds: ten years. */
export const MAX_LEFT_S = 10 * 366 * 24 * 3600;

export function wholeNumber(min: number, max: number) {
  return v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
}

/** Name of a person or a game, before it is cleaned. */
export const name = v.pipe(v.string(), v.maxLength(4 * MAX_NAME_UNITS));
export const version = v.pipe(v.string(), v.maxLength(MAX_VERSION_UNITS));
export const protocol = wholeNumber(0, 0xffff);
export const playerId = wholeNumber(1, MAX_U32);
/** Of a host that runs. */
export const port = wholeNumber(1, MAX_PORT);
/** 128 random bits, base64url: the key of a match, or the secret of a seat. */
export const key = v.pipe(v.string(), v.regex(/^[\w-]{22}$/));
export const seatKey = v.object({
  match: key,
  token: key,
  atMs: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
});

/** Whether something that a guest's browser kept is a seat key. */
export function isSeatKey(value: unknown): value is SeatKey {
  return v.is(seatKey, value);
}

/** A countdown in seconds; null: none. It never takes more than an hour. */
export const seconds = v.nullable(wholeNumber(0, 3600));

/** How long a refusal lasts, seconds, up to some years; null, or left out: for good, or not known. */
export const leftS = v.optional(v.nullable(wholeNumber(0, MAX_LEFT_S)), null);

/** Longest password of a game, UTF-16 units. */
export const MAX_PASSWORD_UNITS = 64;
export const password = v.pipe(v.string(), v.maxLength(MAX_PASSWORD_UNITS));

/** A profile's fields, as they travel and as settings keep them. The name still needs cleanName(). */
export const profileEntries = {
  name,
  color: wholeNumber(0, PALETTE.length - 1),
  skin: wholeNumber(0, SKINS.length - 1),
} satisfies { [K in keyof Profile]: v.GenericSchema<Profile[K]> };

/** A profile as somebody kept it. Fields that are wrong or missing come from `other`. The name still needs
 *  cleanName(). */
export function readKeptProfile(kept: Readonly<Record<string, unknown>>, other: Profile): Profile {
  const isUsable = (key: keyof Profile) => v.is(profileEntries[key], kept[key]);
  return profileOf({
    ...other,
    ...Object.fromEntries(PROFILE_KEYS.filter(isUsable).map((key) => [key, kept[key]])),
  });
}

/** Reads a value by a schema. @throws WireError @param what name of the message, for the error */
export function parse<T>(schema: v.GenericSchema<unknown, T>, value: unknown, what: string): T {
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  // The path names fields; the value itself stays out of logs.
  const path = v.getDotPath(result.issues[0]) ?? "";
  throw new WireError("shape", `${what} is wrong at "${path.slice(0, 40)}"`);
}
