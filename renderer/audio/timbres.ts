// What sounds are made of: glass, wood and breath, as tones of a recipe. Knows no sounds.
import type { Tone } from "./synth.ts";

/** Hertz. */
export const NOTES = {
  G3: 196,
  C4: 261.6,
  E4: 329.6,
  G4: 392,
  A4: 440,
  C5: 523.3,
  E5: 659.3,
  G5: 784,
  C6: 1046.5,
  E6: 1318.5,
} as const;

/** Rings like glass: the partials of a bar that is free at both ends. Source: N. Fletcher, T. Rossing, The Physics
 *  of Musical Instruments. */
export function glass(hz: number, amp: number, fallS: number, atS = 0): Tone[] {
  return [
    { hz, amp, fallS, atS },
    { hz: 2.756 * hz, amp: 0.16 * amp, fallS: 0.45 * fallS, atS },
    { hz: 5.404 * hz, amp: 0.04 * amp, fallS: 0.2 * fallS, atS },
  ];
}

/** A marimba's bar, whose second partial is tuned two octaves up. */
export function wood(hz: number, amp: number, fallS: number, atS = 0): Tone[] {
  return [
    { hz, amp, fallS, atS, riseS: 0.003 },
    { hz: 3.93 * hz, amp: 0.14 * amp, fallS: 0.25 * fallS, atS },
  ];
}

/** Soft like breath: a column of air. */
export function warm(hz: number, amp: number, fallS: number, atS: number): Tone[] {
  return [
    { hz, amp, fallS, atS, riseS: 0.02 },
    { hz: 2 * hz, amp: 0.32 * amp, fallS: 0.7 * fallS, atS, riseS: 0.012 },
    { hz: 3.01 * hz, amp: 0.1 * amp, fallS: 0.4 * fallS, atS, riseS: 0.006 },
  ];
}
