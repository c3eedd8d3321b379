// The recipes of a round's own sounds: its countdown, its last seconds, its end, the podium, and the walls.
import type { RoundSound } from "./sounds.ts";
import type { Recipe, Tone } from "./synth.ts";
import { glass, NOTES, warm, wood } from "./timbres.ts";

const { G3, C4, E4, G4, C5, E5, G5, C6, E6 } = NOTES;

function swell(hz: number, amp: number, atS: number): Tone[] {
  return [1, 1.5, 2.01, 3.02].map((times, i) => {
    return { hz: times * hz, amp: amp / (1 + 0.6 * i), fallS: 1, atS, riseS: 0.3, bend: 1.08, bendS: 0.8 };
  });
}

export const ROUND_RECIPES: Record<RoundSound, Recipe> = {
  // Three, two and one are the same; go is the octave above, wide, and longer.
  count: {
    lengthS: 0.5,
    peak: 0.42,
    tones: [...wood(C5, 1, 0.42), ...warm(C4, 0.4, 0.3, 0), { hz: 1046.5, amp: 0.12, fallS: 0.2 }],
  },
  go: {
    lengthS: 0.8,
    peak: 0.48,
    drive: 0.4,
    tones: [
      ...wood(C6, 0.7, 0.5),
      ...[C5, E5, G5].flatMap((hz) => warm(hz, 0.4, 0.66, 0)),
      ...warm(C4, 0.35, 0.5, 0),
    ],
  },
  // A clock of wood; for the last three with a drum below.
  tick: {
    lengthS: 0.2,
    peak: 0.3,
    tones: [...wood(E5, 1, 0.16), { hz: 2320, amp: 0.12, fallS: 0.03, riseS: 0.001 }],
  },
  lastTick: {
    lengthS: 0.42,
    peak: 0.46,
    drive: 1.2,
    tones: [
      ...wood(G5, 0.8, 0.3),
      { hz: 118, amp: 0.9, fallS: 0.3, riseS: 0.005, bend: 0.6, bendS: 0.1 },
      { hz: 236, amp: 0.35, fallS: 0.18, riseS: 0.005, bend: 0.6, bendS: 0.1 },
    ],
  },
  // A gong: partials that come the later the higher they are, and beat.
  gong: {
    lengthS: 1.8,
    peak: 0.58,
    drive: 1.1,
    tones: [
      { hz: G3, amp: 0.9, fallS: 1.9, riseS: 0.01, bend: 0.985, bendS: 0.5 },
      { hz: 1.503 * G3, amp: 0.55, fallS: 1.5, riseS: 0.02 },
      { hz: 2.01 * G3, amp: 0.5, fallS: 1.5, riseS: 0.03 },
      { hz: 2.04 * G3, amp: 0.3, fallS: 1.4, riseS: 0.03 },
      { hz: 2.73 * G3, amp: 0.5, fallS: 1.2, riseS: 0.05 },
      { hz: 3.72 * G3, amp: 0.36, fallS: 1, riseS: 0.07 },
      { hz: 5.1 * G3, amp: 0.16, fallS: 0.7, riseS: 0.09 },
      { hz: 98, amp: 0.6, fallS: 0.5, riseS: 0.006, bend: 0.8, bendS: 0.1 },
    ],
    airs: [{ amp: 0.16, fromHz: 900, toHz: 400, narrow: 1.2, fallS: 0.2 }],
  },
  // The third, and at another speed the second, steps up: a thud, and a note that rises from it.
  podium: {
    lengthS: 0.6,
    peak: 0.42,
    drive: 0.5,
    tones: [
      { hz: 130, amp: 0.8, fallS: 0.22, riseS: 0.006, bend: 0.7, bendS: 0.08 },
      ...wood(C5, 0.7, 0.4, 0.03),
      ...warm(E4, 0.3, 0.42, 0.03),
      ...glass(G5, 0.22, 0.4, 0.06),
    ],
  },
  winner: {
    lengthS: 1.7,
    peak: 0.56,
    drive: 0.5,
    tones: [
      { hz: 130, amp: 0.7, fallS: 0.24, riseS: 0.006, bend: 0.7, bendS: 0.08 },
      ...[G4, C5].flatMap((hz) => warm(hz, 0.45, 0.36, 0.02)),
      ...[C4, E4, G4, C5, E5].flatMap((hz) => warm(hz, 0.36, 1.3, 0.2)),
      ...glass(G5, 0.24, 0.8, 0.22),
      ...glass(C6, 0.22, 0.9, 0.31),
      ...glass(E6, 0.18, 0.9, 0.4),
    ],
  },
  award: {
    lengthS: 0.6,
    peak: 0.2,
    tones: [...glass(E5, 0.7, 0.4), ...glass(C6, 0.8, 0.55, 0.07)],
  },
  ready: {
    lengthS: 0.28,
    peak: 0.2,
    tones: [...wood(G4, 0.7, 0.14), ...wood(E5, 0.9, 0.2, 0.055)],
  },
  allReady: {
    lengthS: 0.8,
    peak: 0.32,
    tones: [
      ...wood(G4, 0.8, 0.3),
      ...wood(C5, 0.8, 0.3, 0.1),
      ...wood(E5, 0.8, 0.3, 0.2),
      ...wood(G5, 0.9, 0.42, 0.3),
      ...warm(C4, 0.3, 0.5, 0.3),
    ],
  },
  // hold: a breath that sinks and stays; goOn: it rises again.
  hold: {
    lengthS: 0.62,
    peak: 0.24,
    tones: [
      { hz: E5, amp: 0.8, fallS: 0.5, riseS: 0.015, bend: 0.667, bendS: 0.22 },
      { hz: E4, amp: 0.6, fallS: 0.5, riseS: 0.02, bend: 0.667, bendS: 0.22 },
    ],
  },
  goOn: {
    lengthS: 0.62,
    peak: 0.24,
    tones: [
      { hz: G4, amp: 0.8, fallS: 0.5, riseS: 0.015, bend: 1.5, bendS: 0.16 },
      { hz: G3, amp: 0.6, fallS: 0.5, riseS: 0.02, bend: 1.5, bendS: 0.16 },
    ],
  },
  // As a death, but lower, and with a door that closes behind it.
  out: {
    lengthS: 1.25,
    peak: 0.58,
    drive: 1.2,
    tones: [
      { hz: G4, amp: 0.75, fallS: 0.5, riseS: 0.008, bend: 0.95, bendS: 0.25 },
      { hz: E4, amp: 0.75, fallS: 0.55, atS: 0.17, riseS: 0.008, bend: 0.95, bendS: 0.25 },
      { hz: G3, amp: 0.9, fallS: 0.95, atS: 0.36, riseS: 0.01, bend: 0.86, bendS: 0.5 },
      { hz: 233.1, amp: 0.6, fallS: 0.95, atS: 0.36, riseS: 0.01, bend: 0.86, bendS: 0.5 },
      { hz: 82, amp: 1, fallS: 0.5, atS: 0.36, riseS: 0.006, bend: 0.6, bendS: 0.12 },
    ],
    airs: [{ amp: 0.18, fromHz: 700, toHz: 180, narrow: 1.2, fallS: 0.8, atS: 0.34, riseS: 0.02 }],
  },
  // Stone that begins to move: low, in three waves of which each is stronger, with overtones for small loudspeakers.
  walls: {
    lengthS: 1.7,
    peak: 0.5,
    drive: 1.6,
    tones: [
      ...swell(73.4, 0.45, 0),
      ...swell(77, 0.75, 0.28),
      ...swell(82, 1, 0.56),
      { hz: 330, amp: 0.16, fallS: 0.9, atS: 0.5, riseS: 0.3 },
    ],
    airs: [{ amp: 0.7, fromHz: 160, toHz: 420, narrow: 1.4, fallS: 1.5, riseS: 0.6 }],
  },
};
