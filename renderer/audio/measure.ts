// Figures of a sound's samples, for tests and for the sheet of sounds (.ci/tools/picture/). No part of the page.

export type SoundFigures = {
  lengthS: number;
  /** Highest amplitude, of full scale. */
  peak: number;
  /** Root of the mean square, of full scale. */
  rms: number;
  /** Mean, of full scale: it would push a loudspeaker out of its middle. */
  mean: number;
  /** Largest step from one sample to the next, of full scale: a click is a large one. */
  step: number;
  /** Loudness as an ear hears it: the loudest 125 ms, A-weighted, in dB of full scale. */
  loudnessDb: number;
};

/** Samples per second for which A-weighting is worked out. */
export const MEASURED_RATE = 48_000;

/** Length of the window, seconds: "fast" on sound level meters. */
const WINDOW_S = 0.125;

/** A-weighting at 48 kHz: the analogue curve of IEC 61672 by the bilinear transform. */
const FEED = [
  0.234301792299513, -0.468603584599026, -0.234301792299513, 0.937207169198055, -0.234301792299515,
  -0.468603584599025, 0.234301792299513,
];
const BACK = [
  -4.113043408775872, 6.553121752655046, -4.990849294163381, 1.785737302937573, -0.246190595319487,
  0.011224250033231,
];

/** @param samples at MEASURED_RATE @returns as many, weighted by how well an ear hears their pitch */
export function weightA(samples: Float32Array): Float64Array {
  const out = new Float64Array(samples.length);
  for (let i = 0; i < samples.length; i++) {
    let sum = 0;
    for (let k = 0; k < FEED.length && k <= i; k++) sum += FEED[k]! * samples[i - k]!;
    for (let k = 0; k < BACK.length && k < i; k++) sum -= BACK[k]! * out[i - 1 - k]!;
    out[i] = sum;
  }
  return out;
}

/** @returns the largest mean square of any WINDOW_S, as if silence came before and after */
function loudestSquare(samples: Float64Array): number {
  const window = WINDOW_S * MEASURED_RATE;
  let sum = 0;
  let most = 0;
  for (let i = 0; i < samples.length; i++) {
    sum += samples[i]! * samples[i]!;
    if (i >= window) sum -= samples[i - window]! * samples[i - window]!;
    most = Math.max(most, sum);
  }
  return most / window;
}

export function decibels(amplitude: number): number {
  return 20 * Math.log10(amplitude);
}

/** @param samples at MEASURED_RATE, one channel */
export function measureSound(samples: Float32Array): SoundFigures {
  let [peak, squares, sum, step, before] = [0, 0, 0, 0, 0];
  for (const sample of samples) {
    peak = Math.max(peak, Math.abs(sample));
    squares += sample * sample;
    sum += sample;
    step = Math.max(step, Math.abs(sample - before));
    before = sample;
  }
  return {
    lengthS: samples.length / MEASURED_RATE,
    peak,
    rms: Math.sqrt(squares / samples.length),
    mean: sum / samples.length,
    step: Math.max(step, Math.abs(before)),
    loudnessDb: decibels(Math.sqrt(loudestSquare(weightA(samples)))),
  };
}
