// What a person does with the page, as far as it is heard: a press of any button, and the first touch of all, before
// which browsers are silent. One listener for all of the interface; knows no component.

/** What sounds as it is pressed. What acts in the arena has a sound of its own. */
const PRESSED = "button:not(.touch-button), a.button, label, summary, select, [role=tab]";
/** In a label it is the label that is pressed; typing, and pulling at a slider, is none. */
const SILENT = "input:not([type=checkbox], [type=radio]), textarea, :disabled, [aria-disabled=true]";

type Page = Pick<Window, "addEventListener">;

/** @param onPress once for each press by pointer or keyboard @param onTouch at each sign of a person */
export function watchPresses(page: Page, onPress: () => void, onTouch: () => void): void {
  let isByKey = false;
  const listen = (type: "pointerdown" | "keydown" | "click" | "touchend", heard: (event: Event) => void) =>
    page.addEventListener(type, heard, { capture: true, passive: true });
  listen("pointerdown", ({ target }) => {
    isByKey = false;
    onTouch();
    if (isPressed(target)) onPress();
  });
  listen("keydown", () => {
    isByKey = true;
    onTouch();
  });
  // What a pointer pressed was heard as it went down.
  listen("click", ({ target }) => {
    onTouch();
    if (isByKey && isPressed(target)) onPress();
  });
  // Some browsers take only the end of a touch for one.
  listen("touchend", onTouch);
}

function isPressed(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest(SILENT) !== null) return false;
  if (target instanceof HTMLInputElement) return true;
  const pressed = target.closest(PRESSED);
  if (pressed === null) return false;
  // The words beside a field that takes letters.
  return !(pressed instanceof HTMLLabelElement) || pressed.control?.matches(SILENT) !== true;
}
