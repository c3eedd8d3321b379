// What is printed on the keys whose sign depends on the keyboard, by what they do. Knows only an English keyboard.
import { KEYS } from "../input/keys.ts";

/** The keys with names. The key that steers up also ejects. */
export const NAMED_KEYS = [
  "eject",
  "watchNext",
  "watchLeader",
  "watchFree",
  "watchEater",
  "mute",
  "invite",
  "ready",
  "phrases",
  "steerLeft",
  "steerDown",
  "steerRight",
] as const;

export type NamedKey = (typeof NAMED_KEYS)[number];
export type KeyNames = Readonly<Record<NamedKey, string>>;

/** Names on an English keyboard; a key's code has them: "KeyW". */
export const ENGLISH_KEYS = Object.fromEntries(
  NAMED_KEYS.map((name) => [name, KEYS[name].replace("Key", "")]),
) as KeyNames;
