// Small pieces that fly apart, slow down and disappear, or are sucked into a cell. A crumb is a function of its start
// and the clock; bursts.ts throws them.

import { drawOut, ROUND, type ShapeMatrix } from "../shapeMatrix.ts";
import type { Brush } from "./brush.ts";
import { easeIn, fadeFrom, mix, partOf, thrownPart } from "./curves.ts";
import { createPool } from "./pool.ts";
import { type Aim, followMover, type Shot } from "./shot.ts";

export const MAX_CRUMBS = 72;
/** Others' crumbs leave so many records free for this window's own. */
const FREE_FOR_OWN = 26;
/** How fast a crumb slows down, per second. */
const DRAG = 7;

export type Crumb = Aim & {
  startMs: number;
  lifeMs: number;
  x: number;
  y: number;
  /** Where it comes to rest, world units from its start. */
  awayX: number;
  awayY: number;
  radius: number;
  /** How many times as long as round it is along its way. */
  along: number;
  /** Its picture (pictures/paintings.ts). */
  painting: number;
  alpha: number;
  /** Whether it is drawn under the circles. */
  isBelow: boolean;
};

export type CrumbPlace = { x: number; y: number; radius: number; alpha: number; isOver: boolean };

export function crumbAt(crumb: Crumb, nowMs: number, out: CrumbPlace): void {
  const part = partOf(nowMs, crumb.startMs, crumb.lifeMs);
  const way = thrownPart(nowMs - crumb.startMs, DRAG);
  // Over time it is sucked in more and thrown less.
  const pull = crumb.toId === 0 ? 0 : easeIn(part);
  out.x = mix(crumb.x + crumb.awayX * way, crumb.toX, pull);
  out.y = mix(crumb.y + crumb.awayY * way, crumb.toY, pull);
  out.radius = crumb.radius * mix(1, 0.45, part);
  out.alpha = crumb.alpha * fadeFrom(part, 0.45);
  out.isOver = part === 1;
}

export type Crumbs = {
  /** @param isOwn whether it is this window's own circle's */
  add(crumb: Crumb, isOwn: boolean): void;
  draw(shot: Shot, below: Brush, above: Brush): void;
  clear(): void;
};

export function createCrumbs(): Crumbs {
  const crumbs = createPool<Crumb>(MAX_CRUMBS, () => ({
    ...{ startMs: 0, lifeMs: 0, x: 0, y: 0, awayX: 0, awayY: 0 },
    ...{ radius: 0, along: 1, painting: 0, alpha: 0, isBelow: false, toId: 0, toX: 0, toY: 0 },
  }));
  const place: CrumbPlace = { x: 0, y: 0, radius: 0, alpha: 0, isOver: false };
  const shape: ShapeMatrix = { ...ROUND };
  return {
    add(crumb, isOwn) {
      if (!isOwn && crumbs.count >= MAX_CRUMBS - FREE_FOR_OWN) return;
      const slot = crumbs.take();
      if (slot !== null) Object.assign(slot, crumb);
    },
    draw(shot, below, above) {
      for (let i = crumbs.count - 1; i >= 0; i--) {
        const crumb = crumbs.items[i]!;
        if (crumb.toId !== 0) followMover(crumb, shot.frame);
        crumbAt(crumb, shot.nowMs, place);
        if (place.isOver) {
          crumbs.free(i);
          continue;
        }
        drawOut(crumb.awayX, crumb.awayY, crumb.along, shape);
        const { painting, radius } = crumb;
        const brush = crumb.isBelow ? below : above;
        brush.putShaped(painting, place.x, place.y, place.radius, shape, place.alpha, radius);
      }
    },
    clear: crumbs.clear,
  };
}
