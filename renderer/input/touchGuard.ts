// Keeps away from the arena what browsers do with fingers by themselves: pinching or pulling the page, springing back,
// a magnifying glass, a callout. Styles prevent most of it (touch-action, user-select); iPhones need both.
import { takesKeys } from "./takesKeys.ts";

/** Pointer events are not changed. If a field has the focus, a finger on the arena closes its keyboard as usual.
 *  @param isOn whether there is an arena to play in, with nothing over it @returns a function that ends it */
export function keepGesturesAway(page: Window, surface: HTMLElement, isOn: () => boolean): () => void {
  const listening = new AbortController();
  const options = { passive: false, signal: listening.signal };
  const prevent = (event: Event) => {
    if (isOn() && event.cancelable && !takesKeys(page.document.activeElement)) event.preventDefault();
  };
  for (const type of ["touchstart", "touchmove"]) surface.addEventListener(type, prevent, options);
  // Safari's own pinch; one of its fingers may be on a button.
  for (const type of ["gesturestart", "gesturechange"]) page.addEventListener(type, prevent, options);
  return () => listening.abort();
}
