// The keys that steer. Knows keys by their place on the keyboard, not by their letter; what is held, `held` knows.
import type { Held, HeldAction } from "./held.ts";
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

const ARROWS = new Map<string, HeldAction>([
  ["ArrowLeft", "left"],
  ["ArrowRight", "right"],
  ["ArrowUp", "up"],
  ["ArrowDown", "down"],
]);
/** Where W ejects, arrows alone steer: three letters of four would be a trap. */
const LETTERS = new Map<string, HeldAction>([
  ["KeyA", "left"],
  ["KeyD", "right"],
  ["KeyW", "up"],
  ["KeyS", "down"],
]);

/**
 * Listens on `page` (a window). A key that repeats steers again after all was let go: it shows that it is still held.
 * @param hasLetters whether letters steer, too
 */
export function createKeyboard(page: Window, held: Held, hasLetters: () => boolean): Keyboard {
  const part = (action: HeldAction) => (held.isHeld(action) ? 1 : 0);
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROWS.get(event.code);
    const action = arrow ?? (hasLetters() ? LETTERS.get(event.code) : undefined);
    if (action === undefined || takesKeys(event.target)) return;
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (arrow !== undefined) event.preventDefault();
    held.hold(action, event.code);
    // Keys take over until something points again.
    held.letGoOf("point");
    held.letGoOf("stick");
  };
  page.addEventListener("keydown", onKeyDown);
  return {
    direction: () => ({ x: part("right") - part("left"), y: part("down") - part("up") }),
    dispose: () => page.removeEventListener("keydown", onKeyDown),
  };
}
