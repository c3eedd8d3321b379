// Keyboard and pointer as one: what the person wants in the next step. Knows no match and no sockets.
import { IDLE_INPUT, type PlayerInput } from "../../shared/sim/playerInput.ts";
import { createKeyboard } from "./keyboard.ts";
import { createPointer } from "./pointer.ts";
import { steerByKeys, steerTowards } from "./steering.ts";

type Place = { x: number; y: number };

export type Controls = {
  /**
   * @param own centre of the own cells in world units, null while there is none
   * @param toWorld the place in the arena under a place of the canvas (CSS pixels), written to `out`
   */
  sampleInput(own: Place | null, toWorld: (x: number, y: number, out: Place) => Place): PlayerInput;
  dispose(): void;
};

/** @param isIdle true while a dialog is open: then nothing is steered */
export function createControls(canvas: HTMLElement, page: Window, isIdle: () => boolean): Controls {
  const pointer = createPointer(canvas, page);
  const keyboard = createKeyboard(page, () => pointer.release());
  const world: Place = { x: 0, y: 0 };
  return {
    sampleInput(own, toWorld) {
      if (isIdle()) return IDLE_INPUT;
      const keys = keyboard.direction();
      if (keys.x !== 0 || keys.y !== 0) return steerByKeys(keys.x, keys.y);
      const target = pointer.target();
      if (target === null || own === null) return IDLE_INPUT;
      return steerTowards(own, toWorld(target.x, target.y, world));
    },
    dispose() {
      pointer.dispose();
      keyboard.dispose();
    },
  };
}
