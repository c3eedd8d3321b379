// What browsers do with fingers of their own accord, kept away from the arena: a page that is pinched larger, pulled down or
// springs back, a magnifying glass, a callout. Styles keep most of it away (touch-action, user-select); iPhones want both.
import { takesKeys } from "./takesKeys.ts";

/**
 * Pointer events go on as ever. Where a field has the focus, a finger on the arena closes its keyboard as usual.
 * @param isOn whether there is an arena to play in, and nothing over it. @returns what ends it
 */
export function keepGesturesAway(page: Window, surface: HTMLElement, isOn: () => boolean): () => void {
  const listening = new AbortController();
  const options = { passive: false, signal: listening.signal };
  const prevent = (event: Event) => {
    if (isOn() && event.cancelable && !takesKeys(page.document.activeElement)) event.preventDefault();
  };
  for (const type of ["touchstart", "touchmove"]) surface.addEventListener(type, prevent, options);
  // Safari's own pinch: one of its fingers may be on a button.
  for (const type of ["gesturestart", "gesturechange"]) page.addEventListener(type, prevent, options);
  return () => listening.abort();
}
