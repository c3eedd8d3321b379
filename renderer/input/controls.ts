// Keyboard, pointer and touch together: what the person wants in the next step. Knows no match and no sockets.
import type { Place } from "../../shared/model.ts";
import type { PlayerInput } from "../../shared/sim/playerInput.ts";
import { type Action, createActionKeys } from "./actionKeys.ts";
import { keepContextMenuAway } from "./contextMenu.ts";
import { createHeld, type Holder, pointerHolder } from "./held.ts";
import { createKeyboard } from "./keyboard.ts";
import { createPointer, type Pointer } from "./pointer.ts";
import { steerByKeys, steerByStick, steerTowards, type Wish } from "./steering.ts";
import type { Stick } from "./stick.ts";
import { keepGesturesAway } from "./touchGuard.ts";
import { createTouchStick, type TouchStick } from "./touchStick.ts";
import { createWheelZoom } from "./wheelZoom.ts";

type ToWorld = (x: number, y: number, out: Place) => Place;

/** What decides about the keys of a match. */
export type ControlledMatch = {
  /** Whether cells can split or eject there. */
  hasActions: boolean;
  isAlive: () => boolean;
};

export type ControlsDeps = {
  /** The element with the arena: fingers steer on it, and places count from its corner. */
  surface: HTMLElement;
  page: Window;
  isInMatch: () => boolean;
  /** Whether a dialog is open, so that nothing is steered. */
  isIdle: () => boolean;
  /** Called when the key that shows the players is pressed, and when it is released. */
  onPlayersHeld: (isHeld: boolean) => void;
  /** Called with each change of the stick under a finger; null: no stick is shown. */
  showStick: (stick: Readonly<Stick> | null) => void;
};

export type Controls = {
  /** Call when a match begins: nothing is held then.
   *  @param goesOn whether it takes the place of one with the same connection: then what is held still is, and the host
   *    counts presses on */
  begin(match: ControlledMatch, goesOn?: boolean): void;
  /**
   * @param own centre of the own cells in world units, null while there is none
   * @param toWorld the place in the arena under a place of the surface (CSS pixels), written to `out`
   * @param reach how far the own circle goes in one step, world units
   */
  sampleInput(own: Place | null, toWorld: ToWorld, reach: number): PlayerInput;
  /** How many times nearer than the host's view, 1 to 4. */
  closeness(): number;
  /** A finger pressed a button: acts like its key until the finger is lifted anywhere. */
  pressButton(action: Action, pointerId: number): void;
  /** The button is gone while the finger is still down. */
  releaseButton(pointerId: number): void;
  /** Shows the players for as long as this key is held. */
  holdPlayers(code: Holder): void;
  /** Lets go of everything, for events that only the app sees: the end of a life or a match, a dialog that opens. */
  letGoAll(): void;
  /** An input that stands still, for a hidden page. */
  restInput(): PlayerInput;
  dispose(): void;
};

const NO_MATCH: ControlledMatch = { hasActions: false, isAlive: () => false };
const STILL: Wish = { moveX: 0, moveY: 0 };

export function createControls(deps: ControlsDeps): Controls {
  const { surface, page, isIdle } = deps;
  let match = NO_MATCH;
  const held = createHeld(page, (action, isHeld) => {
    if (action === "players") deps.onPlayersHeld(isHeld);
    if (action === "touch" && !isHeld) deps.showStick(null);
  });
  const pointer = createPointer(surface, page, held);
  const stick = createTouchStick(surface, page, held, deps.showStick);
  const keyboard = createKeyboard(page, held, () => !match.hasActions);
  const isActing = () => match.hasActions && !isIdle();
  const actions = createActionKeys(page, held, isActing, () => match.isAlive());
  const zoom = createWheelZoom(surface, page, () => !isIdle());
  const allowContextMenu = keepContextMenuAway(page, deps.isInMatch);
  const allowGestures = keepGesturesAway(page, surface, () => deps.isInMatch() && !isIdle());
  const steer = createSteer(keyboard.direction, stick, pointer);
  const rest = (): PlayerInput => ({ ...STILL, buttons: actions.restButtons() });
  return {
    begin(begun, goesOn = false) {
      match = begun;
      if (goesOn) return;
      held.letGoAll();
      actions.reset();
      zoom.reset();
    },
    sampleInput(own, toWorld, reach) {
      if (isIdle()) return rest();
      return { ...steer(own, toWorld, reach), buttons: actions.sampleButtons() };
    },
    closeness: zoom.closeness,
    pressButton: (action, pointerId) => actions.press(action, pointerHolder(pointerId)),
    releaseButton: (pointerId) => held.letGo(pointerHolder(pointerId)),
    holdPlayers: (code) => held.hold("players", code),
    letGoAll: held.letGoAll,
    restInput: rest,
    dispose() {
      for (const part of [pointer, stick, keyboard, actions, zoom, held]) part.dispose();
      allowContextMenu();
      allowGestures();
    },
  };
}

/** Steers by keys first, then by a finger's stick, then by the pointer; without any of them, and without own cells,
 *  stands still. */
function createSteer(direction: () => Place, stick: TouchStick, pointer: Pointer) {
  const world: Place = { x: 0, y: 0 };
  return (own: Place | null, toWorld: ToWorld, reach: number): Wish => {
    const keys = direction();
    if (keys.x !== 0 || keys.y !== 0) return steerByKeys(keys.x, keys.y);
    if (own === null) return STILL;
    const pushed = stick.direction();
    if (pushed !== null) return steerByStick(pushed, reach, toWorld);
    const target = pointer.target();
    return target === null ? STILL : steerTowards(own, toWorld(target.x, target.y, world));
  };
}
