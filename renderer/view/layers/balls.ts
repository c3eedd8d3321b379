// The balls. They stand still, so drawing them again costs no more than looking at each.
import type { Container } from "pixi.js";
import { type Ball, PALETTE } from "../../../shared/model.ts";
import type { Textures } from "../textures.ts";
import { THEME } from "../theme.ts";
import { createDiscPool } from "./discPool.ts";

export type BallsLayer = { container: Container; draw(balls: readonly Ball[], pixelsPerUnit: number): void };

export function createBallsLayer(textures: Textures): BallsLayer {
  const pool = createDiscPool(textures.ball, 1);
  return {
    container: pool.container,
    draw(balls, pixelsPerUnit) {
      pool.begin(pixelsPerUnit);
      for (const ball of balls)
        pool.add(ball.x, ball.y, ball.radius, PALETTE[ball.color] ?? THEME.unknownColor);
      pool.end();
    },
  };
}
