// How sounds share one pair of ears: which matter more, how often each may come, which make others give way.
import type { SoundName } from "./sounds.ts";

export type Mixing = {
  /** 0: may be missed. 1: says something. 2: what one must hear. */
  importance: 0 | 1 | 2;
  /** Milliseconds from one to the next; a much louder one may come sooner and takes the place of the one before. */
  gapMs: number;
  /** How many may be heard together. */
  most: number;
  /** Seconds after its start, at rate 1, from which it never again exceeds QUIET of its peak. */
  loudS: number;
  /** Seconds for which it makes others give way. */
  ducksS?: number;
  /** Gives way to those that duck. */
  isDucked?: boolean;
};

/** The part of its peak that a sound may still have after loudS. */
export const QUIET = 0.25;

export const MIXING: Record<SoundName, Mixing> = {
  // 14 a second: more are a buzz, not meals.
  eat: { importance: 0, gapMs: 70, most: 4, loudS: 0.05, isDucked: true },
  eject: { importance: 0, gapMs: 70, most: 3, loudS: 0.06, isDucked: true },
  split: { importance: 1, gapMs: 90, most: 3, loudS: 0.2 },
  pop: { importance: 1, gapMs: 90, most: 3, loudS: 0.2 },
  swallow: { importance: 1, gapMs: 90, most: 3, loudS: 0.3, ducksS: 0.25 },
  bitten: { importance: 2, gapMs: 120, most: 2, loudS: 0.15 },
  merge: { importance: 0, gapMs: 120, most: 2, loudS: 0.2 },
  hunted: { importance: 1, gapMs: 220, most: 1, loudS: 0.28, isDucked: true },
  death: { importance: 2, gapMs: 500, most: 1, loudS: 0.6, ducksS: 0.8 },
  birth: { importance: 1, gapMs: 500, most: 1, loudS: 0.4 },
  countdown: { importance: 2, gapMs: 250, most: 1, loudS: 0.1 },
  join: { importance: 0, gapMs: 250, most: 2, loudS: 0.28 },
  leave: { importance: 0, gapMs: 250, most: 2, loudS: 0.28 },
  press: { importance: 1, gapMs: 40, most: 3, loudS: 0.03 },
  lead: { importance: 1, gapMs: 800, most: 1, loudS: 0.4 },
  fanfare: { importance: 2, gapMs: 2000, most: 1, loudS: 1.1, ducksS: 1.4 },
};

/** The sum of all peaks that may be heard at once, of full scale: whatever happens, nothing clips. */
export const CEILING = 0.95;

/** How much of the sum sounds of an importance may fill: the rest is kept for what matters more. */
export const CEILINGS = [0.5, 0.75, CEILING] as const;
