// What each circle is to this window's person, by size alone: could be eaten, could eat, neither. Knows no pictures.
import type { Frame } from "../../net/frame.ts";
import type { Circle } from "./circle.ts";
import type { Circles } from "./circles.ts";
import type { Relation } from "./look.ts";

/** Sizes go up and down by little all the time: so far beyond its bound a relation lasts, parts of the radius. Errs on
 *  the safe side: a danger is one a little longer, a prey a little later. */
const LASTS = 0.01;
/** The same for which of the leader's cells is the biggest: halves of a split take turns at it. */
const CROWN_LASTS = 0.08;

export function relate({ here, own }: Circles, frame: Frame): void {
  const leader = findLeader(here, frame.leaderId);
  for (const circle of here) {
    circle.look.relation = relationOf(circle, own, frame);
    circle.look.isLeader = circle === leader;
  }
}

/** @param own this window's living cells; without one nobody is anything to anybody */
function relationOf(circle: Circle, own: readonly Circle[], frame: Frame): Relation {
  const first = own[0];
  if (first === undefined || circle.kind !== "cell") return "neither";
  if (circle.playerId === frame.ownPlayerId) return "own";
  if (circle.side === first.side) return "mate";
  return isDanger(circle, own, frame.rules.eatRatio)
    ? "danger"
    : isPrey(circle, own, frame.rules.eatRatio)
      ? "prey"
      : "neither";
}

/** It could eat the biggest, so all; or it could eat the one that lies nearest to it. */
function isDanger(circle: Circle, own: readonly Circle[], eatRatio: number): boolean {
  const bound = circle.look.relation === "danger" ? eatRatio * (1 - LASTS) : eatRatio;
  let nearest = own[0]!;
  let least = Infinity;
  for (const cell of own) {
    const x = cell.x - circle.x;
    const y = cell.y - circle.y;
    const gap = Math.sqrt(x * x + y * y) - cell.radius;
    if (gap >= least) continue;
    least = gap;
    nearest = cell;
  }
  return isBigger(circle.radius, nearest.radius, bound);
}

function isPrey(circle: Circle, own: readonly Circle[], eatRatio: number): boolean {
  if (circle.isProtected) return false;
  const bound = circle.look.relation === "prey" ? eatRatio : eatRatio * (1 + LASTS);
  let biggest = 0;
  for (const cell of own) biggest = Math.max(biggest, cell.radius);
  return isBigger(biggest, circle.radius, bound);
}

function isBigger(eater: number, eaten: number, bound: number): boolean {
  return eater >= bound * eaten && (eater > eaten || bound < 1);
}

/** The leader's biggest cell; of two as big, the one that was it before. @returns null where it is not in the frame */
function findLeader(here: readonly Circle[], leaderId: number): Circle | null {
  let leader: Circle | null = null;
  let most = 0;
  if (leaderId === 0) return null;
  for (const circle of here) {
    if (circle.playerId !== leaderId || circle.kind !== "cell") continue;
    const size = circle.look.isLeader ? circle.radius * (1 + CROWN_LASTS) : circle.radius;
    if (size <= most) continue;
    most = size;
    leader = circle;
  }
  return leader;
}
