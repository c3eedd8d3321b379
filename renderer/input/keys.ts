// Every key of the game by its place on the keyboard (KeyboardEvent.code), and what it is for. Knows neither who
// listens nor what is printed on a key.
import type { HeldAction } from "./held.ts";

export const KEYS = {
  split: "Space",
  eject: "KeyW",
  /** Letters that steer, like the arrows. */
  steerLeft: "KeyA",
  steerRight: "KeyD",
  steerUp: "KeyW",
  steerDown: "KeyS",
  menu: "Escape",
  netGraph: "F3",
  howTo: "F1",
  desk: "F2",
  players: "Tab",
  watchNext: "KeyQ",
  watchLeader: "KeyL",
  watchFree: "KeyF",
  /** Keys that go from watching to playing. */
  play: ["Enter", "NumpadEnter"],
  /** Keys for the next life after being eaten. */
  playAgain: ["Space", "Enter", "NumpadEnter"],
  /** The key that watches one's killer. */
  watchEater: "KeyV",
  picture: "F12",
  invite: "KeyI",
  mute: "KeyM",
  /** Is ready for the next round, or not any more. */
  ready: "KeyR",
  /** Opens the wheel of quick phrases. */
  phrases: "KeyT",
  nearer: ["Equal", "NumpadAdd"],
  farther: ["Minus", "NumpadSubtract"],
} as const;

export const ARROW_KEYS: ReadonlyMap<string, HeldAction> = new Map([
  ["ArrowLeft", "left"],
  ["ArrowRight", "right"],
  ["ArrowUp", "up"],
  ["ArrowDown", "down"],
]);

/** Letters that steer. Where W ejects only arrows steer, as three letters of four would be a trap. */
export const LETTER_KEYS: ReadonlyMap<string, HeldAction> = new Map([
  [KEYS.steerLeft, "left"],
  [KEYS.steerRight, "right"],
  [KEYS.steerUp, "up"],
  [KEYS.steerDown, "down"],
]);

const PHRASE_KEY = /^(?:Digit|Numpad)([1-8])$/;

/** Which quick phrase a key says, counted from 0; null: none. A number pad that is switched to arrows says none. */
export function phraseOfKey({ code, key }: Pick<KeyboardEvent, "code" | "key">): number | null {
  const number = PHRASE_KEY.exec(code)?.[1];
  const isArrow = code.startsWith("Numpad") && key !== number;
  return number === undefined || isArrow ? null : Number(number) - 1;
}

type Modifiers = Pick<KeyboardEvent, "ctrlKey" | "altKey" | "metaKey">;

/** Whether a key comes with a modifier, so that it is for the browser or the system. */
export function hasModifier({ ctrlKey, altKey, metaKey }: Modifiers): boolean {
  return ctrlKey || altKey || metaKey;
}

export function isAmong(keys: readonly string[], code: string): boolean {
  return keys.includes(code);
}
