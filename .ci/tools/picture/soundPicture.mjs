// Draws sounds as one SVG: for each its wave, and below it how loud each pitch is at each time. Knows samples, no recipes.

/** Pixels of one sound's picture; sounds stand side by side in COLUMNS. */
export const WIDTH = 640;
export const COLUMNS = 2;
const HEIGHT = 210;
const [WAVE_TOP, WAVE_HEIGHT, BANDS_TOP, BANDS_HEIGHT] = [30, 84, 122, 72];
const [LEFT, RIGHT] = [44, 12];
const INNER = WIDTH - LEFT - RIGHT;

const BANDS = 36;
const [LOW_HZ, HIGH_HZ] = [50, 9000];
const TIMES = 140;
/** Samples looked at for one time and one pitch. */
const WINDOW = 1536;
/** Decibels below the loudest that are still drawn. */
const DEPTH_DB = 48;

/** @typedef {{ name: string, samples: Float32Array, rate: number, figures: import("../../../renderer/audio/measure.ts").SoundFigures }} Sound */

/** The highest and lowest sample under each pixel. @param {Float32Array} samples @param {number} peak */
function drawWave(samples, peak) {
  const middle = WAVE_TOP + WAVE_HEIGHT / 2;
  const y = (/** @type {number} */ sample) => (middle - (sample / peak) * (WAVE_HEIGHT / 2)).toFixed(1);
  const points = [];
  for (let x = 0; x < INNER; x++) {
    const from = Math.floor((x * samples.length) / INNER);
    const to = Math.max(from + 1, Math.ceil(((x + 1) * samples.length) / INNER));
    const part = samples.subarray(from, to);
    points.push(`M${LEFT + x} ${y(Math.max(...part))}V${y(Math.min(...part) - peak / WAVE_HEIGHT)}`);
  }
  return `<path class="axis" d="M${LEFT} ${middle}h${INNER}"/><path class="wave" d="${points.join("")}"/>`;
}

/** How much of one pitch is in the samples around one of them. */
function amplitudeOf(
  /** @type {Float32Array} */ samples,
  /** @type {number} */ at,
  /** @type {number} */ turn,
  /** @type {number} */ width,
) {
  const [from, to] = [Math.max(0, at - width / 2), Math.min(samples.length, at + width / 2)];
  let [re, im] = [0, 0];
  for (let i = from; i < to; i++) {
    const weighted = (samples[i] ?? 0) * (0.5 + 0.5 * Math.cos((2 * Math.PI * (i - at)) / width));
    re += weighted * Math.cos(turn * i);
    im += weighted * Math.sin(turn * i);
  }
  return Math.hypot(re, im);
}

/** @param {Sound} sound */
function drawBands({ samples, rate }) {
  const cells = [];
  for (let band = 0; band < BANDS; band++) {
    const hz = LOW_HZ * (HIGH_HZ / LOW_HZ) ** (band / (BANDS - 1));
    for (let time = 0; time < TIMES; time++) {
      const at = Math.round(((time + 0.5) * samples.length) / TIMES);
      cells.push({ band, time, amplitude: amplitudeOf(samples, at, (2 * Math.PI * hz) / rate, WINDOW) });
    }
  }
  const most = Math.max(...cells.map(({ amplitude }) => amplitude));
  const [w, h] = [INNER / TIMES, BANDS_HEIGHT / BANDS];
  return cells
    .map(({ band, time, amplitude }) => {
      const part = 1 + (20 * Math.log10(amplitude / most + 1e-9)) / DEPTH_DB;
      if (part < 0.04) return "";
      const [x, y] = [LEFT + time * w, BANDS_TOP + BANDS_HEIGHT - (band + 1) * h];
      const place = `x="${x.toFixed(2)}" y="${y.toFixed(2)}" width="${(w + 0.3).toFixed(2)}" height="${(h + 0.3).toFixed(2)}"`;
      return `<rect ${place} opacity="${part.toFixed(2)}"/>`;
    })
    .join("");
}

/** @param {Sound} sound @param {(amplitude: number) => number} decibels */
function drawSound(sound, decibels) {
  const { lengthS, peak, rms, mean, loudnessDb } = sound.figures;
  const figures =
    `${lengthS.toFixed(2)} s   peak ${decibels(peak).toFixed(1)} dBFS   RMS ${decibels(rms).toFixed(1)} dBFS   ` +
    `${loudnessDb.toFixed(1)} dB(A)   DC ${(mean / peak).toExponential(0)} of peak`;
  return (
    `<text class="name" x="${LEFT}" y="20">${sound.name}</text>` +
    `<text x="${WIDTH - RIGHT}" y="20" text-anchor="end">${figures}</text>` +
    drawWave(sound.samples, peak) +
    `<text x="${LEFT - 6}" y="${BANDS_TOP + 9}" text-anchor="end">9 kHz</text>` +
    `<text x="${LEFT - 6}" y="${BANDS_TOP + BANDS_HEIGHT}" text-anchor="end">50 Hz</text>` +
    `<g class="bands">${drawBands(sound)}</g>`
  );
}

/** @param {Sound[]} sounds @param {(amplitude: number) => number} decibels @returns {string} an SVG, in pixels */
export function drawSheet(sounds, decibels) {
  const height = Math.ceil(sounds.length / COLUMNS) * HEIGHT;
  const cells = sounds.map((sound, i) => {
    const [x, y] = [(i % COLUMNS) * WIDTH, Math.floor(i / COLUMNS) * HEIGHT];
    return `<g transform="translate(${x} ${y})">${drawSound(sound, decibels)}</g>`;
  });
  const style =
    "text{font:12px sans-serif;fill:#a9b4c4;white-space:pre}.name{font:bold 15px sans-serif;fill:#fff}" +
    ".axis{stroke:#39465a}.wave{stroke:#62d0a8}.bands{fill:#f4b860}";
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH * COLUMNS}" height="${height}">` +
    `<style>${style}</style><rect width="100%" height="100%" fill="#131923"/>${cells.join("")}</svg>`
  );
}
