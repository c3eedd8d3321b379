// Presses of buttons, which are heard, and the first touch of the page, before which browsers play no sound. One
// listener for the whole page; knows no component.

/** Elements that sound when pressed. Buttons that act in the arena have sounds of their own. */
const PRESSED = "button:not(.touch-button), a.button, label, summary, select, [role=tab]";
/** Elements that do not: typing and moving a slider is no press; a label's field counts as the label. */
const SILENT = "input:not([type=checkbox], [type=radio]), textarea, :disabled, [aria-disabled=true]";

type Page = Pick<Window, "addEventListener">;

/** @param onPress once for each press by pointer or keyboard @param onTouch at each sign of a person */
export function watchPresses(page: Page, onPress: () => void, onTouch: () => void): void {
  /** Whether the press was heard when the mouse went down. Fingers and keys are heard with the click, as a finger
   *  may scroll and a key may be held. */
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
  // Some browsers count only the end of a touch.
  listen("touchend", onTouch);
}

/** Whether the click is only the label's: the browser clicks its field right after. */
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
  // The label of a field for text.
  return !(pressed instanceof HTMLLabelElement) || pressed.control?.matches(SILENT) !== true;
}
