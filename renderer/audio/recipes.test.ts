// Every sound as samples: what a loudspeaker and an ear may be given.
import { describe, expect, test } from "vitest";
import { decibels, MEASURED_RATE, measureSound, weightA } from "./measure.ts";
import { MIXING, QUIET } from "./mixing.ts";
import { RECIPES } from "./recipes.ts";
import { SOUNDS, type SoundName } from "./sounds.ts";
import { renderSound } from "./synth.ts";

const NAMES = Object.keys(SOUNDS) as SoundName[];
const render = (name: SoundName, rate = MEASURED_RATE) => renderSound(RECIPES[name], rate);
const loudness = Object.fromEntries(
  NAMES.map((name) => [name, measureSound(render(name)).loudnessDb]),
) as Record<SoundName, number>;

/** The highest amplitude of a part of a sound, of its peak. */
function highest(samples: Float32Array, peak: number): number {
  return samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0) / peak;
}

describe.each(NAMES)("%s", (name) => {
  const samples = render(name);
  const { lengthS, peak } = RECIPES[name];

  test("has its peak, below -1 dBFS, and no mean", () => {
    const figures = measureSound(samples);
    expect(figures.peak).toBeCloseTo(peak, 5);
    expect(decibels(figures.peak)).toBeLessThanOrEqual(-1);
    expect(Math.abs(figures.mean)).toBeLessThan(1e-3 * peak);
  });

  test("comes from nothing and goes to nothing without a click", () => {
    const [ms, last] = [MEASURED_RATE / 1000, samples.length - 1];
    expect(Math.abs(samples[0]!)).toBeLessThan(1e-6);
    expect(Math.abs(samples[last]!)).toBeLessThan(1e-6);
    // Within its first millisecond never faster than a straight way up.
    for (let i = 1; i < ms; i++) expect(Math.abs(samples[i]!) / peak).toBeLessThanOrEqual(i / ms);
    expect(highest(samples.subarray(last - 5 * ms), peak)).toBeLessThan(0.005);
    expect(measureSound(samples).step / peak).toBeLessThan(0.25);
  });

  test("rings out before it ends, and is as quiet after a while as the engine counts on", () => {
    expect(samples.length).toBe(Math.ceil(lengthS * MEASURED_RATE));
    expect(highest(samples.subarray(samples.length - 0.05 * lengthS * MEASURED_RATE), peak)).toBeLessThan(
      0.02,
    );
    const later = samples.subarray(Math.floor(MIXING[name].loudS * MEASURED_RATE));
    expect(highest(later, peak)).toBeLessThanOrEqual(QUIET);
  });

  test("is the same each time, and as long and high at another sample rate", () => {
    expect(render(name).every((sample, i) => sample === samples[i])).toBe(true);
    const coarse = render(name, 22_050);
    expect(coarse.length / 22_050).toBeCloseTo(lengthS, 3);
    expect(highest(coarse, peak)).toBeCloseTo(1, 5);
  });
});

test("lengths: a press is over at once, a death before one can play again, what is heard once a round or more rarely in under two seconds", () => {
  expect(RECIPES.press.lengthS).toBeLessThanOrEqual(0.08);
  expect(RECIPES.eat.lengthS).toBeLessThanOrEqual(0.2);
  expect(RECIPES.death.lengthS).toBeLessThan(0.9);
  const rare: readonly SoundName[] = ["fanfare", "gong", "winner", "out", "walls"];
  for (const name of NAMES)
    expect([name, RECIPES[name].lengthS < (rare.includes(name) ? 2 : 0.9)]).toEqual([name, true]);
});

test("A-weighting is what it should be: nothing at 1 kHz, 19.1 dB less at 100 Hz, 2.5 dB less at 10 kHz", () => {
  const gainAt = (hz: number) => {
    const tone = Float32Array.from({ length: MEASURED_RATE }, (_, i) =>
      Math.sin((2 * Math.PI * hz * i) / MEASURED_RATE),
    );
    return decibels(Math.max(...weightA(tone).subarray(MEASURED_RATE / 2)));
  };
  expect(gainAt(1000)).toBeCloseTo(0, 1);
  expect(gainAt(100)).toBeCloseTo(-19.1, 0);
  expect(gainAt(10_000)).toBeCloseTo(-2.5, -1);
});

test("to an ear, what comes often is quiet, what matters is loud, and nothing is more than 18 dB over the rest", () => {
  const often = ["eat", "eject", "press", "hunted"] as const;
  const matters = ["swallow", "bitten", "death", "pop", "fanfare", "birth"] as const;
  const loudestOften = Math.max(...often.map((name) => loudness[name]));
  const quietestMatter = Math.min(...matters.map((name) => loudness[name]));
  expect(quietestMatter - loudestOften).toBeGreaterThan(6);
  const all = Object.values(loudness);
  expect(Math.max(...all) - Math.min(...all)).toBeLessThan(18);
  expect(loudness.leave).toBeLessThan(loudness.join);
});

test("a round's clock: three, two and one are alike, go is higher and louder, the last seconds louder than those before", () => {
  const highestTone = (name: SoundName) => RECIPES[name].tones[0]!.hz;
  expect(highestTone("go") / highestTone("count")).toBeCloseTo(2, 2);
  expect(loudness.go - loudness.count).toBeGreaterThan(1);
  expect(loudness.lastTick - loudness.tick).toBeGreaterThan(3);
  expect(loudness.count - loudness.tick).toBeGreaterThan(3);
  expect(loudness.gong).toBeGreaterThan(loudness.go);
  expect(loudness.winner - loudness.podium).toBeGreaterThan(2);
  // Bits of news are below it.
  for (const name of ["ready", "award", "hold", "goOn"] as const)
    expect([name, loudness[name] < loudness.count]).toEqual([name, true]);
});

test("the walls swell: their sound begins below half of what comes", () => {
  const samples = render("walls");
  expect(highest(samples.subarray(0, samples.length / 20), RECIPES.walls.peak)).toBeLessThan(0.5);
});

/** The part of what an ear hears that lies above 4 kHz. */
function shrillness(samples: Float32Array): number {
  // A one-pole high-pass, which lets a little of what lies below through: the true part is smaller.
  const keep = Math.exp((-2 * Math.PI * 4000) / MEASURED_RATE);
  let [low, high, all] = [0, 0, 0];
  for (const sample of weightA(samples)) {
    low = keep * low + (1 - keep) * sample;
    high += (sample - low) ** 2;
    all += sample ** 2;
  }
  return high / all;
}

test("nothing is shrill: of what an ear hears, less than a tenth lies above 4 kHz", () => {
  for (const name of NAMES) expect([name, shrillness(render(name)) < 0.1]).toEqual([name, true]);
  // A third of the samples, taken for all: played three times as fast, about as high as a run of meals climbs.
  expect(shrillness(render("eat", MEASURED_RATE / 3))).toBeLessThan(0.25);
});
