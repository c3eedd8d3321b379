// Which walls the person's own circles touch, where, and how strongly that still shows. Pure numbers and the clock.
import { clamp } from "../../../shared/math/scalars.ts";
import { type Frame, isLivingOf } from "../../net/frame.ts";
import { WALLS, type Wall } from "./wallBox.ts";

/** A touch of a wall: its middle along the wall and half of its length, world units. strength: 0-1. */
export type Touch = { at: number; reach: number; strength: number };
export type Touches = { readonly byWall: Readonly<Record<Wall, Touch>>; lastMs: number };

/** Time in which a touch appears, and fades, milliseconds. */
const FADE_MS = 200;

type Seen = Pick<Frame, "movers" | "ownPlayerId" | "arenaWidth" | "arenaHeight">;

export function createTouches(): Touches {
  const none = (): Touch => ({ at: 0, reach: 0, strength: 0 });
  return { byWall: { left: none(), top: none(), right: none(), bottom: none() }, lastMs: 0 };
}

/** How far a circle reaches through a wall, world units; below 0 it does not touch it. */
function depthAt(wall: Wall, x: number, y: number, radius: number, width: number, height: number): number {
  if (wall === "left") return radius - x;
  if (wall === "top") return radius - y;
  return wall === "right" ? x + radius - width : y + radius - height;
}

/** Follows touches: the biggest own circle that touches a wall lights it.
 *  @param touches changed @param nowMs never goes back */
export function followTouches(touches: Touches, frame: Seen, nowMs: number): void {
  const { movers, ownPlayerId, arenaWidth, arenaHeight } = frame;
  const step = clamp((nowMs - touches.lastMs) / FADE_MS, 0, 1);
  touches.lastMs = nowMs;
  for (const wall of WALLS) {
    const touch = touches.byWall[wall];
    let isTouched = false;
    for (let i = movers.length - 1; i >= 0 && !isTouched; i--) {
      const mover = movers[i]!;
      if (!isLivingOf(mover, ownPlayerId)) continue;
      const { x, y, radius } = mover;
      const depth = depthAt(wall, x, y, radius, arenaWidth, arenaHeight);
      if (depth < 0) continue;
      isTouched = true;
      touch.at = wall === "left" || wall === "right" ? y : x;
      touch.reach = radius;
    }
    touch.strength = isTouched ? Math.min(touch.strength + step, 1) : Math.max(touch.strength - step, 0);
  }
}
