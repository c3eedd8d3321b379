// Cells that were eaten: drawn out towards the eater and sucked into it, with eyes that open wide and shut. A function of
// the start, the eater's place and the clock.
import type { Brush } from "./brush.ts";
import { easeIn, fadeFrom, mix, partOf } from "./curves.ts";
import type { EffectPictures } from "./pictures.ts";
import { drawOut, type Shape } from "./shape.ts";
import { type Aim, followCell, type Shot } from "./shot.ts";
import { createSlots } from "./slots.ts";

export const SWALLOW_MS = 180;
/** Times its length where it is drawn out most, and at which part of the time that is. */
const MOST_ALONG = 1.5;
const MOST_AT = 0.55;
const END_SCALE = 0.18;
/** It goes so deep, of its way to the eater's middle. */
const DEPTH = 0.85;
/** Eyes: how wide, and from which part of the time on they are shut. */
const WIDE_EYES = 1.5;
const SHUT_AT = 0.5;
const FADE_FROM = 0.7;
const MAX_SWALLOWS = 16;
/** What others do leaves so many free for what this window's own circle does. */
const FREE_FOR_OWN = 4;

export type Swallow = Aim & {
  startMs: number;
  x: number;
  y: number;
  radius: number;
  /** Whose it was: its picture is that player's. */
  playerId: number;
};

export type SwallowLook = Shape & {
  x: number;
  y: number;
  scale: number;
  alpha: number;
  eyes: number;
  isOver: boolean;
};

export function swallowAt(swallow: Swallow, nowMs: number, out: SwallowLook): void {
  const { x, y, toX, toY } = swallow;
  const part = partOf(nowMs, swallow.startMs, SWALLOW_MS);
  const way = DEPTH * easeIn(part);
  out.x = mix(x, toX, way);
  out.y = mix(y, toY, way);
  out.scale = mix(1, END_SCALE, easeIn(part));
  out.alpha = fadeFrom(part, FADE_FROM);
  out.eyes = part < SHUT_AT ? WIDE_EYES : 0;
  out.isOver = part === 1;
  drawOut(toX - x, toY - y, mix(1, MOST_ALONG, hump(part)), out);
}

/** 0 at both ends, 1 at MOST_AT. */
function hump(part: number): number {
  const rise = part < MOST_AT ? part / MOST_AT : (1 - part) / (1 - MOST_AT);
  return rise * (2 - rise);
}

export type Swallows = {
  /** @param isOwn this window's own circle eats or is eaten */
  add(swallow: Swallow, isOwn: boolean): void;
  draw(shot: Shot, brush: Brush): void;
  clear(): void;
};

export function createSwallows({ marbleOf }: Pick<EffectPictures, "marbleOf">): Swallows {
  const swallows = createSlots<Swallow>(MAX_SWALLOWS, () => ({
    ...{ startMs: 0, x: 0, y: 0, radius: 0, playerId: 0, toId: 0, toX: 0, toY: 0 },
  }));
  const look: SwallowLook = { x: 0, y: 0, scale: 1, xx: 1, xy: 0, yy: 1, alpha: 1, eyes: 1, isOver: false };

  const drawOne = ({ radius, playerId }: Swallow, { frame, camera, screen }: Shot, brush: Brush): void => {
    const shown = radius * look.scale;
    const { disc, tint } = marbleOf(frame.roster.get(playerId), radius * camera.scale * screen.pixelRatio);
    brush.putShaped(disc.texture, look.x, look.y, shown * disc.scale, look, tint, look.alpha);
  };
  return {
    add(swallow, isOwn) {
      if (!isOwn && swallows.count >= MAX_SWALLOWS - FREE_FOR_OWN) return;
      const slot = swallows.take();
      if (slot !== null) Object.assign(slot, swallow);
    },
    draw(shot, brush) {
      for (let i = swallows.count - 1; i >= 0; i--) {
        const swallow = swallows.items[i]!;
        followCell(swallow, shot.frame);
        swallowAt(swallow, shot.nowMs, look);
        if (look.isOver) swallows.free(i);
        else drawOne(swallow, shot, brush);
      }
    },
    clear: swallows.clear,
  };
}
