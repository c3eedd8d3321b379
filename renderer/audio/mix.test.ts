// What reaches the loudspeakers when much happens at once: the engine's choices, mixed from the real samples.
import { expect, test } from "vitest";
import { createRng, nextFloat, nextInt, type Rng } from "../../shared/math/rng.ts";
import { createSoundEngine } from "./engine.ts";
import { createMemoryBackend, fadedGain, type Heard } from "./memoryBackend.stage.ts";
import { RECIPES } from "./recipes.ts";
import { SOUNDS, type SoundEngine, type SoundName } from "./sounds.ts";
import { renderSound } from "./synth.ts";

const RATE = 12_000;
const LENGTH_MS = 6000;
const NAMES = Object.keys(SOUNDS) as SoundName[];
const BUFFERS = new Map(NAMES.map((name) => [name, renderSound(RECIPES[name], RATE)]));

/** Adds a voice as a browser plays it: at its speed, faded where another one took its place. */
function addVoice(out: Float32Array, heard: Heard): void {
  const samples = BUFFERS.get(heard.name)!;
  const start = Math.round((heard.atMs * RATE) / 1000);
  for (let i = 0; ; i++) {
    const at = i * heard.rate;
    const index = Math.floor(at);
    const [here, next] = [samples[index], samples[index + 1]];
    if (here === undefined || next === undefined || start + i >= out.length) return;
    const gain = fadedGain(heard, heard.atMs + (1000 * i) / RATE);
    if (gain === 0) return;
    out[start + i]! += gain * (here + (next - here) * (at - index));
  }
}

/** Plays for six seconds, hard on one side and without ducking: the most that can come. */
function mix(each10Ms: (engine: SoundEngine, ms: number) => void) {
  const clock = { ms: 0 };
  const backend = createMemoryBackend(() => clock.ms);
  const engine = createSoundEngine({ backend, now: () => clock.ms });
  engine.setVolumes({ isMuted: false, master: 1, effects: 1, interface: 1 });
  engine.wake();
  for (; clock.ms < LENGTH_MS; clock.ms += 10) each10Ms(engine, clock.ms);
  const out = new Float32Array((LENGTH_MS * RATE) / 1000);
  for (const heard of backend.heard) addVoice(out, heard);
  const peak = out.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0);
  return { heard: backend.heard, peak };
}

/** The thickest fight there is, all of it right beside one. */
function fight(engine: SoundEngine, ms: number): void {
  engine.play("eat", { rate: 0.7 + (ms % 500) / 500 });
  if (ms % 60 === 0) engine.play("eject");
  if (ms % 100 === 0) engine.play("split", { rate: 0.8 });
  if (ms % 120 === 0) engine.play("swallow", { rate: 0.7 + (ms % 700) / 1000 });
  if (ms % 150 === 0) engine.play("pop");
  if (ms % 250 === 0) engine.play("hunted");
  if (ms % 200 === 0) engine.play("bitten");
  if (ms % 500 === 0) engine.play("merge");
  if (ms % 1000 === 0) for (const name of ["lead", "join", "leave", "countdown"] as const) engine.play(name);
  if (ms === 3000) for (const name of ["death", "fanfare", "birth"] as const) engine.play(name);
}

/** Anything at any time, as loud as can be. */
function chaos(engine: SoundEngine, rng: Rng): void {
  for (let i = 0; i < 3; i++)
    engine.play(NAMES[nextInt(rng, NAMES.length)]!, { rate: 0.25 + 3.75 * nextFloat(rng) });
}

test("the thickest fight does not clip", () => {
  const { heard, peak } = mix(fight);
  expect(heard.length).toBeGreaterThan(60);
  expect(peak).toBeLessThan(1);
  expect(peak).toBeGreaterThan(0.3);
});

test("whatever comes together does not clip", () => {
  for (let seed = 1; seed <= 8; seed++) {
    const rng = createRng(seed);
    expect(mix((engine) => chaos(engine, rng)).peak).toBeLessThan(1);
  }
});

test("a round's last seconds, its end and the next one's countdown are heard through the thickest fight", () => {
  const clock = (engine: SoundEngine, ms: number) => {
    fight(engine, ms);
    if (ms % 700 === 0 && ms < 2100) engine.play("lastTick");
    if (ms === 2100) engine.play("gong");
    if (ms % 700 === 0 && ms > 3500 && ms < 5600) engine.play("count");
    if (ms === 5600) engine.play("go");
  };
  const { heard, peak } = mix(clock);
  expect(peak).toBeLessThan(1);
  const gains = (name: SoundName) => heard.filter((one) => one.name === name).map(({ gain }) => gain);
  for (const [name, times] of [
    ["lastTick", 3],
    ["gong", 1],
    ["count", 2],
    ["go", 1],
  ] as const) {
    expect([name, gains(name).length]).toEqual([name, times]);
    for (const gain of gains(name)) expect(gain).toBeGreaterThan(0.7);
  }
});

test("one's own death is heard through the thickest fight", () => {
  const death = mix(fight).heard.find(({ name }) => name === "death");
  expect(death?.gain).toBeGreaterThan(0.7);
  expect(death?.fadesAtMs).toBe(Infinity);
});
