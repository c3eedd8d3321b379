// What a person plays with just now: mouse, keys or fingers. Knows no match.
import type { Device } from "../../shared/hints.ts";
import { ARROW_KEYS, KEYS, LETTER_KEYS } from "./keys.ts";
import { createPointerMoves } from "./pointerMoves.ts";
import { takesKeys } from "./takesKeys.ts";

/** The key that goes from button to button. */
const NEXT = "Tab";

/** Whether a key shows that a person steers by keys. W does not, as it also ejects, and people with a mouse press
 *  it, too. */
function isOfKeys(code: string): boolean {
  return code === NEXT || ARROW_KEYS.has(code) || (LETTER_KEYS.has(code) && code !== KEYS.eject);
}

/** Tells the device now and with each change. @param isFingers whether fingers are the usual way to point here */
export function watchDevice(page: Window, isFingers: boolean, tell: (device: Device) => void): void {
  let device: Device = isFingers ? "touch" : "mouse";
  const moves = createPointerMoves();
  const use = (next: Device) => {
    if (next === device) return;
    device = next;
    moves.reset();
    tell(next);
  };
  const options = { capture: true, passive: true };
  page.addEventListener(
    "keydown",
    ({ code, target }) => isOfKeys(code) && (code === NEXT || !takesKeys(target)) && use("keys"),
    options,
  );
  page.addEventListener(
    "pointerdown",
    ({ pointerType }) => use(pointerType === "mouse" ? "mouse" : "touch"),
    options,
  );
  page.addEventListener(
    "pointermove",
    (event) => event.pointerType === "mouse" && moves.note(event) && use("mouse"),
    options,
  );
  tell(device);
}
