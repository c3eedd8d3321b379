// Rings and soft lights that grow and fade: where a cell pops, and where two merge. A function of start and clock.

import { ROUND } from "../shapeMatrix.ts";
import type { Brush } from "./brush.ts";
import { easeOut, mix, partOf } from "./curves.ts";
import { createPool } from "./pool.ts";
import { type Aim, followMover, type Shot } from "./shot.ts";

const MAX_GLOWS = 6;

export type Glow = Aim & {
  /** Its picture (pictures/paintings.ts). */
  painting: number;
  startMs: number;
  lifeMs: number;
  /** Radius at the start, world units. */
  fromRadius: number;
  /** And at the end. */
  toRadius: number;
  alpha: number;
};
export type GlowLook = { radius: number; alpha: number; isOver: boolean };

export function glowAt(glow: Glow, nowMs: number, out: GlowLook): void {
  const part = partOf(nowMs, glow.startMs, glow.lifeMs);
  out.radius = mix(glow.fromRadius, glow.toRadius, easeOut(part));
  out.alpha = glow.alpha * (1 - part) * (1 - part);
  out.isOver = part === 1;
}

export type Glows = {
  add(glow: Glow): void;
  draw(shot: Shot, brush: Brush): void;
  clear(): void;
};

export function createGlows(): Glows {
  const glows = createPool<Glow>(MAX_GLOWS, () => ({
    ...{ painting: 0, startMs: 0, lifeMs: 0, fromRadius: 0, toRadius: 0, alpha: 0 },
    ...{ toId: 0, toX: 0, toY: 0 },
  }));
  const look: GlowLook = { radius: 0, alpha: 0, isOver: false };
  return {
    add(glow) {
      const slot = glows.take();
      if (slot !== null) Object.assign(slot, glow);
    },
    draw(shot, brush) {
      for (let i = glows.count - 1; i >= 0; i--) {
        const glow = glows.items[i]!;
        if (glow.toId !== 0) followMover(glow, shot.frame);
        glowAt(glow, shot.nowMs, look);
        if (look.isOver) {
          glows.free(i);
          continue;
        }
        brush.putShaped(glow.painting, glow.toX, glow.toY, look.radius, ROUND, look.alpha, glow.toRadius);
      }
    },
    clear: glows.clear,
  };
}
