// Where the arena's four walls are on the screen. Pure numbers.
import type { Camera, Screen } from "../camera.ts";
import { snap } from "./devicePixels.ts";

/** CSS pixels of the window, on borders between device pixels. */
export type WallBox = { left: number; top: number; right: number; bottom: number };

export const WALLS = ["left", "top", "right", "bottom"] as const;
export type Wall = (typeof WALLS)[number];

type Size = { arenaWidth: number; arenaHeight: number };

/** @param out written */
export function placeWalls(
  { arenaWidth, arenaHeight }: Size,
  { scale, offsetX, offsetY }: Camera,
  { pixelRatio }: Screen,
  out: WallBox,
): WallBox {
  out.left = snap(offsetX, pixelRatio);
  out.top = snap(offsetY, pixelRatio);
  out.right = snap(offsetX + arenaWidth * scale, pixelRatio);
  out.bottom = snap(offsetY + arenaHeight * scale, pixelRatio);
  return out;
}
