// Meals as a melody: one after another they climb a scale, and after a rest they begin anew. Knows numbers, no engine.
import { clamp } from "../../../shared/math/scalars.ts";

/** Semitones of a pentatonic scale over two octaves, in which every order of notes sounds well. */
const SCALE = [0, 2, 4, 7, 9, 12, 14, 16, 19, 21, 24];
/** After so long without a meal the run is over, milliseconds. */
export const RUN_MS = 600;
/** Meals within so many milliseconds are one note: the engine plays no more (MIXING), so the scale has no gaps. */
const SAME_NOTE_MS = 70;
/** Radius of an ordinary ball, world units; each doubling is a step lower. */
const USUAL_BALL = 10;
/** A newcomer's radius, world units. At twice that sounds are so many semitones lower. */
const USUAL_CELL = 40;
const LOWER_BY = 2.5;

export type MealRun = {
  /**
   * The next note.
   * @param ballRadius
   * @param eaterRadius world units
   * @param nowMs monotonic milliseconds
   * @returns speed of the sound
   */
  next(ballRadius: number, eaterRadius: number, nowMs: number): number;
};

export function createMealRun(): MealRun {
  let note = 0;
  let lastMs = Number.NEGATIVE_INFINITY;
  return {
    next(ballRadius, eaterRadius, nowMs) {
      const restMs = nowMs - lastMs;
      if (restMs > RUN_MS) note = 0;
      else if (restMs >= SAME_NOTE_MS) note++;
      if (restMs >= SAME_NOTE_MS) lastMs = nowMs;
      const lower = Math.round(Math.log2(Math.max(1, ballRadius) / USUAL_BALL));
      const semitones = noteOf(note - Math.max(0, lower)) - LOWER_BY * Math.log2(sizeOf(eaterRadius));
      return 2 ** (semitones / 12);
    },
  };
}

/** The note of a step: up the scale and down again, for a run that does not end. */
function noteOf(step: number): number {
  const last = SCALE.length - 1;
  if (step < 0) return SCALE[Math.min(last, -step)]! - 12;
  const turn = step % (2 * last);
  return SCALE[turn <= last ? turn : 2 * last - turn]!;
}

/** How much lower a big circle sounds: half of what its size would make, so that no giant growls. */
function sizeOf(radius: number): number {
  return clamp(radius / USUAL_CELL, 0.5, 8);
}

/** Speed of a sound by the circle's radius: the bigger the lower, within an octave each way; 1 for a newcomer. */
export function rateOfSize(radius: number): number {
  return clamp((USUAL_CELL / Math.max(1, radius)) ** 0.35, 0.55, 1.8);
}
