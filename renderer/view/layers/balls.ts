// The balls. They stand still, so drawing them again costs no more than looking at each.
import type { Container } from "pixi.js";
import { type Ball, PALETTE } from "../../../shared/model.ts";
import type { Textures } from "../textures.ts";
import { THEME } from "../theme.ts";
import { createSpritePool } from "./spritePool.ts";

/** What of a frame is not to be drawn. */
export type Hides = { hides(id: number): boolean };

export type BallsLayer = {
  container: Container;
  draw(balls: readonly Ball[], pixelsPerUnit: number, hidden: Hides): void;
};

export function createBallsLayer(textures: Textures): BallsLayer {
  const pool = createSpritePool();
  return {
    container: pool.container,
    draw(balls, pixelsPerUnit, hidden) {
      pool.begin(pixelsPerUnit);
      for (const { id, x, y, radius, color } of balls)
        if (!hidden.hides(id))
          pool.addDisc(x, y, radius, PALETTE[color] ?? THEME.unknownColor, textures.ball);
      pool.end();
    },
  };
}
