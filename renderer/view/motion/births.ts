// How new circles appear: a piece is torn off, a new life drops in, and so does everybody in view as another world begins;
// a circle that moves into the view just comes. Knows no events.
import { type Frame, isLiving } from "../../net/frame.ts";
import { chanceOf, partOf } from "../effects/curves.ts";
import type { Circle } from "./circle.ts";
import type { Circles } from "./circles.ts";
import { GULP, spitOut, tearOff } from "./meals.ts";
import { speedToReach } from "./springs.ts";

/** Time in which a new life drops in, milliseconds. */
export const DROP_MS = 220;
/** From how far above, as a part of its size. */
const DROP_HEIGHT = 0.55;
/** How much it is squashed as it lands. */
const LANDING = 0.09;
/** More than this at once are no births: the view jumped elsewhere. */
const MOST_BIRTHS = 3;
/** Farthest from a cell's rim to a blob it has just ejected, in the blob's radii. */
const EJECT_RADII = 3;

/** In another world others drop in within so long, each in a moment of its own, milliseconds. */
const OPENING_MS = 320;

export function noteBirths(circles: Circles, frame: Frame): void {
  const { born, own, here } = circles;
  if (circles.isOpening) {
    openWorld(circles, frame.ownPlayerId);
    return;
  }
  // Circles in a match's first frame are not born.
  if (circles.frames === 1) return;
  for (const circle of born) {
    if (circle.kind === "blob") noteEjected(circle, here);
    if (!isLiving(circle)) continue;
    if (circle.playerId === frame.ownPlayerId) {
      const parent = nearestKnown(circle, own, born);
      if (parent) tearOff(circle, parent);
      else circle.isDropping = true;
    } else if (born.length <= MOST_BIRTHS && own.length > 0)
      circle.isDropping = isInside(circle, frame) && !here.some((other) => isSibling(circle, other));
  }
}

/** Everybody whom one sees first in another world drops in, oneself before the others. */
function openWorld(circles: Circles, ownPlayerId: number): void {
  const { born, nowMs } = circles;
  if (born.length === 0) return;
  circles.isOpening = false;
  for (const circle of born) {
    circle.isDropping = isLiving(circle);
    if (circle.playerId !== ownPlayerId) circle.bornMs = nowMs + OPENING_MS * chanceOf(circle.id, 0);
  }
}

/** A new blob beside a cell of its player was just ejected; elsewhere it has flown into the view. */
function noteEjected(blob: Circle, here: readonly Circle[]): void {
  for (const cell of here) {
    if (cell.kind !== "cell" || cell.playerId !== blob.playerId) continue;
    const x = blob.x - cell.x;
    const y = blob.y - cell.y;
    const distance = Math.sqrt(x * x + y * y);
    const isBeside = distance > 0 && distance < cell.radius + EJECT_RADII * blob.radius;
    if (isBeside) spitOut(cell, x / distance, y / distance);
  }
}

function nearestKnown(circle: Circle, own: readonly Circle[], born: readonly Circle[]): Circle | null {
  let nearest: Circle | null = null;
  let least = Infinity;
  for (const other of own) {
    const distance = Math.abs(other.x - circle.x) + Math.abs(other.y - circle.y);
    if (distance >= least || born.includes(other)) continue;
    least = distance;
    nearest = other;
  }
  return nearest;
}

function isSibling(circle: Circle, other: Circle): boolean {
  return other !== circle && other.playerId === circle.playerId && other.kind === "cell";
}

/** Whether a circle is wholly in view, so that it has not just moved in. */
function isInside({ x, y, radius }: Circle, { viewport }: Frame): boolean {
  if (viewport === null) return true;
  const { left, top, right, bottom } = viewport;
  return x - radius > left && y - radius > top && x + radius < right && y + radius < bottom;
}

/** @param circle a dropping one @returns how much of the drop is left, 1 to 0 */
export function dropOf(circle: Circle, nowMs: number): number {
  const part = partOf(nowMs, circle.bornMs, DROP_MS);
  if (part === 1) {
    circle.isDropping = false;
    circle.pulse.speed -= speedToReach(GULP, LANDING);
  }
  return 1 - part;
}

/** The size of a dropping circle: the higher, the bigger. */
export function dropScale(left: number): number {
  return 1 + DROP_HEIGHT * left * left;
}
