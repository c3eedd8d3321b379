// The recipes of all sounds. Small things sound like glass marbles, circles like water and rubber, news like a marimba.
// Notes are of C major, so that sounds go together.
import { ROUND_RECIPES } from "./roundRecipes.ts";
import type { SoundName } from "./sounds.ts";
import type { Recipe } from "./synth.ts";
import { glass, NOTES, warm, wood } from "./timbres.ts";

const { G4, A4, C5, E5, G5, C6, E6 } = NOTES;

export const RECIPES: Record<SoundName, Recipe> = {
  // A drop: a bubble's pitch rises as it closes. Low, as a run of meals climbs two octaves from here.
  eat: {
    lengthS: 0.17,
    peak: 0.18,
    tones: [
      { hz: C5 / 1.4, amp: 1, fallS: 0.18, riseS: 0.003, bend: 1.4, bendS: 0.06 },
      { hz: 1030, amp: 0.14, fallS: 0.08, bend: 1.2, bendS: 0.06 },
      { hz: 2020, amp: 0.03, fallS: 0.04 },
    ],
  },
  split: {
    lengthS: 0.38,
    peak: 0.34,
    drive: 0.8,
    tones: [
      { hz: 150, amp: 0.9, fallS: 0.26, riseS: 0.05, bend: 2.3, bendS: 0.11 },
      { hz: 300, amp: 0.3, fallS: 0.2, riseS: 0.05, bend: 2.3, bendS: 0.11 },
      { hz: 430, amp: 0.9, fallS: 0.24, atS: 0.09, bend: 0.55, bendS: 0.08 },
      { hz: 860, amp: 0.25, fallS: 0.13, atS: 0.09, bend: 0.6, bendS: 0.08 },
      { hz: 1185, amp: 0.12, fallS: 0.14, atS: 0.092 },
    ],
    airs: [{ amp: 0.25, fromHz: 700, toHz: 1600, narrow: 1.5, fallS: 0.08, atS: 0.085 }],
  },
  eject: {
    lengthS: 0.18,
    peak: 0.22,
    tones: [{ hz: 420, amp: 0.8, fallS: 0.15, bend: 0.52, bendS: 0.07 }],
    airs: [{ amp: 0.6, fromHz: 1700, toHz: 500, narrow: 1.8, fallS: 0.11, riseS: 0.006 }],
  },
  pop: {
    lengthS: 0.75,
    peak: 0.44,
    drive: 0.9,
    tones: [
      { hz: 130, amp: 1.1, fallS: 0.36, bend: 0.5, bendS: 0.12 },
      { hz: 210, amp: 0.5, fallS: 0.2, bend: 0.6, bendS: 0.08 },
      ...glass(920, 0.34, 0.5),
      ...glass(1240, 0.28, 0.6, 0.018),
      ...glass(1570, 0.22, 0.46, 0.045),
      ...glass(1110, 0.22, 0.5, 0.083),
      ...glass(1830, 0.13, 0.4, 0.12),
      ...glass(1395, 0.1, 0.4, 0.17),
    ],
    airs: [{ amp: 0.5, fromHz: 2400, toHz: 600, narrow: 1, fallS: 0.16, riseS: 0.002 }],
  },
  // A gulp, and the bubble that comes up after it.
  swallow: {
    lengthS: 0.54,
    peak: 0.55,
    drive: 1.8,
    tones: [
      { hz: 260, amp: 1, fallS: 0.32, riseS: 0.012, bend: 0.36, bendS: 0.15 },
      { hz: 520, amp: 0.35, fallS: 0.18, riseS: 0.012, bend: 0.36, bendS: 0.15 },
      { hz: 110, amp: 0.9, fallS: 0.3, atS: 0.15, riseS: 0.02, bend: 2.7, bendS: 0.13 },
      { hz: 270, amp: 0.25, fallS: 0.2, atS: 0.18, riseS: 0.01, bend: 2.2, bendS: 0.11 },
    ],
    airs: [{ amp: 0.25, fromHz: 600, toHz: 220, narrow: 2, fallS: 0.16, riseS: 0.02 }],
  },
  bitten: {
    lengthS: 0.44,
    peak: 0.52,
    drive: 2,
    tones: [
      { hz: 240, amp: 0.9, fallS: 0.38, bend: 0.58, bendS: 0.14 },
      { hz: 285, amp: 0.6, fallS: 0.32, bend: 0.58, bendS: 0.14 },
      { hz: 92, amp: 0.7, fallS: 0.34, bend: 0.7, bendS: 0.1 },
      { hz: 610, amp: 0.3, fallS: 0.18, bend: 0.6, bendS: 0.12 },
    ],
    airs: [{ amp: 0.5, fromHz: 700, toHz: 250, narrow: 1, fallS: 0.1, riseS: 0.002 }],
  },
  // Two pitches that become one.
  merge: {
    lengthS: 0.44,
    peak: 0.26,
    tones: [
      { hz: 330, amp: 0.7, fallS: 0.4, riseS: 0.04, bend: 1.19, bendS: 0.14 },
      { hz: 494, amp: 0.45, fallS: 0.36, riseS: 0.04, bend: 0.795, bendS: 0.14 },
      { hz: 196, amp: 0.5, fallS: 0.3, riseS: 0.02 },
      { hz: 1082, amp: 0.06, fallS: 0.18, atS: 0.1, riseS: 0.01 },
    ],
  },
  // A heartbeat, distorted so that its two low thumps are heard on small loudspeakers, too.
  hunted: {
    lengthS: 0.44,
    peak: 0.42,
    drive: 2.4,
    tones: [
      { hz: 112, amp: 1, fallS: 0.24, riseS: 0.006, bend: 0.58, bendS: 0.1 },
      { hz: 224, amp: 0.35, fallS: 0.14, riseS: 0.006, bend: 0.58, bendS: 0.1 },
      { hz: 96, amp: 0.75, fallS: 0.22, atS: 0.17, riseS: 0.006, bend: 0.58, bendS: 0.1 },
      { hz: 192, amp: 0.25, fallS: 0.12, atS: 0.17, riseS: 0.006, bend: 0.58, bendS: 0.1 },
    ],
    airs: [{ amp: 0.25, fromHz: 260, toHz: 140, narrow: 1.5, fallS: 0.1 }],
  },
  // A, F, D, each one sinking, over a fading breath.
  death: {
    lengthS: 0.89,
    peak: 0.46,
    drive: 0.7,
    tones: [
      { hz: A4, amp: 0.7, fallS: 0.5, riseS: 0.008, bend: 0.94, bendS: 0.25 },
      { hz: 349.2, amp: 0.7, fallS: 0.55, atS: 0.16, riseS: 0.008, bend: 0.94, bendS: 0.25 },
      { hz: 293.7, amp: 0.8, fallS: 0.75, atS: 0.32, riseS: 0.01, bend: 0.76, bendS: 0.5 },
      { hz: 146.8, amp: 0.6, fallS: 0.75, atS: 0.32, riseS: 0.02, bend: 0.7, bendS: 0.5 },
      { hz: 2.756 * A4, amp: 0.06, fallS: 0.2 },
      { hz: 2.756 * 349.2, amp: 0.06, fallS: 0.2, atS: 0.16 },
      { hz: 2.756 * 293.7, amp: 0.06, fallS: 0.24, atS: 0.32 },
    ],
    airs: [{ amp: 0.16, fromHz: 900, toHz: 200, narrow: 1.2, fallS: 0.7, riseS: 0.05 }],
  },
  birth: {
    lengthS: 0.72,
    peak: 0.24,
    tones: [
      ...glass(C5, 0.8, 0.36),
      ...glass(E5, 0.7, 0.36, 0.075),
      ...glass(G5, 0.6, 0.38, 0.15),
      ...glass(C6, 0.55, 0.46, 0.225),
      { hz: 131, amp: 0.5, fallS: 0.4, riseS: 0.08, bend: 2, bendS: 0.25 },
    ],
  },
  countdown: { lengthS: 0.28, peak: 0.32, tones: [...wood(A4, 1, 0.27), { hz: 880, amp: 0.2, fallS: 0.1 }] },
  join: { lengthS: 0.48, peak: 0.19, tones: [...wood(G4, 0.85, 0.32), ...wood(C5, 1, 0.4, 0.11)] },
  leave: { lengthS: 0.48, peak: 0.17, tones: [...wood(C5, 0.9, 0.32), ...wood(G4, 1, 0.4, 0.11)] },
  // lost: two breaths, one fifth down; back: the same up, to the octave.
  lost: {
    lengthS: 0.85,
    peak: 0.2,
    tones: [...warm(G4, 0.8, 0.4, 0), ...warm(261.6, 1, 0.62, 0.19)],
  },
  back: {
    lengthS: 0.85,
    peak: 0.2,
    tones: [...warm(261.6, 0.8, 0.3, 0), ...warm(G4, 0.85, 0.4, 0.12), ...warm(C5, 0.9, 0.56, 0.24)],
  },
  press: {
    lengthS: 0.07,
    peak: 0.23,
    tones: [
      { hz: 760, amp: 0.8, fallS: 0.045, riseS: 0.001, bend: 0.9, bendS: 0.02 },
      { hz: 1890, amp: 0.3, fallS: 0.02, riseS: 0.001 },
      { hz: 330, amp: 0.5, fallS: 0.05 },
    ],
  },
  // Lips that open: short, round, a little up.
  said: {
    lengthS: 0.16,
    peak: 0.15,
    tones: [
      { hz: 392, amp: 1, fallS: 0.13, riseS: 0.006, bend: 1.5, bendS: 0.05 },
      { hz: 784, amp: 0.22, fallS: 0.08, riseS: 0.006, bend: 1.5, bendS: 0.05 },
    ],
  },
  lead: {
    lengthS: 0.85,
    peak: 0.28,
    tones: [
      ...glass(G5, 0.8, 0.5),
      ...glass(C6, 0.7, 0.55, 0.09),
      ...glass(E6, 0.55, 0.62, 0.18),
      { hz: G4, amp: 0.35, fallS: 0.5, riseS: 0.02 },
    ],
  },
  // Three chords, the last one wide and long.
  fanfare: {
    lengthS: 1.65,
    peak: 0.58,
    drive: 0.5,
    tones: [
      ...[261.6, 329.6, G4].flatMap((hz) => warm(hz, 0.5, 0.55, 0)),
      ...[293.7, G4, 493.9].flatMap((hz) => warm(hz, 0.5, 0.55, 0.26)),
      ...[196, 329.6, C5, E5].flatMap((hz) => warm(hz, 0.4, 1.3, 0.52)),
      ...glass(G5, 0.16, 0.8, 0.54),
      ...glass(C6, 0.12, 0.8, 0.6),
    ],
  },
  ...ROUND_RECIPES,
};
