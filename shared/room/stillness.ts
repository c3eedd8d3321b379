// For how long a guest's inputs have looked as if nobody were at the controls. Pure; knows no clock and no sockets.
import type { PlayerInput } from "../sim/playerInput.ts";

export type Stillness = {
  /** Since when it has looked so, monotonic milliseconds. */
  sinceMs: number;
  buttons: number;
  /** The displacement it last turned to; (0, 0) before any. */
  wayX: number;
  wayY: number;
  isMoving: boolean;
  /** A new life has begun somewhere else, so the direction may change by itself. */
  isMoved: boolean;
};

/** Cosine of the smallest turn that shows a hand: 25 degrees. A pointer at rest gives a direction that wavers a
 *  little with camera and zoom. */
const TURN_COSINE = 0.9;

export function createStillness(nowMs: number): Stillness {
  return { sinceMs: nowMs, buttons: 0, wayX: 0, wayY: 0, isMoving: false, isMoved: false };
}

/** The guest did something that only a person does. */
export function noteHand(stillness: Stillness, nowMs: number): void {
  stillness.sinceMs = nowMs;
}

/** Its player is somewhere else now, from where a pointer at rest points another way. */
export function noteMoved(stillness: Stillness): void {
  stillness.isMoved = true;
}

/** A button, a start or a turn is a person's doing. To stop at the place of a pointer at rest is not. */
export function noteInput(stillness: Stillness, input: PlayerInput, nowMs: number): void {
  const { moveX, moveY, buttons } = input;
  const isMoving = moveX !== 0 || moveY !== 0;
  const isTurn = isMoving && !isSameWay(stillness, moveX, moveY);
  const isStart = isMoving && !stillness.isMoving;
  if (buttons !== stillness.buttons || ((isTurn || isStart) && !stillness.isMoved))
    noteHand(stillness, nowMs);
  if (isTurn) {
    stillness.wayX = moveX;
    stillness.wayY = moveY;
  }
  if (isMoving) stillness.isMoved = false;
  stillness.isMoving = isMoving;
  stillness.buttons = buttons;
}

function isSameWay({ wayX, wayY }: Stillness, x: number, y: number): boolean {
  const product = wayX * x + wayY * y;
  return product > 0 && product * product >= TURN_COSINE ** 2 * (wayX ** 2 + wayY ** 2) * (x ** 2 + y ** 2);
}
