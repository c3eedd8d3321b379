// The keys that do something besides steering: space splits, W ejects. Only where the rules know such things, and only
// for somebody who lives: what is pressed between two lives must do nothing in the next one.
import { BUTTON_EJECT, SPLIT_PRESSES_MASK } from "../../shared/sim/playerInput.ts";
import type { Held, Holder } from "./held.ts";
import { hasModifier, KEYS } from "./keys.ts";
import { takesKeys } from "./takesKeys.ts";

export type Action = "split" | "eject";

export type ActionKeys = {
  /** The count of presses begins anew: of each match the host counts from 0. */
  reset(): void;
  /** PlayerInput.buttons; what was pressed and released since the last call counts as held once. */
  sampleButtons(): number;
  /** As if a key went down. */
  press(action: Action, by: Holder): void;
  /** What was pressed until now stays counted, nothing is held. */
  restButtons(): number;
  dispose(): void;
};

/**
 * Listens on `page` (a window).
 * @param isOn whether the keys mean anything on this screen
 * @param isAlive whether there is a cell that could do it
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
    // A repeated key is no press: held through a life's end, it must do nothing in the next one.
    if (!isOurs(event) || event.repeat) return;
    if (event.code === KEYS.split) press("split", event.code);
    if (event.code === KEYS.eject) press("eject", event.code);
  };
  const onKeyUp = (event: KeyboardEvent) => {
    // A button that still has the focus would be pressed by the release of the space bar.
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
