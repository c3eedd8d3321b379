// Test support: an audio backend that records which sounds are started, when and how.
import { FADE_S, type SoundBackend } from "./backend.ts";
import { RECIPES } from "./recipes.ts";
import { type Bus, type Placed, SOUNDS, type SoundName } from "./sounds.ts";

/** One sound as it was started; `fadesAtMs` is where another one took its voice, or Infinity. */
export type Heard = Placed & {
  atMs: number;
  name: SoundName;
  bus: Bus;
  slot: number;
  endsAtMs: number;
  fadesAtMs: number;
};

export type MemoryBackend = SoundBackend & {
  readonly heard: Heard[];
  readonly ducks: { atMs: number; gain: number; holdS: number }[];
  /** What the levels are now. */
  readonly levels: Record<"master" | Bus, number>;
  readonly wakes: number;
  /** Names in the order in which they were started. */
  names(): SoundName[];
  count(name: SoundName): number;
  /** The voices that sound at a given time and are not fading out. */
  soundingAt(ms: number): Heard[];
};

/** @param now milliseconds, the same clock as the engine's */
export function createMemoryBackend(now: () => number): MemoryBackend {
  const heard: Heard[] = [];
  const ducks: MemoryBackend["ducks"] = [];
  const levels = { master: 1, effects: 1, interface: 1 };
  let wakes = 0;
  const soundingAt = (ms: number) =>
    heard.filter(({ atMs, endsAtMs, fadesAtMs }) => atMs <= ms && ms < endsAtMs && ms < fadesAtMs);
  const fade = (slot: number) => {
    const atMs = now();
    for (const one of heard)
      if (one.slot === slot && atMs < one.endsAtMs) one.fadesAtMs = Math.min(one.fadesAtMs, atMs);
  };
  return {
    heard,
    ducks,
    levels,
    get wakes() {
      return wakes;
    },
    wake: () => {
      wakes++;
    },
    start(slot, name, placed, delayS) {
      fade(slot);
      const atMs = now() + 1000 * delayS;
      const endsAtMs = atMs + (1000 * RECIPES[name].lengthS) / placed.rate;
      heard.push({ ...placed, atMs, name, bus: SOUNDS[name], slot, endsAtMs, fadesAtMs: Infinity });
    },
    stop: fade,
    setLevel(which, gain) {
      levels[which] = gain;
    },
    duck: (gain, holdS) => void ducks.push({ atMs: now(), gain, holdS }),
    names: () => heard.map(({ name }) => name),
    count: (name) => heard.filter((one) => one.name === name).length,
    soundingAt,
  };
}

/** A voice's loudness at a given time, as a part of its own gain: 1, or less while it fades. */
export function fadedGain({ gain, fadesAtMs }: Heard, ms: number): number {
  return gain * Math.min(1, Math.max(0, 1 - (ms - fadesAtMs) / (1000 * FADE_S)));
}
