// The shape of the texts of sound, first lives and stories: part of texts.ts, which has the rest.
import type { Device, Hint } from "../../shared/hints.ts";

export type SoundTexts = {
  /** Over all that is set about it. */
  title: string;
  /** The button, by what it does. */
  mute: string;
  unmute: string;
  /** What has just been done. */
  off: string;
  on: string;
  /** Of everything, of the arena, of menus. */
  volume: string;
  effectsVolume: string;
  interfaceVolume: string;
  /** The hand feels what happens to one's own circle. */
  vibration: string;
};

/** One line each; the key, where there is one, stands before it. */
export type HintTexts = Record<Exclude<Hint, "steer">, string> & {
  steer: Record<Device, string>;
};

/** What can happen, a picture each. */
export const SCENES = ["eat", "hunt", "flee", "split", "merge", "eject", "virus", "teams"] as const;
export type SceneName = (typeof SCENES)[number];

export type HowToTexts = {
  title: string;
  /** Opens the table of rules. */
  numbers: string;
  /** From there to here. */
  back: string;
  /** Teaches anew. */
  again: string;
  againDone: string;
  scenes: Record<SceneName, string>;
  keys: string;
  fingers: string;
  watching: string;
  /** As printed on a key. */
  space: string;
  wheel: string;
  /** What a key or a finger does; what has words elsewhere is not here. */
  does: Record<"steer" | "follow" | "nearer" | "mute" | "picture", string>;
};

export type StoryTexts = {
  /** @param name may be the reader's own */
  leads: (name: string) => string;
  up: (rank: number) => string;
  down: (rank: number) => string;
};
