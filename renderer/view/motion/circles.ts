// The circles of frames: finds each circle's memory by its id, in whatever order the frame has them. Measures speeds;
// knows nothing of looks.
import { hasTeams } from "../../../shared/rulesets/abilities.ts";
import { type Frame, type FrameMover, isLivingOf } from "../../net/frame.ts";
import { isAway } from "./away.ts";
import { type Circle, createCircle, settleCircle } from "./circle.ts";
import { restAfter } from "./springs.ts";

/** Time over which speeds are smoothed, milliseconds: two ticks. */
const SPEED_MS = 60;
/** A circle that moves farther than this between two frames has jumped, world units. */
const JUMP_UNITS = 400;
/** A new own circle this near one that is gone is the same: the host gave a predicted one its own id, world units. */
const SAME_UNITS = 60;
/** How many records are kept for new circles, so that circles that come and go need no new memory. */
const MOST_SPARE = 256;

export type Circles = {
  readonly byId: Map<number, Circle>;
  /** Circles of this frame, in its order. */
  readonly here: Circle[];
  /** This window's own living ones. */
  readonly own: Circle[];
  /** Those that are new in this frame. */
  readonly born: Circle[];
  readonly spare: Circle[];
  frames: number;
  /** Whether this window has come into another world, of which no circle was seen yet. */
  isOpening: boolean;
  nowMs: number;
  elapsedMs: number;
  /** The part of an old speed that is left after this frame's time. */
  rest: number;
};

export function createCircles(): Circles {
  return {
    ...{ byId: new Map(), here: [], own: [], born: [], spare: [] },
    ...{ frames: 0, isOpening: false, nowMs: Number.NEGATIVE_INFINITY, elapsedMs: 0, rest: 1 },
  };
}

/** Forgets all circles, as another match begins. */
export function forgetCircles(circles: Circles): void {
  circles.byId.clear();
  for (const list of [circles.here, circles.own, circles.born]) list.length = 0;
  circles.frames = 0;
  circles.nowMs = Number.NEGATIVE_INFINITY;
}

/** Takes the circles of a frame. With the same time as before nothing has moved. */
export function followFrame(circles: Circles, frame: Frame, nowMs: number): void {
  const { here, own, born } = circles;
  circles.elapsedMs = circles.frames === 0 ? 0 : Math.max(0, nowMs - circles.nowMs);
  circles.nowMs = nowMs;
  circles.frames++;
  here.length = 0;
  own.length = 0;
  born.length = 0;
  circles.rest = restAfter(circles.elapsedMs, SPEED_MS);
  for (let i = 0; i < frame.movers.length; i++) {
    const mover = frame.movers[i]!;
    const known = circles.byId.get(mover.id);
    const circle = known ?? takeCircle(circles, mover, frame);
    if (known) measureSpeed(circle, mover, circles);
    writeCircle(circle, mover, circles.frames);
    circle.side = sideOf(mover.playerId, frame);
    circle.isAway = mover.kind === "cell" && isAway(frame.roster.get(mover.playerId));
    if (!known) circle.look.away = circle.isAway ? 1 : 0;
    here.push(circle);
    if (isLivingOf(mover, frame.ownPlayerId)) own.push(circle);
  }
}

/** Forgets circles that the frame did not have. */
export function dropGone({ byId, here, frames, spare }: Circles): void {
  if (byId.size === here.length) return;
  for (const circle of byId.values()) {
    if (circle.seen === frames) continue;
    byId.delete(circle.id);
    if (spare.length < MOST_SPARE) spare.push(circle);
  }
}

function takeCircle(circles: Circles, cell: FrameMover, frame: Frame): Circle {
  const renamed = cell.playerId === frame.ownPlayerId ? findRenamed(circles, cell, frame) : null;
  if (renamed) circles.byId.delete(renamed.id);
  const circle = renamed ?? circles.spare.pop() ?? createCircle();
  circles.byId.set(cell.id, circle);
  circle.id = cell.id;
  if (renamed) return circle;
  circle.bornMs = circles.nowMs;
  circle.radius = cell.radius;
  settleCircle(circle);
  circle.look.relation = "neither";
  circle.look.isLeader = false;
  circles.born.push(circle);
  return circle;
}

/** An own circle of the frame before, at nearly the same place, that this frame does not have. */
function findRenamed({ byId, frames }: Circles, { x, y, kind }: FrameMover, frame: Frame): Circle | null {
  if (kind !== "cell") return null;
  for (const circle of byId.values()) {
    const isGone = circle.playerId === frame.ownPlayerId && circle.seen === frames - 1;
    if (!isGone || Math.abs(circle.x - x) + Math.abs(circle.y - y) > SAME_UNITS) continue;
    if (!frame.movers.some(({ id }) => id === circle.id)) return circle;
  }
  return null;
}

function measureSpeed(circle: Circle, { x, y }: FrameMover, { elapsedMs, rest }: Circles): void {
  if (elapsedMs === 0) return;
  const wayX = x - circle.x;
  const wayY = y - circle.y;
  const isElsewhere = Math.abs(wayX) + Math.abs(wayY) > JUMP_UNITS;
  const part = isElsewhere ? 0 : 1000 / elapsedMs;
  circle.velocityX = wayX * part + (circle.velocityX - wayX * part) * rest;
  circle.velocityY = wayY * part + (circle.velocityY - wayY * part) * rest;
}

function writeCircle(circle: Circle, cell: FrameMover, frames: number): void {
  circle.playerId = cell.playerId;
  circle.kind = cell.kind;
  circle.isProtected = cell.isProtected;
  circle.x = cell.x;
  circle.y = cell.y;
  circle.radius = cell.radius;
  circle.seen = frames;
  const { press } = circle;
  press.along = press.across = press.x = press.y = 0;
  circle.danger.gap = Infinity;
  circle.prey.gap = Infinity;
}

/** The side of a player: a team, known by its colour, or else the player alone. A virus is a side of its own. */
export function sideOf(playerId: number, { rules, roster }: Frame): number {
  const color = hasTeams(rules) ? roster.get(playerId)?.color : undefined;
  return color === undefined ? playerId : -1 - color;
}

/** Whether a player is on one's own side: oneself, and in teams one's mates. */
export function isOwnSide(playerId: number, frame: Frame): boolean {
  return sideOf(playerId, frame) === sideOf(frame.ownPlayerId, frame);
}
