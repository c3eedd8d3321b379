// Which steering keys are held down. Knows keys by their place on the keyboard, not by their letter.
import { takesKeys } from "./takesKeys.ts";

export type KeyboardState = {
  /** -1, 0 or 1 each: right and down are positive. */
  readonly x: number;
  readonly y: number;
};

export type Keyboard = {
  direction(): KeyboardState;
  dispose(): void;
};

const LEFT = ["ArrowLeft", "KeyA"];
const RIGHT = ["ArrowRight", "KeyD"];
const UP = ["ArrowUp", "KeyW"];
/** Where W ejects, arrows alone steer: three letters of four would be a trap. */
const LETTERS = ["KeyW", "KeyA", "KeyS", "KeyD"];
const DOWN = ["ArrowDown", "KeyS"];
const STEERING = new Set([...LEFT, ...RIGHT, ...UP, ...DOWN]);

/**
 * Listens on `page` (a window).
 * @param hasLetters whether letters steer, too
 * @param onSteer called when a steering key goes down, so that keys can take over from the pointer
 */
export function createKeyboard(page: Window, hasLetters: () => boolean, onSteer: () => void): Keyboard {
  const held = new Set<string>();
  const isHeld = (codes: readonly string[]) => (codes.some((code) => held.has(code)) ? 1 : 0);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!STEERING.has(event.code) || takesKeys(event.target)) return;
    if (!hasLetters() && LETTERS.includes(event.code)) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.code.startsWith("Arrow")) event.preventDefault();
    held.add(event.code);
    onSteer();
  };
  const onKeyUp = (event: KeyboardEvent) => {
    held.delete(event.code);
  };
  // Without the focus a key's release is never heard: the circle would run on by itself.
  const onBlur = () => held.clear();
  page.addEventListener("keydown", onKeyDown);
  page.addEventListener("keyup", onKeyUp);
  page.addEventListener("blur", onBlur);
  return {
    direction: () => ({ x: isHeld(RIGHT) - isHeld(LEFT), y: isHeld(DOWN) - isHeld(UP) }),
    dispose() {
      held.clear();
      page.removeEventListener("keydown", onKeyDown);
      page.removeEventListener("keyup", onKeyUp);
      page.removeEventListener("blur", onBlur);
    },
  };
}
