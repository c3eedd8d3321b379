// What the engine lets be heard: told by the sounds that reach a backend which only writes down.
import { fc, test as propertyTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { createSoundEngine } from "./engine.ts";
import { createMemoryBackend, fadedGain, type Heard } from "./memoryBackend.stage.ts";
import { CEILING, MIXING, QUIET } from "./mixing.ts";
import { RECIPES } from "./recipes.ts";
import { SOUNDS, type SoundName, type Volumes } from "./sounds.ts";

const NAMES = Object.keys(SOUNDS) as SoundName[];
const FULL: Volumes = { isMuted: false, master: 1, effects: 1, interface: 1 };

function stageEngine({ isAwake = true } = {}) {
  const clock = { ms: 1000 };
  const backend = createMemoryBackend(() => clock.ms);
  const engine = createSoundEngine({ backend, now: () => clock.ms });
  engine.setVolumes(FULL);
  if (isAwake) engine.wake();
  return { clock, backend, engine };
}

test("nothing is heard before a person has touched the page, and all after", () => {
  const { backend, engine } = stageEngine({ isAwake: false });
  engine.play("press");
  expect([backend.names(), backend.wakes]).toEqual([[], 0]);
  engine.wake();
  engine.play("press");
  expect([backend.names(), backend.wakes]).toEqual([["press"], 1]);
});

test("a sound comes as it was placed; what is no place is the middle, what is not heard is not played", () => {
  const { clock, backend, engine } = stageEngine();
  engine.play("pop", { pan: -0.5, gain: 0.4, rate: 1.5 });
  clock.ms += 1000;
  engine.play("pop", { pan: 7, gain: 3, rate: 90 });
  clock.ms += 1000;
  engine.play("pop", { pan: Number.NaN, rate: Number.NaN });
  for (const gain of [0, 0.001, -1, Number.NaN]) engine.play("join", { gain });
  expect(backend.heard).toMatchObject([
    { name: "pop", bus: "effects", pan: -0.5, gain: 0.4, rate: 1.5 },
    { pan: 1, gain: 1, rate: 4 },
    { pan: 0, gain: 1, rate: 1 },
  ]);
});

test("a run of meals is heard as at most fourteen a second, and never fewer than ten", () => {
  const { clock, backend, engine } = stageEngine();
  for (let ms = 0; ms < 3000; ms += 10, clock.ms += 10) engine.play("eat", { gain: 0.8 });
  expect(backend.count("eat") / 3).toBeLessThanOrEqual(15);
  expect(backend.count("eat") / 3).toBeGreaterThanOrEqual(10);
});

test("what is much louder does not wait behind a faint one of its name, and takes its voice", () => {
  const { clock, backend, engine } = stageEngine();
  engine.play("swallow", { gain: 0.1 });
  clock.ms += 20;
  engine.play("swallow", { gain: 0.15 });
  engine.play("swallow", { gain: 1 });
  expect(backend.heard.map(({ gain }) => gain)).toEqual([0.1, 1]);
  expect(backend.soundingAt(clock.ms)).toHaveLength(1);
});

test("a death is heard where twelve voices sound already, and a crumb then is not", () => {
  const { clock, backend, engine } = stageEngine();
  const quiet = NAMES.filter((name) => MIXING[name].importance === 1 && name !== "press");
  while (backend.soundingAt(clock.ms).length < 12) {
    for (const name of quiet) engine.play(name, { gain: 0.05, rate: 0.25 });
    clock.ms += 130;
    expect(clock.ms).toBeLessThan(5000);
  }
  engine.play("eat", { gain: 0.05 });
  expect(backend.count("eat")).toBe(0);
  engine.play("death");
  expect(backend.count("death")).toBe(1);
  expect(backend.soundingAt(clock.ms)).toHaveLength(12);
});

test("death, a swallowed circle and the fanfare lower the small sounds for a moment, the nearer the more", () => {
  const { clock, backend, engine } = stageEngine();
  engine.play("eat");
  engine.play("pop");
  expect(backend.ducks).toEqual([]);
  engine.play("swallow", { gain: 0.1 });
  clock.ms += 2000;
  engine.play("death");
  clock.ms += 2000;
  engine.play("fanfare");
  const [far, near, podium] = backend.ducks;
  expect(far?.gain).toBeGreaterThan(0.9);
  expect(near?.gain).toBeLessThan(0.5);
  expect(podium?.holdS).toBeGreaterThan(1);
});

test("a distant bite in the middle of a fanfare does not let the small sounds come back sooner", () => {
  const { clock, backend, engine } = stageEngine();
  engine.play("fanfare");
  clock.ms += 400;
  engine.play("swallow", { gain: 0.1 });
  const [podium, bite] = backend.ducks;
  expect(bite?.gain).toBe(podium?.gain);
  expect(bite?.holdS).toBeCloseTo(podium!.holdS - 0.4, 6);
});

test("muted is silent at once, and what is asked for meanwhile is not heard later", () => {
  const { backend, engine } = stageEngine();
  engine.setVolumes({ ...FULL, isMuted: true });
  engine.play("death");
  expect([backend.levels.master, backend.names()]).toEqual([0, []]);
  engine.setVolumes(FULL);
  expect([backend.levels.master, backend.names()]).toEqual([1, []]);
  engine.play("death");
  expect(backend.names()).toEqual(["death"]);
});

test("who is muted wakes no device; unmuting does", () => {
  const { backend, engine } = stageEngine({ isAwake: false });
  engine.setVolumes({ ...FULL, isMuted: true });
  engine.wake();
  expect(backend.wakes).toBe(0);
  engine.setVolumes(FULL);
  expect(backend.wakes).toBe(1);
});

test("each bus has its own volume, and a silent one starts nothing", () => {
  const { backend, engine } = stageEngine();
  engine.setVolumes({ isMuted: false, master: 0.5, effects: 0, interface: 0.25 });
  expect(backend.levels).toEqual({ master: 0.5, effects: 0, interface: 0.25 });
  engine.play("eat");
  engine.play("press");
  expect(backend.names()).toEqual(["press"]);
});

const LOUD = ["swallow", "pop", "bitten", "death", "fanfare", "split"] as const;
const call = fc.record({
  waitMs: fc.constantFrom(0, 0, 1, 5, 20, 80, 300),
  name: fc.oneof(fc.constantFrom(...NAMES), fc.constantFrom(...LOUD)),
  gain: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
  rate: fc.oneof(fc.constant(1), fc.double({ min: 0.25, max: 4, noNaN: true })),
});

/** The highest amplitude that all voices together can reach at a time, of full scale. */
function highestAt(heard: readonly Heard[], ms: number): number {
  return heard.reduce((sum, one) => {
    if (ms < one.atMs || ms >= one.endsAtMs) return sum;
    const isLoud = ms < one.atMs + (1000 * MIXING[one.name].loudS) / one.rate;
    return sum + RECIPES[one.name].peak * fadedGain(one, ms) * (isLoud ? 1 : QUIET);
  }, 0);
}

propertyTest.prop([fc.array(call, { minLength: 1, maxLength: 60 })])(
  "whatever is asked for: at most twelve voices, gains within 0-1, and peaks that cannot add up to a clip",
  (calls) => {
    const { clock, backend, engine } = stageEngine();
    for (const { waitMs, name, gain, rate } of calls) {
      clock.ms += waitMs;
      engine.play(name, { gain, rate });
      expect(backend.soundingAt(clock.ms).length).toBeLessThanOrEqual(12);
    }
    for (const { gain, atMs } of backend.heard) {
      expect(gain).toBeGreaterThan(0);
      expect(gain).toBeLessThanOrEqual(1);
      expect(highestAt(backend.heard, atMs)).toBeLessThanOrEqual(CEILING + 1e-6);
    }
  },
);
