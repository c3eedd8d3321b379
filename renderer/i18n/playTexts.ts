// The shape of the texts of sound, first lives and stories: part of texts.ts, which has the rest.
import type { Hint } from "../../shared/hints.ts";

export type SoundTexts = {
  /** The button and its key. */
  mute: string;
};

/** One line each. */
export type HintTexts = Record<Hint, string>;

export type HowToTexts = {
  title: string;
  /** Opens the table of rules. */
  numbers: string;
};

export type StoryTexts = {
  /** @param name may be the reader's own */
  leads: (name: string) => string;
  up: (rank: number) => string;
  down: (rank: number) => string;
};
