// What each circle is to this window's person, by size alone: could be eaten, could eat, neither. Knows no pictures.
import type { Frame } from "../../net/frame.ts";
import type { Circle } from "./circle.ts";
import type { Circles } from "./circles.ts";
import { dangerBound, isBigger, isDangerTo } from "./danger.ts";
import type { Relation } from "./look.ts";

/** A prey must be this part smaller than the bound, as in danger.ts. */
const LATER = 0.01;
/** The crown changes to another of the leader's cells only if that is bigger by this part, as halves of a split take
 *  turns. */
const CROWN_LASTS = 0.08;

export function relate({ here, own }: Circles, frame: Frame): void {
  const leader = findLeader(here, frame.leaderId);
  for (const circle of here) {
    circle.look.relation = relationOf(circle, own, frame);
    circle.look.isLeader = circle === leader;
  }
}

/** @param own this window's living cells; without one all relations are "neither" */
function relationOf(circle: Circle, own: readonly Circle[], frame: Frame): Relation {
  const first = own[0];
  if (first === undefined || circle.kind !== "cell") return "neither";
  if (circle.playerId === frame.ownPlayerId) return "own";
  if (circle.side === first.side) return "mate";
  const bound = dangerBound(frame.rules.eatRatio, circle.look.relation === "danger");
  return isDangerTo(circle, own, bound)
    ? "danger"
    : isPrey(circle, own, frame.rules.eatRatio)
      ? "prey"
      : "neither";
}

function isPrey(circle: Circle, own: readonly Circle[], eatRatio: number): boolean {
  if (circle.isProtected) return false;
  const bound = circle.look.relation === "prey" ? eatRatio : eatRatio * (1 + LATER);
  let biggest = 0;
  for (const cell of own) biggest = Math.max(biggest, cell.radius);
  return isBigger(biggest, circle.radius, bound);
}

/** The leader's biggest cell; of two equal ones the one that had the crown. @returns null: none is in the frame */
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
