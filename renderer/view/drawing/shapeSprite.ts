// A shape as Pixi has it.
import type { Sprite } from "pixi.js";
import type { ShapeMatrix } from "../shapeMatrix.ts";

/** @param scaleX @param scaleY of its picture, within the shape */
export function shapeSprite(
  sprite: Sprite,
  { xx, xy, yy }: Readonly<ShapeMatrix>,
  scaleX: number,
  scaleY: number,
): void {
  // A column of Pixi's matrix has a length (scale) and a direction (skew): of the first from x, of the second from y.
  sprite.scale.set(scaleX * Math.sqrt(xx * xx + xy * xy), scaleY * Math.sqrt(xy * xy + yy * yy));
  sprite.skew.set(Math.atan2(xy, yy), Math.atan2(xy, xx));
}
