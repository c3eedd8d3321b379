// Whether somebody is at an element: under the pointer, or with the keyboard. What is seen there must not move then.
import { useState } from "preact/hooks";

type FocusTarget = { matches?(selector: string): boolean } | null;

/** A click leaves the focus behind, which is nobody's wish to stay. */
function isByKeyboard(target: EventTarget | null): boolean {
  return (target as FocusTarget)?.matches?.(":focus-visible") ?? false;
}

/** @returns whether it is so, and what the element has to tell */
export function useHeld() {
  const [isPointed, setPointed] = useState(false);
  const [isFocused, setFocused] = useState(false);
  const handlers = {
    onPointerEnter: () => setPointed(true),
    onPointerLeave: () => setPointed(false),
    // A finger that scrolls takes the pointer with it.
    onPointerCancel: () => setPointed(false),
    onFocusIn: ({ target }: FocusEvent) => setFocused(isByKeyboard(target)),
    onFocusOut: () => setFocused(false),
  };
  return { isHeld: isPointed || isFocused, handlers };
}
