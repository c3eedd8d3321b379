// The one key that works everywhere: it turns the sound off and on. Knows the actions, no components.
import { useLayoutEffect } from "preact/hooks";
import { hasModifier, KEYS } from "../input/keys.ts";
import type { Actions } from "./actions.ts";

/** Elements that take letters: fields, and lists, which find a line by them. */
const TAKES_LETTERS =
  "input:not([type=checkbox], [type=radio], [type=range]), textarea, select, [contenteditable]";

/** Listens while the interface is there. */
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
