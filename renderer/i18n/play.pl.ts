// Polish text of first lives and stories.
import type { HintTexts, HowToTexts, StoryTexts } from "./playTexts.ts";

export const hints: HintTexts = {
  steer: "Steruj myszą",
  eat: "Zjadaj kropki, żeby rosnąć",
  flee: "Czerwona obwódka: uciekaj, ta kulka może cię zjeść",
  split: "Spacja cię dzieli",
  eject: "W wyrzuca masę",
};

export const howTo: HowToTexts = {
  title: "Jak grać",
  numbers: "Wszystkie liczby",
};

export const stories: StoryTexts = {
  leads: (name) => `Prowadzi ${name}`,
  up: (rank) => `Masz ${rank}. miejsce`,
  down: (rank) => `Masz ${rank}. miejsce`,
};
