// What a hand feels of a match: a phone vibrates for a moment. Knows the patterns, no sounds.

/** Patterns: milliseconds on, off, on. */
const PATTERNS = {
  swallow: [16],
  bitten: [30],
  pop: [14, 24, 14, 24, 14],
  death: [40, 60, 40],
  out: [60, 70, 90],
  go: [35],
  lastSecond: [18],
  roundEnd: [70, 60, 110],
} as const;

export type Feel = { now(what: keyof typeof PATTERNS): void };

/** @param vibrate as navigator.vibrate; null: nothing vibrates here
 *  @param isWanted whether this window's person wants it */
export function createFeel(vibrate: ((pattern: number[]) => unknown) | null, isWanted: () => boolean): Feel {
  return {
    now(what) {
      if (isWanted()) vibrate?.([...PATTERNS[what]]);
    },
  };
}
