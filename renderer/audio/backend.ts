// What plays sounds for the engine: Web Audio in a page, a list in tests. The engine decides what is played.
import type { Bus, Placed, SoundName } from "./sounds.ts";

/** Seconds in which a voice falls silent when another one takes its place; shorter would be a click. */
export const FADE_S = 0.02;

/** Seconds a volume takes to change. */
export const RAMP_S = 0.06;

export type SoundBackend = {
  /** Starts audio, as a person has touched the page. Later calls wake it if the system has put it to sleep. */
  wake(): void;
  /** Starts a sound as voice `slot`, 0-11, in `delayS` seconds; the voice's present sound fades within FADE_S. */
  start(slot: number, name: SoundName, placed: Placed, delayS: number): void;
  /** Fades the voice's present sound within FADE_S. */
  stop(slot: number): void;
  /** Sets the amplitude of all sounds, or of one bus, 0-1, within RAMP_S. May be called before wake. */
  setLevel(which: "master" | Bus, gain: number): void;
  /** Lowers sounds that give way (MIXING) to `gain`, 0-1, for `holdS` seconds; then they come back by themselves. */
  duck(gain: number, holdS: number): void;
};
