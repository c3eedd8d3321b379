// The keys that steer. Knows keys by their place on the keyboard, not by their letter; held.ts knows what is held.
import type { Held, HeldAction } from "./held.ts";
import { ARROW_KEYS, hasModifier, LETTER_KEYS } from "./keys.ts";
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

/** Listens on `page` (a window). A repeating key steers again after all was let go, as it is still held.
 *  @param hasLetters whether letters steer, too */
export function createKeyboard(page: Window, held: Held, hasLetters: () => boolean): Keyboard {
  const part = (action: HeldAction) => (held.isHeld(action) ? 1 : 0);
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROW_KEYS.get(event.code);
    const action = arrow ?? (hasLetters() ? LETTER_KEYS.get(event.code) : undefined);
    if (action === undefined || takesKeys(event.target)) return;
    if (hasModifier(event)) return;
    if (arrow !== undefined) event.preventDefault();
    held.hold(action, event.code);
    // Keys steer until something points again.
    held.letGoOf("point");
    held.letGoOf("stick");
  };
  page.addEventListener("keydown", onKeyDown);
  return {
    direction: () => ({ x: part("right") - part("left"), y: part("down") - part("up") }),
    dispose: () => page.removeEventListener("keydown", onKeyDown),
  };
}
