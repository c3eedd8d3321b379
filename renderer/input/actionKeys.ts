// The keys that do something besides steering: space splits, W ejects. Only where the rules know such things.
import { BUTTON_EJECT, SPLIT_PRESSES_MASK } from "../../shared/sim/playerInput.ts";
import { takesKeys } from "./takesKeys.ts";

const SPLIT = "Space";
const EJECT = "KeyW";

export type ActionKeys = {
  /** PlayerInput.buttons; a key pressed and released since the last call counts as held once. */
  sampleButtons(): number;
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
  const onKeyDown = (event: KeyboardEvent) => {
    if (!isOurs(event) || event.repeat) return;
    if (event.code === SPLIT) presses = (presses + 1) & SPLIT_PRESSES_MASK;
    if (event.code !== EJECT) return;
    isEjecting = true;
    hasEjected = true;
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (event.code === EJECT) isEjecting = false;
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
