// Eaten cells: drawn out towards the eater and sucked into it, with eyes that open wide and then shut. A function of
// the start, the eater's place and the clock.
import { FACE } from "../../marbles/paintFace.ts";
import { THEME } from "../arenaTheme.ts";
import { AWAY, isAway } from "../motion/away.ts";
import { marbleOf, PART, skinOf } from "../pictures/paintings.ts";
import { drawOut, type ShapeMatrix } from "../shapeMatrix.ts";
import type { Brush } from "./brush.ts";
import { easeIn, fadeFrom, mix, partOf } from "./curves.ts";
import { createPool } from "./pool.ts";
import { type Aim, followMover, type Shot } from "./shot.ts";

export const SWALLOW_MS = 180;
/** How many times as long it is at its longest (at MOST_AT of the time). */
const MOST_ALONG = 1.5;
const MOST_AT = 0.55;
const END_SCALE = 0.18;
/** How far it goes towards the eater's middle, as a part of the way. */
const DEPTH = 0.85;
/** How wide its eyes are. */
const WIDE_EYES = 1.25;
/** From which part of the time on they are shut. */
const SHUT_AT = 0.5;
const FADE_FROM = 0.7;
const MAX_SWALLOWS = 16;
/** Others' swallows leave so many records free for this window's own. */
const FREE_FOR_OWN = 4;

export type Swallow = Aim & {
  startMs: number;
  x: number;
  y: number;
  radius: number;
  /** Whose cell it was, and so its picture. */
  playerId: number;
};

export type SwallowLook = ShapeMatrix & {
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
  /** @param isOwn whether this window's own circle eats or is eaten */
  add(swallow: Swallow, isOwn: boolean): void;
  draw(shot: Shot, brush: Brush): void;
  clear(): void;
};

/** Circles with a smaller radius on the screen have no face, CSS pixels. */
const FACE_FROM: number = THEME.faceFrom;

function drawSwallow(swallow: Swallow, look: SwallowLook, { frame, camera }: Shot, brush: Brush): void {
  const { radius, playerId } = swallow;
  const entry = frame.roster.get(playerId);
  const { x, y, xy, yy } = look;
  const isAsleep = isAway(entry);
  const alpha = isAsleep ? look.alpha * AWAY.circle : look.alpha;
  const size = radius * look.scale;
  brush.putShaped(marbleOf(entry?.color ?? -1, skinOf(entry)), x, y, size, look, alpha, radius);
  if (radius * camera.scale < FACE_FROM) return;
  const [eyesX, eyesY] = [x + xy * FACE.eyeY * size, y + yy * FACE.eyeY * size];
  if (look.eyes === 0 || isAsleep) {
    brush.putShaped(PART.eyesShut, eyesX, eyesY, size, look, alpha, radius);
    return;
  }
  brush.putShaped(PART.eyes, eyesX, eyesY, size * look.eyes, look, alpha, radius);
  brush.putShaped(PART.pupils, eyesX, eyesY, size, look, alpha, radius);
}

export function createSwallows(): Swallows {
  const swallows = createPool<Swallow>(MAX_SWALLOWS, () => ({
    ...{ startMs: 0, x: 0, y: 0, radius: 0, playerId: 0, toId: 0, toX: 0, toY: 0 },
  }));
  const look: SwallowLook = { x: 0, y: 0, scale: 1, xx: 1, xy: 0, yy: 1, alpha: 1, eyes: 1, isOver: false };
  return {
    add(swallow, isOwn) {
      if (!isOwn && swallows.count >= MAX_SWALLOWS - FREE_FOR_OWN) return;
      const slot = swallows.take();
      if (slot !== null) Object.assign(slot, swallow);
    },
    draw(shot, brush) {
      for (let i = swallows.count - 1; i >= 0; i--) {
        const swallow = swallows.items[i]!;
        followMover(swallow, shot.frame);
        swallowAt(swallow, shot.nowMs, look);
        if (look.isOver) swallows.free(i);
        else drawSwallow(swallow, look, shot, brush);
      }
    },
    clear: swallows.clear,
  };
}
