// What plays sounds for the engine: Web Audio in a page, a list in tests. It obeys; what may be heard the engine decides.
import type { Bus, Placed, SoundName } from "./sounds.ts";

/** Seconds a voice takes to fall silent when another one takes its place: shorter is a click. */
export const FADE_S = 0.02;

/** Seconds a volume takes to change. */
export const RAMP_S = 0.06;

export type SoundBackend = {
  /** A person has touched the page. Later calls wake what the system has put to sleep. */
  wake(): void;
  /** Starts a sound as voice `slot`, 0-11, in `delayS` seconds; what is heard as that voice fades within FADE_S. */
  start(slot: number, name: SoundName, placed: Placed, delayS: number): void;
  /** What is heard as that voice fades within FADE_S. */
  stop(slot: number): void;
  /** Amplitude of all, or of one bus, 0-1, reached within RAMP_S. May come before wake. */
  setLevel(which: "master" | Bus, gain: number): void;
  /** Sounds that give way (MIXING) are lowered to `gain`, 0-1, for `holdS` seconds and then come back by themselves. */
  duck(gain: number, holdS: number): void;
};
