// The balls. They stand still, so drawing them again costs no more than looking at each.
import type { Container } from "pixi.js";
import type { Ball } from "../../../shared/model.ts";
import { beadOf } from "../pictures/paintings.ts";
import type { Textures } from "../textures.ts";
import { createSpritePool } from "./spritePool.ts";

/** Tells which bodies of a frame are not to be drawn. */
export type Hides = { hides(id: number): boolean };

export type BallsLayer = {
  container: Container;
  draw(balls: readonly Ball[], pixelsPerUnit: number, hidden: Hides): void;
};

export function createBallsLayer(textures: Textures): BallsLayer {
  const pool = createSpritePool();
  return {
    container: pool.container,
    /** @param pixelsPerUnit device pixels */
    draw(balls, pixelsPerUnit, hidden) {
      pool.begin();
      for (const { id, x, y, radius, color } of balls) {
        if (radius <= 0 || hidden.hides(id)) continue;
        const { texture, scale } = textures.pick(beadOf(color), radius * pixelsPerUnit);
        pool.add(texture, x, y, radius * scale);
      }
      pool.end();
    },
  };
}
