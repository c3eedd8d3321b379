// English text of hints for beginners, of "How to play", and of the stories after a life.
import type { Device, Hint } from "../../../shared/hints.ts";
import { ordinalEn } from "./grammar.ts";

/** One line each; its key, if it has one, is shown before it. */
export const hints: Record<Exclude<Hint, "steer">, string> & { steer: Record<Device, string> } = {
  steer: {
    mouse: "Move the mouse: your ball follows",
    keys: "Steer with these keys",
    touch: "Drag anywhere to steer",
  },
  eat: "Eat the dots to grow",
  flee: "Red outline: it can eat you. Get away!",
  split: "Split: half of you shoots ahead",
  eject: "Throw off a bit of yourself",
  say: "Say something: pick a phrase",
};

export const howTo = {
  title: "How to play",
  /** Opens the table of rules. */
  numbers: "All the numbers",
  /** Leads back from the table of rules. */
  back: "Back",
  /** Shows the beginner's hints again. */
  again: "Show hints again",
  againDone: "Hints will come again while you play.",
  /** What can happen in a game, each with a picture. */
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
  /** As printed on a key. */
  space: "Space",
  /** For screen readers, in place of the pictures of these keys. */
  arrows: "Arrow keys",
  mouse: "Mouse",
  wheel: "Wheel",
  /** What a key or a finger does; actions that have a text elsewhere are not here. */
  does: {
    steer: "Steer",
    follow: "Drag anywhere and your ball goes that way. Tap to stop.",
    nearer: "Look closer",
    mute: "Sound on or off",
    picture: "Save a picture",
    eater: "Watch whoever ate you",
  },
};

/** Numbers are whole; names are passed unchanged. */
export const stories = {
  leads: (name: string) => `${name} takes the lead`,
  /** It is the reader who takes the lead. */
  ownLead: "You take the lead",
  up: (rank: number) => `You are ${ordinalEn(rank)} now`,
  down: (rank: number) => `You drop to ${ordinalEn(rank)}`,
  /** The place as a number, like "3rd". */
  place: ordinalEn,
  past: {
    best: "Your best",
    newBest: "New best!",
    place: "Place",
    /** @param times at least 2, by the same player */
    again: (name: string, times: number) =>
      times === 2 ? `${name} ate you again.` : `${name} ate you ${times} times.`,
    /** The reader had eaten that player before. */
    revenge: (name: string) => `Revenge: you ate ${name} before.`,
    /** @param count at least 1 */
    playersEaten: (count: number) => (count === 1 ? "You ate 1 player." : `You ate ${count} players.`),
    /** What is printed on the space bar. */
    space: "Space",
    /** A finger anywhere begins the next life. */
    tap: "or tap anywhere",
  },
  savePicture: "Save a picture",
  pictureSaved: "Picture saved.",
  /** In the system's folder of pictures. */
  pictureInPictures: "Picture saved to your Pictures folder.",
  pictureFailed: "The picture couldn’t be saved.",
};
