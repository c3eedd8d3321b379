// The quick phrases of a match: what can be said with one key, and how often. Keys only; the words are each reader's own.

/** In the order of their number keys. Places travel: new ones go to the end. */
export const PHRASES = [
  "hello",
  "wellDone",
  "thanks",
  "sorry",
  "together",
  "lookOut",
  "catchMe",
  "again",
] as const;
export type Phrase = (typeof PHRASES)[number];

/** How long a phrase is over its speaker's circle, seconds. */
export const BUBBLE_S = 4;

/** How much people may say: as they like, one phrase in SLOW_PAUSE_S, or nothing. */
export const TALKS = ["on", "slow", "off"] as const;
export type Talk = (typeof TALKS)[number];

/** With "slow": seconds between two phrases of one person. */
export const SLOW_PAUSE_S = 10;

/** Why nobody heard a phrase. */
export const SILENCES = ["off", "muted", "tooSoon"] as const;
export type SilenceReason = (typeof SILENCES)[number];
