// What is around one's own circles in a frame, as far as lessons need it: sizes and distances, no pictures.
import type { Frame } from "../../net/frame.ts";
import { isOwnSide } from "../../view/motion/circles.ts";
import { gapBetween, isBigger } from "../../view/motion/danger.ts";

/** Reused: read it before the next look. Lengths are world units. */
export type Surroundings = {
  /** Own cells, and the radius of the biggest; 0 without one. */
  cells: number;
  radius: number;
  /** Distance from the rim of an own cell to the nearest circle that could eat it, in heights of the view; Infinity:
   *  none. */
  dangerGap: number;
  /** Whether a blob that one ejected lies about. */
  hasOwnBlob: boolean;
};

export function createSurroundings(): Surroundings {
  return { cells: 0, radius: 0, dangerGap: Infinity, hasOwnBlob: false };
}

export function lookRound(frame: Frame, out: Surroundings): void {
  out.cells = 0;
  out.radius = 0;
  out.hasOwnBlob = false;
  for (const { playerId, kind, radius } of frame.movers) {
    if (playerId !== frame.ownPlayerId) continue;
    if (kind === "blob") out.hasOwnBlob = true;
    if (kind !== "cell") continue;
    out.cells++;
    out.radius = Math.max(out.radius, radius);
  }
  out.dangerGap = out.cells === 0 ? Infinity : nearestDanger(frame) / heightOf(frame);
}

function heightOf({ viewport, arenaHeight }: Frame): number {
  return viewport === null ? arenaHeight : Math.max(1, viewport.bottom - viewport.top);
}

function nearestDanger(frame: Frame): number {
  let least = Infinity;
  for (const other of frame.movers) {
    if (other.kind !== "cell" || isOwnSide(other.playerId, frame)) continue;
    for (const own of frame.movers) {
      if (own.playerId !== frame.ownPlayerId || own.kind !== "cell" || own.isProtected) continue;
      if (isBigger(other.radius, own.radius, frame.rules.eatRatio)) {
        least = Math.min(least, gapBetween(other, own));
      }
    }
  }
  return least;
}
