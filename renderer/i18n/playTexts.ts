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
  /** For who does not see the pictures of them. */
  arrows: string;
  mouse: string;
  /** What a key or a finger does; what has words elsewhere is not here. */
  does: Record<"steer" | "follow" | "nearer" | "mute" | "picture" | "eater", string>;
};

/** Numbers are whole; names come as they are. */
export type StoryTexts = {
  leads: (name: string) => string;
  /** The reader does. */
  ownLead: string;
  up: (rank: number) => string;
  down: (rank: number) => string;
  /** As a figure. */
  place: (rank: number) => string;
  past: PastTexts;
  savePicture: string;
  pictureSaved: string;
  /** In the system's folder of pictures. */
  pictureInPictures: string;
  pictureFailed: string;
};

/** What a life came to, and what comes next. */
export type PastTexts = {
  best: string;
  newBest: string;
  place: string;
  /** @param times at least 2, by the same player */
  again: (name: string, times: number) => string;
  /** The reader had eaten that player before. */
  revenge: (name: string) => string;
  /** @param count at least 1 */
  playersEaten: (count: number) => string;
  /** What is printed on the space bar. */
  space: string;
  /** A finger anywhere begins the next life. */
  tap: string;
};
