// Keyboard and pointer as one: what the person wants in the next step. Knows no match and no sockets.
import type { PlayerInput } from "../../shared/sim/playerInput.ts";
import { type Action, createActionKeys } from "./actionKeys.ts";
import { keepContextMenuAway } from "./contextMenu.ts";
import { createHeld, type Holder, pointerHolder } from "./held.ts";
import { createKeyboard } from "./keyboard.ts";
import { createPointer, type Pointer } from "./pointer.ts";
import { steerByKeys, steerTowards, type Wish } from "./steering.ts";
import { createWheelZoom } from "./wheelZoom.ts";

type Place = { x: number; y: number };

/** What of a match decides about its keys. */
export type ControlledMatch = {
  /** Whether cells can split or eject there. */
  hasActions: boolean;
  isAlive: () => boolean;
};

export type ControlsDeps = {
  /** Where the arena is drawn: fingers steer there, and places count from its corner. */
  surface: HTMLElement;
  page: Window;
  isInMatch: () => boolean;
  /** true while a dialog is open: then nothing is steered. */
  isIdle: () => boolean;
  /** Hears when the key that shows the players is held, and when it no longer is. */
  onPlayersHeld: (isHeld: boolean) => void;
};

export type Controls = {
  /** Called as a match begins: nothing is held. */
  begin(match: ControlledMatch): void;
  /**
   * @param own centre of the own cells in world units, null while there is none
   * @param toWorld the place in the arena under a place of the surface (CSS pixels), written to `out`
   */
  sampleInput(own: Place | null, toWorld: (x: number, y: number, out: Place) => Place): PlayerInput;
  /** How many times nearer than all the host shows, 1 to 4. */
  closeness(): number;
  /** A finger on a button does what a key does, until it is lifted anywhere. */
  pressButton(action: Action, pointerId: number): void;
  /** The button is gone, with the finger still there. */
  releaseButton(pointerId: number): void;
  /** Shows the players for as long as this key is held. */
  holdPlayers(code: Holder): void;
  /** For the ends that only the app sees: of a life, of a match, a dialog that opens. */
  letGoAll(): void;
  /** Standing still: for a page that nobody looks at. */
  restInput(): PlayerInput;
  dispose(): void;
};

const NO_MATCH: ControlledMatch = { hasActions: false, isAlive: () => false };
const STILL: Wish = { moveX: 0, moveY: 0 };

export function createControls(deps: ControlsDeps): Controls {
  const { surface, page, isIdle, onPlayersHeld } = deps;
  let match = NO_MATCH;
  const held = createHeld(page, (action, isHeld) => action === "players" && onPlayersHeld(isHeld));
  const pointer = createPointer(surface, page, held);
  const keyboard = createKeyboard(page, held, () => !match.hasActions);
  const isActing = () => match.hasActions && !isIdle();
  const actions = createActionKeys(page, held, isActing, () => match.isAlive());
  const zoom = createWheelZoom(surface, page, () => !isIdle());
  const allowContextMenu = keepContextMenuAway(page, deps.isInMatch);
  const steer = createSteer(keyboard.direction, pointer);
  const rest = (): PlayerInput => ({ ...STILL, buttons: actions.restButtons() });
  return {
    begin(begun) {
      match = begun;
      held.letGoAll();
      actions.reset();
      zoom.reset();
    },
    sampleInput(own, toWorld) {
      if (isIdle()) return rest();
      return { ...steer(own, toWorld), buttons: actions.sampleButtons() };
    },
    closeness: zoom.closeness,
    pressButton: (action, pointerId) => actions.press(action, pointerHolder(pointerId)),
    releaseButton: (pointerId) => held.letGo(pointerHolder(pointerId)),
    holdPlayers: (code) => held.hold("players", code),
    letGoAll: held.letGoAll,
    restInput: rest,
    dispose() {
      for (const part of [pointer, keyboard, actions, zoom, held]) part.dispose();
      allowContextMenu();
    },
  };
}

/** Keys before the pointer; without either, and for a pointer without own cells, standing still. */
function createSteer(direction: () => Place, pointer: Pointer) {
  const world: Place = { x: 0, y: 0 };
  return (own: Place | null, toWorld: (x: number, y: number, out: Place) => Place): Wish => {
    const keys = direction();
    if (keys.x !== 0 || keys.y !== 0) return steerByKeys(keys.x, keys.y);
    const target = pointer.target();
    return target === null || own === null ? STILL : steerTowards(own, toWorld(target.x, target.y, world));
  };
}
