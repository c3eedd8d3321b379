// Plays sounds through Web Audio; the one file that knows it. A page without it, or whose system refuses, stays silent.
import { FADE_S, RAMP_S, type SoundBackend } from "./backend.ts";
import { MIXING } from "./mixing.ts";
import { RECIPES } from "./recipes.ts";
import { type Bus, type Placed, SOUNDS, type SoundName } from "./sounds.ts";
import { makeSound, renderSound } from "./synth.ts";
import { MAX_VOICES } from "./voices.ts";

/** Seconds in which sounds that gave way come back by about two thirds. */
const RETURN_S = 0.15;

/** Milliseconds between two steps of making sounds ahead. */
const STEP_MS = 5;

export type WebAudioGiven = {
  /** A new context, or null where the browser has none; may throw. */
  makeContext: () => AudioContext | null;
  /** Calls back after some milliseconds. */
  later: (task: () => void, ms: number) => void;
  /** Called with a text in English, for the log. */
  warn: (text: string) => void;
};

type Levels = Record<"master" | Bus, number>;
type Rig = ReturnType<typeof createRig>;

/** The nodes between the voices and the loudspeakers. */
function createRig(context: AudioContext, levels: Levels) {
  const node = (gain: number, to: AudioNode) => {
    const made = context.createGain();
    made.gain.value = gain;
    made.connect(to);
    return made;
  };
  // Peaks cannot add up to full scale (CEILING). Browsers raise a compressor's output by 2 dB with these values, which
  // makes quiet moments louder; in dense ones the compressor takes more than that.
  const glue = context.createDynamicsCompressor();
  glue.threshold.value = -8;
  glue.knee.value = 8;
  glue.ratio.value = 4;
  glue.attack.value = 0.003;
  glue.release.value = 0.2;
  glue.connect(context.destination);
  const master = node(levels.master, glue);
  const effects = node(levels.effects, master);
  const ducked = node(1, effects);
  return { context, master, effects, interface: node(levels.interface, master), ducked };
}

/** Moves a parameter to nearly `value` within `seconds`, as a jump would be heard. Does not read its present value,
 *  which Firefox does not tell while it moves. */
function glide(param: AudioParam, value: number, nowS: number, seconds: number): void {
  param.cancelScheduledValues(nowS);
  param.setTargetAtTime(value, nowS, seconds / 5);
}

/** The sounds, each made once: when it is first asked for, or ahead of that in small steps that delay no frame. */
function createStore(context: AudioContext, later: WebAudioGiven["later"]) {
  const buffers = new Map<SoundName, AudioBuffer>();
  const keep = (name: SoundName, samples: Float32Array<ArrayBuffer>) => {
    const buffer = context.createBuffer(1, samples.length, context.sampleRate);
    buffer.copyToChannel(samples, 0);
    buffers.set(name, buffer);
    return buffer;
  };
  const bufferOf = (name: SoundName) =>
    buffers.get(name) ?? keep(name, renderSound(RECIPES[name], context.sampleRate));

  function* makeAll() {
    for (const name of Object.keys(RECIPES) as SoundName[]) {
      if (buffers.has(name)) continue;
      const samples = yield* makeSound(RECIPES[name], context.sampleRate);
      if (!buffers.has(name)) keep(name, samples);
    }
  }
  const steps = makeAll();
  const next = () => {
    if (!steps.next().done) later(next, STEP_MS);
  };
  later(next, STEP_MS);
  return { bufferOf };
}

function startSource(rig: Rig, name: SoundName, buffer: AudioBuffer, placed: Placed, delayS: number) {
  const { gain, pan, rate } = placed;
  const { context } = rig;
  const source = context.createBufferSource();
  source.buffer = buffer;
  source.playbackRate.value = rate;
  const loudness = context.createGain();
  loudness.gain.value = gain;
  const panner = context.createStereoPanner();
  panner.pan.value = pan;
  source.connect(loudness).connect(panner);
  panner.connect(MIXING[name].isDucked ? rig.ducked : rig[SOUNDS[name]]);
  source.onended = () => panner.disconnect();
  source.start(context.currentTime + delayS);
  return { source, loudness };
}

export function createWebAudio({ makeContext, later, warn }: WebAudioGiven): SoundBackend {
  const levels: Levels = { master: 1, effects: 1, interface: 1 };
  const voices: (ReturnType<typeof startSource> | undefined)[] = new Array(MAX_VOICES).fill(undefined);
  let rig: Rig | null = null;
  let store: ReturnType<typeof createStore> | null = null;
  let isRefused = false;
  /** Whether one sound waits until the context is awake: that of the press that wakes it. More would then be heard
   *  all at once. */
  let isOneWaiting = false;

  const open = () => {
    try {
      const context = makeContext();
      if (context === null) return;
      rig = createRig(context, levels);
      store = createStore(context, later);
    } catch (error) {
      warn(`There will be no sound: ${String(error)}`);
    } finally {
      isRefused = rig === null;
    }
  };

  const stop = (slot: number) => {
    const voice = voices[slot];
    if (rig === null || voice === undefined) return;
    const { currentTime } = rig.context;
    glide(voice.loudness.gain, 0, currentTime, FADE_S);
    voice.source.stop(currentTime + 1.5 * FADE_S);
    voices[slot] = undefined;
  };

  return {
    wake() {
      if (rig === null && !isRefused) open();
      // After a phone call iOS has the state "interrupted", which the types do not know.
      if (rig === null || rig.context.state === "running" || rig.context.state === "closed") return;
      rig.context.resume().catch((error) => warn(`Sound did not come back: ${String(error)}`));
    },
    start(slot, name, placed, delayS) {
      if (rig === null || store === null) return;
      const isAsleep = rig.context.state !== "running";
      if (isAsleep && isOneWaiting) return;
      isOneWaiting = isAsleep;
      stop(slot);
      voices[slot] = startSource(rig, name, store.bufferOf(name), placed, delayS);
    },
    stop,
    setLevel(which, gain) {
      levels[which] = gain;
      if (rig !== null) glide(rig[which].gain, gain, rig.context.currentTime, RAMP_S);
    },
    duck(gain, holdS) {
      if (rig === null) return;
      const { gain: param } = rig.ducked;
      glide(param, gain, rig.context.currentTime, FADE_S);
      param.setTargetAtTime(1, rig.context.currentTime + holdS, RETURN_S);
    },
  };
}
