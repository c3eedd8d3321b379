// English text of first lives and stories.
import type { HintTexts, HowToTexts, StoryTexts } from "./playTexts.ts";

export const hints: HintTexts = {
  steer: "Move the mouse to steer",
  eat: "Eat the dots to grow",
  flee: "Red outline: run, it can eat you",
  split: "Space splits you",
  eject: "W throws mass",
};

export const howTo: HowToTexts = {
  title: "How to play",
  numbers: "All the numbers",
};

export const stories: StoryTexts = {
  leads: (name) => `${name} is in the lead`,
  up: (rank) => `You are #${rank}`,
  down: (rank) => `You are #${rank}`,
};
