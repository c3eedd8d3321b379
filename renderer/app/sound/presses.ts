// What a person does with the page, as far as it is heard: a press of any button, and the first touch of all, before
// which browsers are silent. One listener for all of the interface; knows no component.

/** What sounds as it is pressed. What acts in the arena has a sound of its own. */
const PRESSED = "button:not(.touch-button), a.button, label, summary, select, [role=tab]";
/** In a label it is the label that is pressed; typing, and pulling at a slider, is none. */
const SILENT = "input:not([type=checkbox], [type=radio]), textarea, :disabled, [aria-disabled=true]";

type Page = Pick<Window, "addEventListener">;

/** @param onPress once for each press by pointer or keyboard @param onTouch at each sign of a person */
export function watchPresses(page: Page, onPress: () => void, onTouch: () => void): void {
  /** What was pressed by a mouse was heard as it went down; a finger may be about to scroll, and a key may be held. */
  let wasHeard = false;
  const listen = (type: "pointerdown" | "keydown" | "click" | "touchend", heard: (event: Event) => void) =>
    page.addEventListener(type, heard, { capture: true, passive: true });
  listen("pointerdown", (event) => {
    onTouch();
    wasHeard = (event as PointerEvent).pointerType !== "touch";
    if (wasHeard && isPressed(event.target)) onPress();
  });
  listen("keydown", () => {
    onTouch();
    wasHeard = false;
  });
  listen("click", ({ target }) => {
    onTouch();
    if (!wasHeard && isPressed(target) && !isOnlyLabel(target)) onPress();
  });
  // Some browsers take only the end of a touch for one.
  listen("touchend", onTouch);
}

/** What a label is of is clicked right after it, by the browser. */
function isOnlyLabel(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest("label") !== null && !(target instanceof HTMLInputElement)
  );
}

function isPressed(target: EventTarget | null): boolean {
  if (!(target instanceof Element) || target.closest(SILENT) !== null) return false;
  if (target instanceof HTMLInputElement) return true;
  const pressed = target.closest(PRESSED);
  if (pressed === null) return false;
  // The words beside a field that takes letters.
  return !(pressed instanceof HTMLLabelElement) || pressed.control?.matches(SILENT) !== true;
}
