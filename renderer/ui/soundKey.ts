// The one key that is heard everywhere: it turns the sound off and on. Knows the actions, no components.
import { useLayoutEffect } from "preact/hooks";
import type { Actions } from "./actions.ts";

/** By its place on the keyboard. */
export const MUTE = "KeyM";

/** There a letter is a letter, or finds a line of a list. */
const TAKES_LETTERS =
  "input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]";

/** Listens for as long as the interface is there. */
export function useSoundKey(actions: Actions): void {
  useLayoutEffect(() => {
    const onKeyDown = ({ code, repeat, ctrlKey, altKey, metaKey, target }: KeyboardEvent) => {
      if (code !== MUTE || repeat || ctrlKey || altKey || metaKey) return;
      if (target instanceof Element && target.closest(TAKES_LETTERS) !== null) return;
      actions.toggleMute();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [actions]);
}
