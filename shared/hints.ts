// What a first life teaches, in this order. Plain names; what they look like and when one is done is the window's.

/** steer: go somewhere. eat: a ball. flee: from who could eat one. split, eject: where the rules know them. say: a quick
 *  phrase, where another person is there. Kept settings have these words: old ones stay. */
export const HINTS = ["steer", "eat", "flee", "split", "eject", "say"] as const;
export type Hint = (typeof HINTS)[number];

/** What somebody plays with: a hint shows this device's keys or gestures. */
export type Device = "mouse" | "keys" | "touch";
