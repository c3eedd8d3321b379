// From keys or a place to point at, to what a player wants: pure numbers in world units.
import { MOVE_LIMIT, type PlayerInput } from "../../shared/sim/playerInput.ts";

type Place = { x: number; y: number };
export type Wish = Pick<PlayerInput, "moveX" | "moveY">;

/** World units: a pointer this near to the own centre means "stand still", so that the circle does not tremble. */
const STILL_DISTANCE = 2;

/** Part of MOVE_LIMIT on each axis of a diagonal: 1/sqrt(2), so that every direction is equally long. */
const DIAGONAL = Math.SQRT1_2;

function clampMove(value: number): number {
  return Math.round(Math.min(Math.max(value, -MOVE_LIMIT), MOVE_LIMIT));
}

/** Input of held keys; x and y are -1, 0 or 1. */
export function steerByKeys(x: number, y: number): Wish {
  const length = x !== 0 && y !== 0 ? MOVE_LIMIT * DIAGONAL : MOVE_LIMIT;
  return { moveX: clampMove(x * length), moveY: clampMove(y * length) };
}

/** Input that brings the own centre to `target`; both in world units. */
export function steerTowards(own: Place, target: Place): Wish {
  const x = target.x - own.x;
  const y = target.y - own.y;
  if (x * x + y * y < STILL_DISTANCE * STILL_DISTANCE) return { moveX: 0, moveY: 0 };
  return { moveX: clampMove(x), moveY: clampMove(y) };
}
