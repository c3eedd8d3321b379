// Where a circle looks, and how wide its eyes and mouth are open. A function of the circles near it, the clock and its
// id.
import { clamp } from "../../../shared/math/scalars.ts";
import type { Place } from "../../../shared/model.ts";
import type { Frame } from "../../net/frame.ts";
import type { Circle } from "./circle.ts";
import { restAfter } from "./springs.ts";

/** Time in which eyes turn to something new, about, milliseconds. */
const GAZE_MS = 90;
/** Time in which eyes and mouth open and close, about, milliseconds. */
const OPEN_MS = 70;
/** A circle of others at this speed looks as far ahead as it can, world units per second. */
const LOOKS_AHEAD_SPEED = 120;
/** How near a danger (FEARS_RADII) or prey (BITES_RADII) is noticed, from rim to rim in own radii. */
const FEARS_RADII = 2.5;
const BITES_RADII = 1.5;
/** How near its rim a lure is looked at, world units. */
const LURE_UNITS = 650;
/** How much wider than open eyes are in the greatest danger. */
const FEAR = 0.4;
/** Length of a glance, milliseconds: now and then at prey, and nearly always at a danger. */
const GLANCE_MS = 900;
/** How many of 256 spans of that length have a glance. */
const GLANCES_AT_PREY = 115;
const GLANCES_AT_DANGER = 230;
/** There is one blink in each span of this length, milliseconds. */
const BLINK_EVERY_MS = 4600;
/** Length of a blink, milliseconds. */
const BLINK_MS = 150;
/** Time in which a mouth closes after a meal, about, milliseconds. */
const CHEW_MS = 110;

/** The parts of movements in faces that are left after a frame's time. */
export type FaceTimes = { gaze: number; open: number; chew: number; nowMs: number };

export function createFaceTimes(): FaceTimes {
  return { gaze: 0, open: 0, chew: 0, nowMs: 0 };
}

export function writeFaceTimes(elapsedMs: number, nowMs: number, out: FaceTimes): void {
  out.gaze = restAfter(elapsedMs, GAZE_MS);
  out.open = restAfter(elapsedMs, OPEN_MS);
  out.chew = restAfter(elapsedMs, CHEW_MS);
  out.nowMs = nowMs;
}

/** Working memory for one face: where it would look, and the distance at which eyes are turned all the way, world
 *  units. */
const aim = { x: Number.NaN, y: Number.NaN, full: Number.NaN };

/** Moves a face; only cells have one. */
export function moveFace(circle: Circle, { way, ownPlayerId, lure }: Frame, times: FaceTimes): void {
  const { look, danger, prey, radius } = circle;
  if (circle.playerId === ownPlayerId) {
    aim.x = way.x;
    aim.y = way.y;
    aim.full = 2 * radius;
  } else if (lure === null || !isNear(circle, lure)) aimOther(circle, times);
  else aimAt(circle, lure);
  const distance = Math.sqrt(aim.x * aim.x + aim.y * aim.y);
  const part = 1 / Math.max(distance, aim.full, 1);
  look.gazeX = aim.x * part + (look.gazeX - aim.x * part) * times.gaze;
  look.gazeY = aim.y * part + (look.gazeY - aim.y * part) * times.gaze;
  // 1 at the rim, 0 where prey is too far away.
  const appetite = clamp(1 - prey.gap / (BITES_RADII * radius), 0, 1);
  const fear = clamp(1 - danger.gap / (FEARS_RADII * radius), 0, 1);
  circle.chew *= times.chew;
  circle.hungry = appetite + (circle.hungry - appetite) * times.open;
  // A mouth opens at once for a bite.
  look.mouth = Math.max(circle.hungry, Math.min(1, circle.chew));
  const wide = 1 + FEAR * fear;
  circle.wide = wide + (circle.wide - wide) * times.open;
  // Blinks are not smoothed either.
  look.eyes = circle.wide * (1 - blinkOf(circle.id, times));
}

/** Others look where they go, at a danger that is near, and now and then at their prey. */
function aimOther(circle: Circle, times: FaceTimes): void {
  const { id, radius, danger, prey } = circle;
  if (danger.gap < FEARS_RADII * radius && glances(id, times, GLANCES_AT_DANGER)) {
    aimAt(circle, danger);
  } else if (prey.gap < BITES_RADII * radius && glances(id, times, GLANCES_AT_PREY)) {
    aimAt(circle, prey);
  } else {
    aim.x = circle.velocityX;
    aim.y = circle.velocityY;
    aim.full = LOOKS_AHEAD_SPEED;
  }
}

function isNear({ x, y, radius }: Circle, lure: Place): boolean {
  return (lure.x - x) ** 2 + (lure.y - y) ** 2 < (radius + LURE_UNITS) ** 2;
}

function aimAt({ x, y }: Circle, other: Place): void {
  aim.x = other.x - x;
  aim.y = other.y - y;
  aim.full = 1;
}

/** Whether a circle glances aside now; random, but the same whenever it is asked. */
function glances(id: number, { nowMs }: FaceTimes, often: number): boolean {
  return chance(id, Math.floor(nowMs / GLANCE_MS + chance(id, 0) / 256)) < often;
}

/** How closed eyes are by blinking: 0 open, 1 closed. Each id has its own rhythm. */
export function blinkOf(id: number, { nowMs }: { nowMs: number }): number {
  const turn = nowMs / BLINK_EVERY_MS + chance(id, 1) / 256;
  const nth = Math.floor(turn);
  const startMs = (chance(id, nth) / 256) * (BLINK_EVERY_MS - BLINK_MS);
  const part = ((turn - nth) * BLINK_EVERY_MS - startMs) / BLINK_MS;
  return part <= 0 || part >= 1 ? 0 : Math.sin(Math.PI * part);
}

/** A random-looking number from 0 to 255: a well-mixed hash of two whole numbers. Source: the finalizer of
 *  MurmurHash3. */
function chance(id: number, nth: number): number {
  let h = Math.imul(id, 0x9e3779b1) ^ Math.imul(nth + 1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) & 255;
}
