// The keys that do something besides steering: space splits, W ejects. Only where the rules know such things.
import { BUTTON_EJECT, SPLIT_PRESSES_MASK } from "../../shared/sim/playerInput.ts";
import { takesKeys } from "./takesKeys.ts";

const SPLIT = "Space";
const EJECT = "KeyW";

export type Action = "split" | "eject";

export type ActionKeys = {
  /** The count of presses begins anew: of each match the host counts from 0. */
  reset(): void;
  /** PlayerInput.buttons; a key pressed and released since the last call counts as held once. */
  sampleButtons(): number;
  /** As if a key went down or up. */
  press(action: Action, isDown: boolean): void;
  /** What was pressed until now stays counted, nothing is held. */
  restButtons(): number;
  dispose(): void;
};

/** Listens on `page` (a window). @param isOn whether the keys mean anything now */
export function createActionKeys(page: Window, isOn: () => boolean): ActionKeys {
  let presses = 0;
  let isEjecting = false;
  let hasEjected = false;
  const isOurs = (event: KeyboardEvent) =>
    isOn() && !takesKeys(event.target) && !event.ctrlKey && !event.altKey && !event.metaKey;
  const press = (action: Action, isDown: boolean) => {
    if (action === "eject") {
      isEjecting = isDown;
      hasEjected ||= isDown;
    } else if (isDown) presses = (presses + 1) & SPLIT_PRESSES_MASK;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOurs(event) || event.repeat) return;
    if (event.code === SPLIT) press("split", true);
    if (event.code === EJECT) press("eject", true);
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.code === EJECT) press("eject", false);
    // A button that still has the focus would be pressed by the release of the space bar.
    if (event.code === SPLIT && isOurs(event)) event.preventDefault();
  };
  const onBlur = () => {
    isEjecting = false;
  };
  page.addEventListener("keydown", onKeyDown);
  page.addEventListener("keyup", onKeyUp);
  page.addEventListener("blur", onBlur);
  return {
    reset() {
      presses = 0;
    },
    press,
    sampleButtons() {
      const isHeld = isEjecting || hasEjected;
      hasEjected = false;
      return presses | (isHeld ? BUTTON_EJECT : 0);
    },
    restButtons() {
      hasEjected = false;
      return presses;
    },
    dispose() {
      page.removeEventListener("keydown", onKeyDown);
      page.removeEventListener("keyup", onKeyUp);
      page.removeEventListener("blur", onBlur);
    },
  };
}
