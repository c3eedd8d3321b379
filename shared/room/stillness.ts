// Since when a guest's inputs have shown nobody at the controls. Pure; knows no clock and no sockets.
import type { PlayerInput } from "../sim/playerInput.ts";

export type Stillness = {
  /** Monotonic milliseconds. */
  sinceMs: number;
  buttons: number;
  /** The way it last went, (0, 0) before any. */
  wayX: number;
  wayY: number;
  isMoving: boolean;
  /** A new life has begun elsewhere. */
  isMoved: boolean;
};

/** Cosine of the turn that takes a hand: 25 degrees. A pointer that rests gives a way that wavers with camera and zoom. */
const TURN_COSINE = 0.9;

export function createStillness(nowMs: number): Stillness {
  return { sinceMs: nowMs, buttons: 0, wayX: 0, wayY: 0, isMoving: false, isMoved: false };
}

/** The guest did something that only a person does. */
export function noteHand(stillness: Stillness, nowMs: number): void {
  stillness.sinceMs = nowMs;
}

/** Its player is somewhere else now: a pointer that rests points another way from there. */
export function noteMoved(stillness: Stillness): void {
  stillness.isMoved = true;
}

/** A button, a start or a turn is a person's doing. Arriving at a pointer that rests is not, and stops by itself. */
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
