// The twelve voices: which of them a new sound takes, which it silences, and how loud it may be, so that the sum of all
// stays below full scale. Is handed gains and times in milliseconds.
import { FADE_S } from "./backend.ts";
import { CEILING, MIXING, QUIET } from "./mixing.ts";
import { RECIPES } from "./recipes.ts";
import type { SoundName } from "./sounds.ts";

export const MAX_VOICES = 12;

/** A sound this many times as loud as the last one of its name need not wait for the gap. */
const LOUDER = 2;

/** A sound is left out if less than this part of its gain has room. */
const WORTH = 0.25;

/** Sums of gains are not exact. */
const ROUNDING = 1e-9;

type Voice = {
  name: SoundName;
  startedMs: number;
  loudUntilMs: number;
  endsMs: number;
  /** The highest amplitude it can reach, of full scale. */
  peak: number;
  /** Peak of the sound that fades on this voice. */
  fadingPeak: number;
  /** Until when it is heard, milliseconds. */
  fadedMs: number;
};

/** A new sound's voice, gain and delay, and the voices to stop for it. */
export type Taken = { slot: number; gain: number; delayS: number; stopped: number[] };

/** The amplitude a voice can still reach. */
function ringingOf(voice: Voice, nowMs: number): number {
  if (nowMs >= voice.endsMs) return 0;
  return voice.peak * (nowMs < voice.loudUntilMs ? 1 : QUIET);
}

function fadingOf(voice: Voice, nowMs: number): number {
  return nowMs < voice.fadedMs ? voice.fadingPeak : 0;
}

/** Whether `a` is less important than `b`. */
function isLess(a: Voice, b: Voice, nowMs: number): boolean {
  const by = MIXING[a.name].importance - MIXING[b.name].importance;
  if (by !== 0) return by < 0;
  const louder = ringingOf(a, nowMs) - ringingOf(b, nowMs);
  return louder < 0 || (louder === 0 && a.startedMs < b.startedMs);
}

/** The least important sounding voice that passes; -1: none. */
function leastOf(voices: readonly Voice[], nowMs: number, passes: (voice: Voice, slot: number) => boolean) {
  let least = -1;
  voices.forEach((voice, slot) => {
    if (nowMs >= voice.endsMs || !passes(voice, slot)) return;
    if (least < 0 || isLess(voice, voices[least]!, nowMs)) least = slot;
  });
  return least;
}

/** The voice that a new sound takes; -1: it is less important than all that are heard. */
function pickSlot(voices: readonly Voice[], name: SoundName, peak: number, nowMs: number): number {
  const alike = voices.filter((voice) => voice.name === name && nowMs < voice.endsMs);
  if (alike.length >= MIXING[name].most) {
    const oldest = alike.reduce((one, other) => (other.startedMs < one.startedMs ? other : one));
    return voices.indexOf(oldest);
  }
  const free = voices.findIndex(({ endsMs }) => nowMs >= endsMs);
  if (free >= 0) return free;
  const least = leastOf(voices, nowMs, () => true);
  const by = MIXING[name].importance - MIXING[voices[least]!.name].importance;
  return by > 0 || (by === 0 && peak >= ringingOf(voices[least]!, nowMs)) ? least : -1;
}

function endVoice(voice: Voice, nowMs: number): void {
  voice.fadingPeak = fadingOf(voice, nowMs) + ringingOf(voice, nowMs);
  voice.fadedMs = nowMs + 1000 * FADE_S;
  voice.endsMs = nowMs;
}

/** Silences sounds less important than `name`, the least important first, until `peak` has room.
 *  @returns the voices to stop */
function makeRoom(voices: readonly Voice[], name: SoundName, peak: number, nowMs: number): number[] {
  const stopped: number[] = [];
  const isLower = (voice: Voice) => MIXING[voice.name].importance < MIXING[name].importance;
  for (;;) {
    const ringing = voices.reduce((sum, voice) => sum + ringingOf(voice, nowMs), 0);
    const slot = ringing + peak <= CEILING + ROUNDING ? -1 : leastOf(voices, nowMs, isLower);
    if (slot < 0) return stopped;
    endVoice(voices[slot]!, nowMs);
    stopped.push(slot);
  }
}

/** The gain for which there is room beside the sounds that must not be silenced. */
function roomFor(voices: readonly Voice[], name: SoundName, own: number, nowMs: number): number {
  const kept = voices.filter(
    (voice, slot) => slot !== own && MIXING[voice.name].importance >= MIXING[name].importance,
  );
  return (CEILING - kept.reduce((sum, voice) => sum + ringingOf(voice, nowMs), 0)) / RECIPES[name].peak;
}

/** Makes the twelve voices, silent. */
export function createVoices() {
  const voices = Array.from({ length: MAX_VOICES }, silentVoice);
  const last = new Map<SoundName, { atMs: number; gain: number; slot: number }>();

  const slotFor = (name: SoundName, gain: number, nowMs: number) => {
    const before = last.get(name);
    if (before === undefined || nowMs - before.atMs >= MIXING[name].gapMs)
      return pickSlot(voices, name, gain * RECIPES[name].peak, nowMs);
    return gain >= LOUDER * before.gain && voices[before.slot]!.name === name ? before.slot : -1;
  };

  /** @returns null: the sound is left out, as it comes too soon, is less important than all others, or has no room */
  const take = (name: SoundName, wanted: number, rate: number, nowMs: number): Taken | null => {
    const slot = slotFor(name, wanted, nowMs);
    if (slot < 0) return null;
    const gain = Math.min(wanted, roomFor(voices, name, slot, nowMs));
    if (gain < WORTH * wanted) return null;
    const voice = voices[slot]!;
    endVoice(voice, nowMs);
    const peak = gain * RECIPES[name].peak;
    const stopped = makeRoom(voices, name, peak, nowMs);
    // If fading sounds leave no room yet, wait for them.
    const heard = voices.reduce((sum, one) => sum + ringingOf(one, nowMs) + fadingOf(one, nowMs), 0);
    const delayS = heard + peak > CEILING + ROUNDING ? FADE_S : 0;
    const startedMs = nowMs + 1000 * delayS;
    voice.name = name;
    voice.startedMs = startedMs;
    voice.loudUntilMs = startedMs + (1000 * MIXING[name].loudS) / rate;
    voice.endsMs = startedMs + (1000 * RECIPES[name].lengthS) / rate;
    voice.peak = peak;
    last.set(name, { atMs: nowMs, gain, slot });
    return { slot, gain, delayS, stopped };
  };
  return { take };
}

function silentVoice(): Voice {
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
