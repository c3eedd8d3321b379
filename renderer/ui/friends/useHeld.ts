// Whether somebody uses an element, with the pointer or the keyboard. Then nothing in it may move.
import { useState } from "preact/hooks";

type FocusTarget = { matches?(selector: string): boolean } | null;

/** Whether the focus came by keyboard: one left by a click does not count. */
function isByKeyboard(target: EventTarget | null): boolean {
  return (target as FocusTarget)?.matches?.(":focus-visible") ?? false;
}

/** @returns whether somebody uses the element, and the listeners to put on it */
export function useHeld() {
  const [isPointed, setPointed] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const handlers = {
    onPointerEnter: () => setPointed(true),
    onPointerLeave: () => setPointed(false),
    // A scrolling finger ends its pointer.
    onPointerCancel: () => setPointed(false),
    onFocusIn: ({ target }: FocusEvent) => setFocused(isByKeyboard(target)),
    onFocusOut: () => setFocused(false),
  };
  return { isHeld: isPointed || isFocused, handlers };
}
