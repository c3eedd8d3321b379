// What stands on the keys whose sign depends on the keyboard, by what they do. Knows no keyboard but an English one.
import { KEYS } from "../input/keys.ts";

/** The key that steers up is the one that ejects. */
export const NAMED_KEYS = [
  "eject",
  "watchNext",
  "watchLeader",
  "watchFree",
  "watchEater",
  "mute",
  "invite",
  "steerLeft",
  "steerDown",
  "steerRight",
] as const;

export type NamedKey = (typeof NAMED_KEYS)[number];
export type KeyNames = Readonly<Record<NamedKey, string>>;

/** A place has the name of what stands there on an English keyboard: "KeyW". */
export const ENGLISH_KEYS = Object.fromEntries(
  NAMED_KEYS.map((name) => [name, KEYS[name].replace("Key", "")]),
) as KeyNames;
