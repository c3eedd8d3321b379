// Where the arena's four walls are on the screen. Pure numbers.
import type { Walls } from "../../../shared/sim/round/walls.ts";
import type { Camera, Screen } from "../camera.ts";
import { snap } from "./devicePixels.ts";

/** CSS pixels of the window, on borders between device pixels. */
export type WallBox = { left: number; top: number; right: number; bottom: number };

export const WALLS = ["left", "top", "right", "bottom"] as const;
export type Wall = (typeof WALLS)[number];

type Size = { arenaWidth: number; arenaHeight: number };

/** Where the walls of an arena are that nobody moves. @param out written */
export function wallsAtRest({ arenaWidth, arenaHeight }: Size, out: Walls): Walls {
  out.left = 0;
  out.top = 0;
  out.right = arenaWidth;
  out.bottom = arenaHeight;
  return out;
}

/** Whether walls have left the arena's edge. */
export function areClosing({ left, top, right, bottom }: Walls, { arenaWidth, arenaHeight }: Size): boolean {
  return left > 0 || top > 0 || right < arenaWidth || bottom < arenaHeight;
}

/** @param out written */
export function placeWalls(
  { left, top, right, bottom }: Walls,
  { scale, offsetX, offsetY }: Camera,
  { pixelRatio }: Screen,
  out: WallBox,
): WallBox {
  out.left = snap(offsetX + left * scale, pixelRatio);
  out.top = snap(offsetY + top * scale, pixelRatio);
  out.right = snap(offsetX + right * scale, pixelRatio);
  out.bottom = snap(offsetY + bottom * scale, pixelRatio);
  return out;
}
