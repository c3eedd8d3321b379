// Whether somebody is at the controls at all: any key, finger, button or move of the pointer. Knows no match.
import { createPointerMoves } from "./pointerMoves.ts";

/** Listens for any input. @returns a function that ends it */
export function onAnyInput(page: Window, onInput: () => void): () => void {
  const ending = new AbortController();
  const options = { capture: true, passive: true, signal: ending.signal };
  const moves = createPointerMoves();
  for (const kind of ["pointerdown", "touchstart", "wheel"] as const) {
    page.addEventListener(kind, onInput, options);
  }
  // A repeating key does not count, as something may lie on it.
  page.addEventListener("keydown", ({ repeat }) => repeat || onInput(), options);
  page.addEventListener("pointermove", (event) => moves.note(event) && onInput(), options);
  return () => ending.abort();
}
