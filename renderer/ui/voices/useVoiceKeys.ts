// The keys of quick phrases: each number says one, and one key opens the wheel. Knows store and actions, no components.
import { useLayoutEffect } from "preact/hooks";
import { PHRASES } from "../../../shared/phrases.ts";
import { hasModifier, KEYS, phraseOfKey } from "../../input/keys.ts";
import type { Actions } from "../actions.ts";
import { isTyped } from "../matchKeys.ts";
import type { Store } from "../store.ts";

function onDown(event: KeyboardEvent, store: Store, actions: Actions): void {
  const { dialog, arrival, wheel } = store;
  if (dialog.value !== null || arrival.value !== null || hasModifier(event) || isTyped(event)) return;
  if (event.code === KEYS.menu && wheel.value !== null) {
    // Or it would open the menu, too.
    event.preventDefault();
    wheel.value = null;
    return;
  }
  // A held key says nothing more.
  if (event.repeat) return;
  if (event.code === KEYS.phrases) wheel.value = wheel.value === null ? "key" : null;
  const phrase = PHRASES[phraseOfKey(event) ?? -1];
  if (phrase === undefined) return;
  wheel.value = null;
  actions.sayPhrase(phrase);
}

/** Listens while a match is shown; before the other keys of a match. */
export function useVoiceKeys(store: Store, actions: Actions): void {
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => onDown(event, store, actions);
    window.addEventListener("keydown", onKeyDown, { capture: true });
    return () => {
      window.removeEventListener("keydown", onKeyDown, { capture: true });
      store.wheel.value = null;
    };
  }, [store, actions]);
}
