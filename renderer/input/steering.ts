// Turns keys, a place pointed at, or a stick into what a player wants. Pure numbers in world units.
import type { Place } from "../../shared/model.ts";
import { clampMove, MOVE_LIMIT, type PlayerInput } from "../../shared/sim/playerInput.ts";

export type Wish = Pick<PlayerInput, "moveX" | "moveY">;

/** A pointer this near the own centre means "stand still", so that the circle does not tremble, world units. */
const STILL_DISTANCE = 2;

/** Part of MOVE_LIMIT on each axis of a diagonal: 1/sqrt(2), so that every direction is equally long. */
const DIAGONAL = Math.SQRT1_2;

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

/** A stick at full strength points this far from the own centre, CSS pixels: like a mouse at the edge of a phone's
 *  window. */
const FULL_DISTANCE = 320;

/** Strength from which on a circle moves at full speed. */
const FULL_SPEED_AT = 0.5;

/**
 * Input of a stick. Up to FULL_SPEED_AT its strength is the part of the full speed. Beyond it the place that all own
 * cells go to lies farther and farther ahead, so that a small movement gathers them and a large one moves them side by
 * side. The wire has whole units, so a slow circle's direction is rounded, by 4 degrees at 10 units.
 * @param stick a direction on the screen as long as its strength, 0 to 1
 * @param reach how far the own circle goes in one step, world units
 * @param toWorld turns places on the screen, CSS pixels, into places in the arena; knows whether the arena is turned
 */
export function steerByStick(
  stick: Place,
  reach: number,
  toWorld: (x: number, y: number, out: Place) => Place,
): Wish {
  const strength = Math.hypot(stick.x, stick.y);
  if (strength === 0) return { moveX: 0, moveY: 0 };
  const from = toWorld(0, 0, { x: 0, y: 0 });
  const [ahead, down] = [stick.x / strength, stick.y / strength];
  const to = toWorld(ahead * FULL_DISTANCE, down * FULL_DISTANCE, { x: 0, y: 0 });
  const [x, y] = [to.x - from.x, to.y - from.y];
  const farthest = Math.hypot(x, y);
  if (farthest === 0) return { moveX: 0, moveY: 0 };
  const beyond = Math.max(0, strength - FULL_SPEED_AT) / (1 - FULL_SPEED_AT);
  const near = Math.min(strength / FULL_SPEED_AT, 1) * reach;
  const length = near + beyond * beyond * Math.max(0, farthest - reach);
  return { moveX: clampMove((x / farthest) * length), moveY: clampMove((y / farthest) * length) };
}
