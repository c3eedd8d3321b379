// How sounds are mixed: which matter more, how often each may come, which make others give way.
import type { SoundName } from "./sounds.ts";

export type Mixing = {
  /** 0: may be missed. 1: says something. 2: must be heard. Where there is no room, less important sounds are
   *  silenced. */
  importance: 0 | 1 | 2;
  /** Least milliseconds from one to the next; a much louder one may come sooner and replaces the one before. */
  gapMs: number;
  /** How many may be heard together. */
  most: number;
  /** Seconds after its start, at rate 1, from which it never again exceeds QUIET of its peak. */
  loudS: number;
  /** Seconds for which others give way to it. */
  ducksS?: number;
  /** Gives way to those that duck. */
  isDucked?: boolean;
};

/** The part of its peak that a sound may still have after loudS. */
export const QUIET = 0.25;

export const MIXING: Record<SoundName, Mixing> = {
  // At most 14 a second: more would be a buzz.
  eat: { importance: 0, gapMs: 70, most: 4, loudS: 0.045, isDucked: true },
  eject: { importance: 0, gapMs: 70, most: 3, loudS: 0.04, isDucked: true },
  split: { importance: 1, gapMs: 90, most: 3, loudS: 0.16 },
  pop: { importance: 1, gapMs: 90, most: 3, loudS: 0.21 },
  swallow: { importance: 1, gapMs: 90, most: 3, loudS: 0.27, ducksS: 0.25 },
  bitten: { importance: 1, gapMs: 120, most: 2, loudS: 0.15 },
  merge: { importance: 0, gapMs: 120, most: 2, loudS: 0.13 },
  hunted: { importance: 1, gapMs: 220, most: 1, loudS: 0.25, isDucked: true },
  death: { importance: 2, gapMs: 500, most: 1, loudS: 0.55, ducksS: 0.8 },
  birth: { importance: 1, gapMs: 500, most: 1, loudS: 0.32 },
  countdown: { importance: 1, gapMs: 250, most: 1, loudS: 0.07 },
  join: { importance: 0, gapMs: 250, most: 2, loudS: 0.21 },
  leave: { importance: 0, gapMs: 250, most: 2, loudS: 0.21 },
  // A connection that comes and goes is heard only now and then.
  lost: { importance: 1, gapMs: 1000, most: 1, loudS: 0.4 },
  back: { importance: 1, gapMs: 1000, most: 1, loudS: 0.45 },
  press: { importance: 1, gapMs: 40, most: 3, loudS: 0.02 },
  // Many who talk at once are a murmur, not a rattle.
  said: { importance: 0, gapMs: 130, most: 2, loudS: 0.075 },
  lead: { importance: 1, gapMs: 800, most: 1, loudS: 0.3 },
  // A round's clock is heard through any fight.
  count: { importance: 2, gapMs: 300, most: 1, loudS: 0.1 },
  go: { importance: 2, gapMs: 500, most: 1, loudS: 0.16, ducksS: 0.3 },
  tick: { importance: 1, gapMs: 300, most: 1, loudS: 0.045 },
  lastTick: { importance: 2, gapMs: 300, most: 1, loudS: 0.11 },
  gong: { importance: 2, gapMs: 1000, most: 1, loudS: 0.55, ducksS: 1 },
  podium: { importance: 1, gapMs: 150, most: 2, loudS: 0.16 },
  winner: { importance: 2, gapMs: 1000, most: 1, loudS: 0.53, ducksS: 0.8 },
  award: { importance: 1, gapMs: 100, most: 2, loudS: 0.2 },
  // A class may all be ready at once.
  ready: { importance: 0, gapMs: 150, most: 1, loudS: 0.12 },
  allReady: { importance: 1, gapMs: 1000, most: 1, loudS: 0.43 },
  hold: { importance: 1, gapMs: 300, most: 1, loudS: 0.14 },
  goOn: { importance: 1, gapMs: 300, most: 1, loudS: 0.14 },
  out: { importance: 2, gapMs: 1000, most: 1, loudS: 0.68, ducksS: 1 },
  walls: { importance: 1, gapMs: 3000, most: 1, loudS: 1.05 },
  fanfare: { importance: 2, gapMs: 2000, most: 1, loudS: 0.85, ducksS: 1.4 },
};

/** The sum of all peaks that may be heard at once, of full scale: whatever happens, nothing clips. */
export const CEILING = 0.95;
