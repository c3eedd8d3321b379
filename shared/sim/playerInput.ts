// What a player wants in one step. Host, bots and prediction all hand the same thing to the simulation.
import { clamp } from "../math/scalars.ts";

/** Displacement wanted, world units relative to the player's own centre, whole numbers within +-MOVE_LIMIT.
 *  A cell goes that way at its speed and stops where the displacement ends. (0, 0) stands still. */
export type PlayerInput = {
  moveX: number;
  moveY: number;
  /** Bits 0-1: how often split was pressed since the join, modulo 4. Bit 2: eject is held. Bit 3: asks for the next
   *  life. Bit 4: nobody is there to play, so no life begins; no guest can set it. */
  buttons: number;
};

export const SPLIT_PRESSES_MASK = 3;
export const BUTTON_EJECT = 4;
export const BUTTON_PLAY = 8;
/** Set by a room for a seat that nobody drives; on no wire. */
export const BUTTON_AWAY = 16;
/** All that a guest can press. */
export const MAX_BUTTONS = SPLIT_PRESSES_MASK | BUTTON_EJECT | BUTTON_PLAY;

/** Farthest displacement an input can name, world units. Keys steer with it, as it is farther than any step goes. */
export const MOVE_LIMIT = 8192;

export const IDLE_INPUT: Readonly<PlayerInput> = { moveX: 0, moveY: 0, buttons: 0 };

/** A displacement along one axis as an input names it: whole, and no farther than it can. @param wanted world units */
export function clampMove(wanted: number): number {
  return Math.round(clamp(wanted, -MOVE_LIMIT, MOVE_LIMIT)) + 0;
}

/** Whether an input is within its limits: displacement and buttons. */
export function isPossibleInput({ moveX, moveY, buttons }: PlayerInput): boolean {
  return (
    Math.abs(moveX) <= MOVE_LIMIT && Math.abs(moveY) <= MOVE_LIMIT && buttons <= (MAX_BUTTONS | BUTTON_AWAY)
  );
}

/** How often split was pressed from one input's count to a later one's. */
export function pressesBetween(before: number, buttons: number): number {
  return (buttons - before) & SPLIT_PRESSES_MASK;
}
