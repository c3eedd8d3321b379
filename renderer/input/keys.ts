// Every key of the game by its place on the keyboard (KeyboardEvent.code): the one table of what each is for. Knows
// neither who listens nor what is printed on a key.
import type { HeldAction } from "./held.ts";

export const KEYS = {
  split: "Space",
  eject: "KeyW",
  /** Beside the arrows, and with them. */
  steerLeft: "KeyA",
  steerRight: "KeyD",
  steerUp: "KeyW",
  steerDown: "KeyS",
  menu: "Escape",
  netGraph: "F3",
  howTo: "F1",
  players: "Tab",
  watchNext: "KeyQ",
  watchLeader: "KeyL",
  watchFree: "KeyF",
  /** From watching. */
  play: ["Enter", "NumpadEnter"],
  /** After having been eaten. */
  playAgain: ["Space", "Enter", "NumpadEnter"],
  /** By whom one was eaten. */
  watchEater: "KeyV",
  picture: "F12",
  invite: "KeyI",
  mute: "KeyM",
  nearer: ["Equal", "NumpadAdd"],
  farther: ["Minus", "NumpadSubtract"],
} as const;

export const ARROW_KEYS: ReadonlyMap<string, HeldAction> = new Map([
  ["ArrowLeft", "left"],
  ["ArrowRight", "right"],
  ["ArrowUp", "up"],
  ["ArrowDown", "down"],
]);

/** Where W ejects, arrows alone steer: three letters of four would be a trap. */
export const LETTER_KEYS: ReadonlyMap<string, HeldAction> = new Map([
  [KEYS.steerLeft, "left"],
  [KEYS.steerRight, "right"],
  [KEYS.steerUp, "up"],
  [KEYS.steerDown, "down"],
]);

type Modifiers = Pick<KeyboardEvent, "ctrlKey" | "altKey" | "metaKey">;

/** With one of these a key is the browser's or the system's. */
export function hasModifier({ ctrlKey, altKey, metaKey }: Modifiers): boolean {
  return ctrlKey || altKey || metaKey;
}

export function isAmong(keys: readonly string[], code: string): boolean {
  return keys.includes(code);
}
