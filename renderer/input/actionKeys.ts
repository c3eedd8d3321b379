// The keys for actions: space splits, W ejects. Only if the rules have these, and only during a life: a press between
// two lives must do nothing in the next one.
import { BUTTON_EJECT, SPLIT_PRESSES_MASK } from "../../shared/sim/playerInput.ts";
import type { Held, Holder } from "./held.ts";
import { hasModifier, KEYS } from "./keys.ts";
import { takesKeys } from "./takesKeys.ts";

export type Action = "split" | "eject";

export type ActionKeys = {
  /** Begins the count of presses anew, as the host counts from 0 in each match. */
  reset(): void;
  /** PlayerInput.buttons; a key that was pressed and released since the last call counts as held once. */
  sampleButtons(): number;
  /** Acts as if a key went down. */
  press(action: Action, by: Holder): void;
  /** PlayerInput.buttons with the count of presses until now, and nothing held. */
  restButtons(): number;
  dispose(): void;
};

/**
 * Listens on `page` (a window).
 * @param isOn whether the keys count on this screen
 * @param isAlive whether there is a living cell
 */
export function createActionKeys(
  page: Window,
  held: Held,
  isOn: () => boolean,
  isAlive: () => boolean,
): ActionKeys {
  let presses = 0;
  const isOurs = (event: KeyboardEvent) => isOn() && !takesKeys(event.target) && !hasModifier(event);
  const press = (action: Action, by: Holder) => {
    if (!isAlive()) return;
    if (action === "eject") held.hold("eject", by);
    else presses = (presses + 1) & SPLIT_PRESSES_MASK;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // A repeated key is no press: a key held through the end of a life must do nothing in the next one.
    if (!isOurs(event) || event.repeat) return;
    if (event.code === KEYS.split) press("split", event.code);
    if (event.code === KEYS.eject) press("eject", event.code);
  };
  const onKeyUp = (event: KeyboardEvent) => {
    // Releasing the space bar would press a button that still has the focus.
    if (event.code === KEYS.split && isOurs(event)) event.preventDefault();
  };
  page.addEventListener("keydown", onKeyDown);
  page.addEventListener("keyup", onKeyUp);
  return {
    reset() {
      presses = 0;
    },
    press,
    sampleButtons: () => presses | (held.takeHeld("eject") ? BUTTON_EJECT : 0),
    restButtons: () => presses,
    dispose() {
      page.removeEventListener("keydown", onKeyDown);
      page.removeEventListener("keyup", onKeyUp);
    },
  };
}
