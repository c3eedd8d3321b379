// Makes a sound from its recipe: a few partials that ring and fade, some filtered noise, and a gentle distortion.
// Marbles are of glass, whose partials are not multiples of each other, which zzfx with its one oscillator cannot do.
// The same recipe gives the same samples.
import { FULL_TURN } from "../../shared/math/angles.ts";
import { createRng, nextFloat } from "../../shared/math/rng.ts";

/** A ringing tone: a sine that fades exponentially. */
export type Tone = {
  /** Hertz at its start. */
  hz: number;
  /** Amplitude beside the others'. */
  amp: number;
  /** Seconds until it has faded to a thousandth (-60 dB). */
  fallS: number;
  /** Seconds from the sound's start. */
  atS?: number;
  /** Seconds until nearly full amplitude. */
  riseS?: number;
  /** How many times its first pitch it glides to. */
  bend?: number;
  /** Seconds in which it does most of that way. */
  bendS?: number;
};

/** Air: noise through a band, whose middle may glide. */
export type Air = {
  amp: number;
  /** Hertz of the band's middle at the start. */
  fromHz: number;
  /** And at the end. */
  toHz: number;
  /** How narrow the band is: 1 wide, 8 nearly a note. */
  narrow: number;
  fallS: number;
  atS?: number;
  riseS?: number;
};

export type Recipe = {
  lengthS: number;
  /** Highest amplitude, of full scale. */
  peak: number;
  tones: readonly Tone[];
  airs?: readonly Air[];
  /** Distortion of the sum, 0: none; more is warmer, with more partials. */
  drive?: number;
};

/** exp(-FALL) is a thousandth. */
const FALL = Math.log(1000);
/** Samples between two updates of a gliding pitch. */
const BLOCK = 32;
/** Seconds in which a sound fades in; FADE_OUT_S: out. */
const FADE_IN_S = 0.001;
const FADE_OUT_S = 0.012;

/** Adds a tone: a point that turns and shrinks, so that no sine is computed for each sample. */
function addTone(out: Float32Array, tone: Tone, sampleRate: number): void {
  const { hz, amp, fallS, atS = 0, riseS = 0.002, bend = 1, bendS = 0.05 } = tone;
  const start = Math.round(atS * sampleRate);
  const end = Math.min(out.length, start + Math.ceil(1.2 * fallS * sampleRate));
  const shrink = Math.exp(-FALL / (fallS * sampleRate));
  const riseStep = Math.exp(-3 / (riseS * sampleRate));
  let x = amp;
  let y = 0;
  let missing = 1;
  for (let from = start; from < end; from += BLOCK) {
    const bent = bend + (1 - bend) * Math.exp((-3 * (from - start)) / (bendS * sampleRate));
    const angle = (FULL_TURN * hz * bent) / sampleRate;
    const cos = shrink * Math.cos(angle);
    const sin = shrink * Math.sin(angle);
    const to = Math.min(end, from + BLOCK);
    for (let i = from; i < to; i++) {
      out[i]! += y * (1 - missing);
      missing *= riseStep;
      const nextX = x * cos - y * sin;
      y = x * sin + y * cos;
      x = nextX;
    }
  }
}

/** Adds noise through a state variable filter (Hal Chamberlin's), which stays stable while its band glides. */
function addAir(out: Float32Array, air: Air, sampleRate: number, seed: number): void {
  const { amp, fromHz, toHz, narrow, fallS, atS = 0, riseS = 0.004 } = air;
  const rng = createRng(seed);
  const start = Math.round(atS * sampleRate);
  const length = Math.min(out.length - start, Math.ceil(1.2 * fallS * sampleRate));
  const shrink = Math.exp(-FALL / (fallS * sampleRate));
  const riseStep = Math.exp(-3 / (riseS * sampleRate));
  let [low, band, level, missing, pitch] = [0, 0, amp, 1, 0];
  for (let i = 0; i < length; i++) {
    if (i % BLOCK === 0) {
      const hz = fromHz * Math.exp(Math.log(toHz / fromHz) * (i / length));
      pitch = 2 * Math.sin((Math.PI * Math.min(hz, sampleRate / 7)) / sampleRate);
    }
    low += pitch * band;
    const high = 2 * nextFloat(rng) - 1 - low - band / narrow;
    band += pitch * high;
    out[start + i]! += (band / Math.sqrt(narrow)) * level * (1 - missing);
    level *= shrink;
    missing *= riseStep;
  }
}

/** Removes frequencies below hearing, which would only move the loudspeaker. */
function removeRumble(out: Float32Array, sampleRate: number): void {
  const keep = 1 - (FULL_TURN * 30) / sampleRate;
  let before = 0;
  let level = 0;
  for (let i = 0; i < out.length; i++) {
    const here = out[i]!;
    level = keep * (level + here - before);
    before = here;
    out[i] = level;
  }
}

/** The fade at both ends: 0 there, 1 between. */
function edge(i: number, length: number, sampleRate: number): number {
  const near = Math.min(1, i / (FADE_IN_S * sampleRate), (length - 1 - i) / (FADE_OUT_S * sampleRate));
  return near * near * (3 - 2 * near);
}

/** Finishes a sound: no mean, silent ends, and exactly its peak. */
function finish(out: Float32Array, peak: number, sampleRate: number): void {
  let sum = 0;
  for (let i = 0; i < out.length; i++) {
    out[i]! *= edge(i, out.length, sampleRate);
    sum += out[i]!;
  }
  // The mean is taken away in the shape of a hill, so that the ends stay at 0.
  const hill = (2 * sum) / (out.length - 1);
  let highest = 0;
  for (let i = 0; i < out.length; i++) {
    const part = Math.sin((Math.PI * i) / (out.length - 1));
    out[i]! -= hill * part * part;
    highest = Math.max(highest, Math.abs(out[i]!));
  }
  const scale = peak / (highest || 1);
  for (let i = 0; i < out.length; i++) out[i]! *= scale;
}

/** Makes a sound in steps of about a millisecond, between which a frame can be drawn.
 *  @param sampleRate per second @returns one channel, from -peak to peak */
export function* makeSound(recipe: Recipe, sampleRate: number): Generator<void, Float32Array<ArrayBuffer>> {
  const { lengthS, peak, tones, airs = [], drive = 0 } = recipe;
  const out = new Float32Array(Math.ceil(lengthS * sampleRate));
  for (const tone of tones) {
    addTone(out, tone, sampleRate);
    yield;
  }
  for (const [i, air] of airs.entries()) {
    addAir(out, air, sampleRate, i + 1);
    yield;
  }
  if (drive > 0) for (let i = 0; i < out.length; i++) out[i] = Math.tanh(drive * out[i]!);
  yield;
  removeRumble(out, sampleRate);
  yield;
  finish(out, peak, sampleRate);
  return out;
}

/** The same without a pause. */
export function renderSound(recipe: Recipe, sampleRate: number): Float32Array<ArrayBuffer> {
  const steps = makeSound(recipe, sampleRate);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
