// Whose circle is under a part of the HUD: of those that matter most, which are oneself and whoever could eat one, or of all.
// Pure.
import { clamp } from "../../../shared/math/scalars.ts";
import type { Frame, FrameCell } from "../../net/frame.ts";
import { isOwnSide } from "../../view/motion/circles.ts";
import { isBigger } from "../../view/motion/danger.ts";
import type { Arena } from "../stage/arena.ts";

/** CSS pixels of the window. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** So near, CSS pixels, a circle is as good as under it: fading takes its time, and circles go on meanwhile. */
export const NEAR = 48;
/** One that was under it has to be farther away than that: a circle at the bound does not make it flicker. */
export const GONE = 72;
/** The same two for whoever else is there: words without a ground and what is under them only spoil each other. */
const NEAR_OTHERS = 0;
const GONE_OTHERS = 12;

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

/** Of another side than one's own, and big enough for the smallest of one's own. */
function isDanger({ playerId, radius }: FrameCell, smallest: number, frame: Frame): boolean {
  return isBigger(radius, smallest, frame.rules.eatRatio) && !isOwnSide(playerId, frame);
}

/**
 * @param place where the arena is on the screen @param was whether somebody was under it a moment ago
 * @param mindsAll whether all circles count, and not only those that matter
 * @returns whether a circle that counts is under a part of the HUD; of those that matter, or nearly
 */
export function isSomebodyUnder(
  frame: Frame,
  place: Pick<Arena, "toScreen" | "scale">,
  { left, top, right, bottom }: Box,
  was: boolean,
  mindsAll: boolean,
): boolean {
  const smallest = smallestOwn(frame);
  if (smallest === 0) return false;
  const scale = place.scale();
  for (const cell of frame.cells) {
    if (cell.kind !== "cell" || cell.radius <= 0) continue;
    const matters = cell.playerId === frame.ownPlayerId || isDanger(cell, smallest, frame);
    if (!matters && !mindsAll) continue;
    place.toScreen(cell.x, cell.y, spot);
    const x = clamp(spot.x, left, right) - spot.x;
    const y = clamp(spot.y, top, bottom) - spot.y;
    const near = matters ? (was ? GONE : NEAR) : was ? GONE_OTHERS : NEAR_OTHERS;
    const reach = cell.radius * scale + near;
    if (x * x + y * y < reach * reach) return true;
  }
  return false;
}
