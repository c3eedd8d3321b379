// Keyboard and pointer as one: what the person wants in the next step. Knows no match and no sockets.
import type { PlayerInput } from "../../shared/sim/playerInput.ts";
import { type Action, createActionKeys } from "./actionKeys.ts";
import { createKeyboard } from "./keyboard.ts";
import { createPointer } from "./pointer.ts";
import { steerByKeys, steerTowards } from "./steering.ts";
import { createWheelZoom } from "./wheelZoom.ts";

type Place = { x: number; y: number };

export type Controls = {
  /** Called as a match begins. @param hasActions whether cells can split or eject there */
  begin(hasActions: boolean): void;
  /**
   * @param own centre of the own cells in world units, null while there is none
   * @param toWorld the place in the arena under a place of the canvas (CSS pixels), written to `out`
   */
  sampleInput(own: Place | null, toWorld: (x: number, y: number, out: Place) => Place): PlayerInput;
  /** How many times nearer than all the host shows, 1 to 4. */
  closeness(): number;
  /** A button on the screen does what a key does. */
  press(action: Action, isDown: boolean): void;
  /** Standing still: for a page that nobody looks at. */
  restInput(): PlayerInput;
  dispose(): void;
};

/** @param isIdle true while a dialog is open: then nothing is steered */
export function createControls(canvas: HTMLElement, page: Window, isIdle: () => boolean): Controls {
  let hasActions = false;
  const pointer = createPointer(canvas, page);
  const keyboard = createKeyboard(
    page,
    () => !hasActions,
    () => pointer.release(),
  );
  const actions = createActionKeys(page, () => hasActions && !isIdle());
  const zoom = createWheelZoom(canvas, page, () => !isIdle());
  const world: Place = { x: 0, y: 0 };
  const rest = (): PlayerInput => ({ moveX: 0, moveY: 0, buttons: actions.restButtons() });
  const steer = (own: Place | null, toWorld: (x: number, y: number, out: Place) => Place) => {
    const keys = keyboard.direction();
    if (keys.x !== 0 || keys.y !== 0) return steerByKeys(keys.x, keys.y);
    const target = pointer.target();
    if (target === null || own === null) return { moveX: 0, moveY: 0 };
    return steerTowards(own, toWorld(target.x, target.y, world));
  };
  return {
    begin(withActions) {
      hasActions = withActions;
      actions.reset();
      zoom.reset();
    },
    sampleInput(own, toWorld) {
      if (isIdle()) return rest();
      return { ...steer(own, toWorld), buttons: actions.sampleButtons() };
    },
    closeness: zoom.closeness,
    press: actions.press,
    restInput: rest,
    dispose() {
      pointer.dispose();
      keyboard.dispose();
      actions.dispose();
      zoom.dispose();
    },
  };
}
