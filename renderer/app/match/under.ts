// Whether a circle is under a part of the HUD: one that matters (an own one, or one that could eat an own one), or any.
// Pure.
import { clamp } from "../../../shared/math/scalars.ts";
import { type Frame, type FrameMover, isLiving, isLivingOf } from "../../net/frame.ts";
import { isOwnSide } from "../../view/motion/circles.ts";
import { isBigger } from "../../view/motion/danger.ts";
import type { ArenaPicture } from "../stage/arenaPicture.ts";

/** A rectangle in CSS pixels of the window. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** A circle this near counts as under a part, CSS pixels: fading takes time, in which circles move on. */
export const NEAR = 48;
/** A circle that was under it must be this far away, CSS pixels, so that one at the bound does not make the part
 *  flicker. */
export const GONE = 72;
/** The same two for circles that do not matter, under words without a background, CSS pixels. */
const NEAR_OTHERS = 0;
const GONE_OTHERS = 12;

const spot = { x: 0, y: 0 };

/** Radius of the smallest own circle, world units; 0: none. A circle that could eat that one is a danger. */
function smallestOwn({ movers, ownPlayerId }: Frame): number {
  let smallest = 0;
  for (const mover of movers) {
    if (!isLivingOf(mover, ownPlayerId)) continue;
    if (smallest === 0 || mover.radius < smallest) smallest = mover.radius;
  }
  return smallest;
}

/** Whether a circle is of another side, and big enough to eat the smallest own one. */
function isDanger({ playerId, radius }: FrameMover, smallest: number, frame: Frame): boolean {
  return isBigger(radius, smallest, frame.rules.eatRatio) && !isOwnSide(playerId, frame);
}

/**
 * @param place where the arena is on the screen
 * @param was whether a circle was under it at the last look
 * @param mindsAll whether all circles count, not only those that matter
 * @returns whether a circle that counts is under the part, or nearly
 */
export function isSomebodyUnder(
  frame: Frame,
  place: Pick<ArenaPicture, "toScreen" | "scale">,
  { left, top, right, bottom }: Box,
  was: boolean,
  mindsAll: boolean,
): boolean {
  const smallest = smallestOwn(frame);
  if (smallest === 0) return false;
  const scale = place.scale();
  for (const mover of frame.movers) {
    if (!isLiving(mover)) continue;
    const matters = mover.playerId === frame.ownPlayerId || isDanger(mover, smallest, frame);
    if (!matters && !mindsAll) continue;
    place.toScreen(mover.x, mover.y, spot);
    const x = clamp(spot.x, left, right) - spot.x;
    const y = clamp(spot.y, top, bottom) - spot.y;
    const near = matters ? (was ? GONE : NEAR) : was ? GONE_OTHERS : NEAR_OTHERS;
    const reach = mover.radius * scale + near;
    if (x * x + y * y < reach * reach) return true;
  }
  return false;
}
