// What a hand feels of a match: a telephone shakes for a moment. Knows what shakes how, no sounds.

/** Milliseconds on, off, on. */
const PATTERNS = {
  swallow: [16],
  bitten: [30],
  pop: [14, 24, 14, 24, 14],
  death: [40, 60, 40],
} as const;

export type Feel = { now(what: keyof typeof PATTERNS): void };

/** @param vibrate as navigator.vibrate; null: there is nothing that shakes @param isWanted by this window's person */
export function createFeel(vibrate: ((pattern: number[]) => unknown) | null, isWanted: () => boolean): Feel {
  return {
    now(what) {
      if (isWanted()) vibrate?.([...PATTERNS[what]]);
    },
  };
}
