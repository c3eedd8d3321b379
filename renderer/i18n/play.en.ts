// English text of first lives and stories.
import type { HintTexts, HowToTexts, StoryTexts } from "./playTexts.ts";
import { ordinalEn } from "./plural.ts";

export const hints: HintTexts = {
  steer: {
    mouse: "Move the mouse: your ball follows",
    keys: "Steer with these keys",
    touch: "Drag anywhere to steer",
  },
  eat: "Eat the dots to grow",
  flee: "Red outline: it can eat you. Get away!",
  split: "Split: half of you shoots ahead",
  eject: "Throw off a bit of yourself",
};

export const howTo: HowToTexts = {
  title: "How to play",
  numbers: "All the numbers",
  back: "Back",
  again: "Show hints again",
  againDone: "Hints will come again while you play.",
  scenes: {
    eat: "Dots make you grow.",
    hunt: "Eat whoever is clearly smaller.",
    flee: "A red dashed outline: it can eat you.",
    split: "Split, and half of you shoots ahead.",
    merge: "After a while your parts join up again.",
    eject: "What you throw off feeds others, or a virus.",
    virus: "A virus bursts the big and hides the small.",
    teams: "Your own colour never eats you.",
  },
  keys: "Mouse and keys",
  fingers: "Fingers",
  watching: "While watching",
  space: "Space",
  arrows: "Arrow keys",
  mouse: "Mouse",
  wheel: "Wheel",
  does: {
    steer: "Steer",
    follow: "Drag anywhere and your ball goes that way. Tap to stop.",
    nearer: "Look closer",
    mute: "Sound on or off",
    picture: "Save a picture",
    eater: "Watch whoever ate you",
  },
};

export const stories: StoryTexts = {
  leads: (name) => `${name} takes the lead`,
  ownLead: "You take the lead",
  up: (rank) => `You are ${ordinalEn(rank)} now`,
  down: (rank) => `You drop to ${ordinalEn(rank)}`,
  place: ordinalEn,
  past: {
    best: "Your best",
    newBest: "New best!",
    place: "Place",
    again: (name, times) => (times === 2 ? `${name} ate you again.` : `${name} ate you ${times} times.`),
    revenge: (name) => `Revenge: you ate ${name} before.`,
    playersEaten: (count) => (count === 1 ? "You ate 1 player." : `You ate ${count} players.`),
    space: "Space",
    tap: "or tap anywhere",
  },
  savePicture: "Save a picture",
  pictureSaved: "Picture saved.",
  pictureInPictures: "Picture saved to your Pictures folder.",
  pictureFailed: "The picture couldn’t be saved.",
};
