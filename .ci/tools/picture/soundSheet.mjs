// Every sound of the game on one sheet, with its figures, to look at; and as files to listen to:
// npm run sounds -- --wav DIR sheet.png
import { resolve } from "node:path";
import { loadBundled } from "../../build/nodeBundle.mjs";
import { anyText, endWrong, readOrEnd } from "../options.mjs";
import { whyNotWritten, writeOutput } from "../outputFile.mjs";
import { openBrowser } from "./showcase.mjs";
import { COLUMNS, drawSheet, WIDTH } from "./soundPicture.mjs";

const { values, file } = readOrEnd({
  usage: "npm run sounds",
  file: "FILE",
  flags: {
    wav: { read: anyText, takes: "DIR", says: "a folder that is there: each sound as NAME.wav, too" },
    force: { says: "replace files where there are some" },
  },
});

const { recipes, synth, measure } = await loadBundled("soundSheet", {
  recipes: "renderer/audio/recipes.ts",
  synth: "renderer/audio/synth.ts",
  measure: "renderer/audio/measure.ts",
});
const rate = measure.MEASURED_RATE;

// npm changes to the project's folder; a name is meant from where it was typed.
const place = (/** @type {string[]} */ ...path) => resolve(process.env.INIT_CWD ?? ".", ...path);
const sheetPath = place(file);
const names = Object.keys(recipes.RECIPES);
const wavPaths = values.wav === undefined ? [] : names.map((name) => place(values.wav, `${name}.wav`));
for (const path of [sheetPath, ...wavPaths]) {
  const obstacle = whyNotWritten(path, values.force);
  if (obstacle !== null) endWrong(obstacle);
}

/** One channel of 16 bits. @param {Float32Array} samples */
function packWav(samples) {
  const bytes = Buffer.alloc(44 + 2 * samples.length);
  bytes.write("RIFF", 0);
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write("WAVEfmt ", 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20);
  bytes.writeUInt16LE(1, 22);
  bytes.writeUInt32LE(rate, 24);
  bytes.writeUInt32LE(2 * rate, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(16, 34);
  bytes.write("data", 36);
  bytes.writeUInt32LE(2 * samples.length, 40);
  samples.forEach((sample, i) => {
    bytes.writeInt16LE(Math.round(32767 * sample), 44 + 2 * i);
  });
  return bytes;
}

/** @param {string} svg */
async function takePicture(svg) {
  const browser = await openBrowser();
  try {
    const height = Number(/height="(\d+)"/.exec(svg)?.[1]);
    const page = await browser.newPage({ viewport: { width: WIDTH * COLUMNS, height } });
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
    return await page.screenshot();
  } finally {
    await browser.close();
  }
}

const sounds = names.map((name) => {
  const samples = synth.renderSound(recipes.RECIPES[name], rate);
  return { name, samples, rate, figures: measure.measureSound(samples) };
});
for (const { name, figures } of sounds) {
  const { lengthS, peak, rms, mean, loudnessDb } = figures;
  const dB = (/** @type {number} */ amplitude) => measure.decibels(amplitude).toFixed(1).padStart(6);
  console.log(
    `${name.padEnd(10)} ${lengthS.toFixed(2)} s, peak ${dB(peak)} dBFS, RMS ${dB(rms)} dBFS, ` +
      `loudest 125 ms ${loudnessDb.toFixed(1)} dB(A), mean ${mean.toExponential(0)}`,
  );
}
const picture = await takePicture(drawSheet(sounds, measure.decibels));
writeOutput(sheetPath, values.force, (write) => write(picture));
sounds.forEach(({ samples }, i) => {
  const path = wavPaths[i];
  if (path !== undefined) writeOutput(path, values.force, (write) => write(packWav(samples)));
});
console.error(`${sounds.length} sounds are on ${sheetPath}.`);
