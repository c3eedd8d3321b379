// The one key that is heard everywhere: it turns the sound off and on. Knows the actions, no components.
import { useLayoutEffect } from "preact/hooks";
import { hasModifier, KEYS } from "../input/keys.ts";
import type { Actions } from "./actions.ts";

/** There a letter is a letter, or finds a line of a list. */
const TAKES_LETTERS =
  "input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]";

/** Listens for as long as the interface is there. */
export function useSoundKey(actions: Actions): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { code, repeat, target } = event;
      if (code !== KEYS.mute || repeat || hasModifier(event)) return;
      if (target instanceof Element && target.closest(TAKES_LETTERS) !== null) return;
      actions.toggleMute();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [actions]);
}
