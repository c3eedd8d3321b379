// Who of those that matter most is under a part of the HUD: oneself, and whoever could eat one. Pure.
import { clamp } from "../../../shared/math/scalars.ts";
import type { Frame } from "../../net/frame.ts";
import { sideOf } from "../../view/motion/circles.ts";
import { isBigger } from "../../view/motion/danger.ts";
import type { Arena } from "../stage/arena.ts";

/** CSS pixels of the window. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** So near, CSS pixels, a circle is as good as under it: fading takes its time, and circles go on meanwhile. */
export const NEAR = 48;
/** One that was under it has to be farther away than that: a circle at the bound does not make it flicker. */
export const GONE = 72;

const spot = { x: 0, y: 0 };

/** The smallest of one's own circles, world units; 0: none. Who could eat that one is a danger. */
function smallestOwn({ cells, ownPlayerId }: Frame): number {
  let smallest = 0;
  for (const { playerId, kind, radius } of cells) {
    if (playerId !== ownPlayerId || kind !== "cell" || radius <= 0) continue;
    if (smallest === 0 || radius < smallest) smallest = radius;
  }
  return smallest;
}

/**
 * @param place where the arena is on the screen @param was whether somebody was under it a moment ago
 * @returns whether one of one's own circles, or one that could eat one of them, is under a part of the HUD, or nearly
 */
export function isSomebodyUnder(
  frame: Frame,
  place: Pick<Arena, "toScreen" | "scale">,
  { left, top, right, bottom }: Box,
  was: boolean,
): boolean {
  const smallest = smallestOwn(frame);
  if (smallest === 0) return false;
  const side = sideOf({ playerId: frame.ownPlayerId }, frame);
  const scale = place.scale();
  for (const cell of frame.cells) {
    if (cell.kind !== "cell" || cell.radius <= 0) continue;
    const isOther = cell.playerId !== frame.ownPlayerId;
    if (isOther && !isBigger(cell.radius, smallest, frame.rules.eatRatio)) continue;
    if (isOther && sideOf(cell, frame) === side) continue;
    place.toScreen(cell.x, cell.y, spot);
    const x = clamp(spot.x, left, right) - spot.x;
    const y = clamp(spot.y, top, bottom) - spot.y;
    const reach = cell.radius * scale + (was ? GONE : NEAR);
    if (x * x + y * y < reach * reach) return true;
  }
  return false;
}
