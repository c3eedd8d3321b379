// Decides which sounds are heard, how loud, and which others give way. Plays nothing before a person has touched the
// page. Knows names, gains and times, not how sounds are made or played.
import { clamp } from "../../shared/math/scalars.ts";
import type { SoundBackend } from "./backend.ts";
import { MIXING } from "./mixing.ts";
import { type Placed, SOUNDS, type SoundEngine, type SoundName, type Volumes } from "./sounds.ts";
import { createVoices } from "./voices.ts";

/** A gain below this is not heard. */
const INAUDIBLE = 0.01;

/** How far sounds that give way are lowered for a sound of gain 1. */
const DUCK_DEPTH = 0.65;

/** Lowers sounds that give way. A quiet sound during a loud one does not end the loud one's time. */
function createDucking(backend: SoundBackend) {
  let gain = 1;
  let untilMs = 0;
  return (to: number, holdS: number, nowMs: number) => {
    gain = nowMs < untilMs ? Math.min(gain, to) : to;
    untilMs = Math.max(untilMs, nowMs + 1000 * holdS);
    backend.duck(gain, (untilMs - nowMs) / 1000);
  };
}

/** @param given.now milliseconds, of a clock that never goes back */
export function createSoundEngine({
  backend,
  now,
}: {
  backend: SoundBackend;
  now: () => number;
}): SoundEngine {
  const voices = createVoices();
  let volumes: Volumes = { isMuted: false, master: 1, effects: 1, interface: 1 };
  let isTouched = false;
  let isAwake = false;

  // With all sound off no audio device is kept busy.
  const wakeIfHeard = () => {
    if (!isTouched || volumes.isMuted) return;
    isAwake = true;
    backend.wake();
  };

  const duck = createDucking(backend);
  const play = (name: SoundName, placed: Partial<Placed> = {}) => {
    const nowMs = now();
    const wanted = clamp(placed.gain ?? 1, 0, 1);
    const isHeard = isAwake && !volumes.isMuted && volumes.master * volumes[SOUNDS[name]] > 0;
    if (!isHeard || !(wanted >= INAUDIBLE)) return;
    // A rate that is no number becomes 1.
    const rate = clamp(placed.rate || 1, 0.25, 4);
    const taken = voices.take(name, wanted, rate, nowMs);
    if (taken === null) return;
    const { slot, gain, delayS, stopped } = taken;
    for (const other of stopped) backend.stop(other);
    backend.start(slot, name, { gain, rate, pan: clamp(placed.pan || 0, -1, 1) }, delayS);
    const { ducksS } = MIXING[name];
    if (ducksS !== undefined) duck(1 - DUCK_DEPTH * gain, ducksS, nowMs);
  };

  return {
    play,
    setVolumes(next) {
      volumes = next;
      backend.setLevel("master", next.isMuted ? 0 : clamp(next.master, 0, 1));
      backend.setLevel("effects", clamp(next.effects, 0, 1));
      backend.setLevel("interface", clamp(next.interface, 0, 1));
      if (!isAwake) wakeIfHeard();
    },
    wake() {
      isTouched = true;
      wakeIfHeard();
    },
  };
}
