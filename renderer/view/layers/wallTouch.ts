// Which walls the person's own circles touch, where, and how strongly that still shows. Walls that close in warn of
// themselves before they are touched. Pure numbers and the clock.
import { clamp } from "../../../shared/math/scalars.ts";
import type { Walls } from "../../../shared/sim/round/walls.ts";
import { type Frame, isLivingOf } from "../../net/frame.ts";
import { WALLS, type Wall } from "./wallBox.ts";

/** A touch of a wall: its middle along the wall and half of its length, world units. strength: 0-1. */
export type Touch = { at: number; reach: number; strength: number };
export type Touches = { readonly byWall: Readonly<Record<Wall, Touch>>; lastMs: number };

/** Time in which a touch appears, and fades, milliseconds. */
const FADE_MS = 200;

/** From how far on a wall that closes in warns, world units beyond the circle's rim: so many, and so much of the
 *  circle's radius. */
const WARNING = 60;
const WARNING_RADII = 0.6;
/** How strong the warning is as it begins, 0-1. */
const FIRST_WARNING = 0.25;

type Seen = Pick<Frame, "movers" | "ownPlayerId">;

export function createTouches(): Touches {
  const none = (): Touch => ({ at: 0, reach: 0, strength: 0 });
  return { byWall: { left: none(), top: none(), right: none(), bottom: none() }, lastMs: 0 };
}

/** How far a circle reaches through a wall, world units; below 0 it does not touch it. */
function depthAt(wall: Wall, x: number, y: number, radius: number, walls: Walls): number {
  if (wall === "left") return walls.left + radius - x;
  if (wall === "top") return walls.top + radius - y;
  return wall === "right" ? x + radius - walls.right : y + radius - walls.bottom;
}

/** How strongly a circle lights a wall, 0-1. @param depth as depthAt */
function strengthAt(depth: number, radius: number, isClosing: boolean): number {
  if (depth >= 0) return 1;
  if (!isClosing) return 0;
  const near = 1 + depth / (WARNING + WARNING_RADII * radius);
  return near <= 0 ? 0 : FIRST_WARNING + (1 - FIRST_WARNING) * near;
}

/** Moves by at most `step` towards `to`. */
function approach(from: number, to: number, step: number): number {
  return from < to ? Math.min(from + step, to) : Math.max(from - step, to);
}

/** Follows touches: the biggest own circle at a wall lights it.
 *  @param touches changed @param isClosing the walls close in @param nowMs never goes back */
export function followTouches(
  touches: Touches,
  { movers, ownPlayerId }: Seen,
  walls: Walls,
  isClosing: boolean,
  nowMs: number,
): void {
  const step = clamp((nowMs - touches.lastMs) / FADE_MS, 0, 1);
  touches.lastMs = nowMs;
  for (const wall of WALLS) {
    const touch = touches.byWall[wall];
    let strength = 0;
    for (let i = movers.length - 1; i >= 0 && strength === 0; i--) {
      const mover = movers[i]!;
      if (!isLivingOf(mover, ownPlayerId)) continue;
      const { x, y, radius } = mover;
      strength = strengthAt(depthAt(wall, x, y, radius, walls), radius, isClosing);
      if (strength === 0) continue;
      touch.at = wall === "left" || wall === "right" ? y : x;
      touch.reach = radius;
    }
    touch.strength = approach(touch.strength, strength, step);
  }
}
