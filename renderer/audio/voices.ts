// The twelve voices: which of them a new sound takes, and how much of full scale all that sound can reach.
// Knows gains and times in milliseconds, as they are handed in.
import { FADE_S } from "./backend.ts";
import { CEILINGS, MIXING, QUIET } from "./mixing.ts";
import { RECIPES } from "./recipes.ts";
import type { Placed, SoundName } from "./sounds.ts";

export const MAX_VOICES = 12;

/** What is this much louder than the one before of its name need not wait for the gap to pass. */
const LOUDER = 2;

type Voice = {
  name: SoundName;
  startedMs: number;
  loudUntilMs: number;
  endsMs: number;
  /** The highest amplitude it can reach, of full scale. */
  peak: number;
  /** What was faded to make place for it, and until when that is heard. */
  fadingPeak: number;
  fadedMs: number;
};

/** The amplitude a voice can still reach. */
function claimOf(voice: Voice, nowMs: number): number {
  const fading = nowMs < voice.fadedMs ? voice.fadingPeak : 0;
  if (nowMs >= voice.endsMs) return fading;
  return fading + voice.peak * (nowMs < voice.loudUntilMs ? 1 : QUIET);
}

/** The voice that a new sound takes, or -1 where it matters less than all that are heard. */
function pickSlot(voices: readonly Voice[], name: SoundName, peak: number, nowMs: number): number {
  let free = -1;
  let least = -1;
  let oldest = -1;
  let alike = 0;
  voices.forEach((voice, slot) => {
    if (nowMs >= voice.endsMs) {
      if (free < 0) free = slot;
      return;
    }
    if (voice.name === name) {
      alike++;
      if (oldest < 0 || voice.startedMs < voices[oldest]!.startedMs) oldest = slot;
    }
    if (least < 0 || isLess(voice, voices[least]!, nowMs)) least = slot;
  });
  if (alike >= MIXING[name].most) return oldest;
  if (free >= 0) return free;
  const rest = voices[least]!;
  const by = MIXING[name].importance - MIXING[rest.name].importance;
  return by > 0 || (by === 0 && peak >= claimOf(rest, nowMs)) ? least : -1;
}

/** Whether `a` is missed less than `b`. */
function isLess(a: Voice, b: Voice, nowMs: number): boolean {
  const by = MIXING[a.name].importance - MIXING[b.name].importance;
  if (by !== 0) return by < 0;
  const louder = claimOf(a, nowMs) - claimOf(b, nowMs);
  return louder < 0 || (louder === 0 && a.startedMs < b.startedMs);
}

function startVoice(voice: Voice, name: SoundName, { gain, rate }: Placed, nowMs: number): void {
  const fading = claimOf(voice, nowMs);
  voice.fadedMs = nowMs + 1000 * FADE_S;
  voice.fadingPeak = fading;
  voice.name = name;
  voice.startedMs = nowMs;
  voice.loudUntilMs = nowMs + (1000 * MIXING[name].loudS) / rate;
  voice.endsMs = nowMs + (1000 * RECIPES[name].lengthS) / rate;
  voice.peak = gain * RECIPES[name].peak;
}

/** All twelve, silent at first. */
export function createVoices() {
  const voices = Array.from({ length: MAX_VOICES }, emptyVoice);
  const last = new Map<SoundName, { atMs: number; gain: number; slot: number }>();
  return {
    /** The voice that a sound of this gain takes now, or -1 where it comes too soon or matters less than all others. */
    slotFor(name: SoundName, gain: number, nowMs: number): number {
      const before = last.get(name);
      if (before === undefined || nowMs - before.atMs >= MIXING[name].gapMs)
        return pickSlot(voices, name, gain * RECIPES[name].peak, nowMs);
      return gain >= LOUDER * before.gain && voices[before.slot]!.name === name ? before.slot : -1;
    },
    /** The gain up to which a sound finds room beside those that are heard: 0 or less where there is none. */
    roomFor(name: SoundName, nowMs: number): number {
      const taken = voices.reduce((sum, voice) => sum + claimOf(voice, nowMs), 0);
      return (CEILINGS[MIXING[name].importance] - taken) / RECIPES[name].peak;
    },
    start(slot: number, name: SoundName, placed: Placed, nowMs: number): void {
      startVoice(voices[slot]!, name, placed, nowMs);
      last.set(name, { atMs: nowMs, gain: placed.gain, slot });
    },
  };
}

function emptyVoice(): Voice {
  return {
    name: "eat",
    startedMs: 0,
    loudUntilMs: 0,
    endsMs: Number.NEGATIVE_INFINITY,
    peak: 0,
    fadingPeak: 0,
    fadedMs: 0,
  };
}
