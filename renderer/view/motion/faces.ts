// Where a circle looks, how wide its eyes and its mouth are. A function of whom it meets, the clock and its id.
import type { Frame } from "../../net/frame.ts";
import type { Circle } from "./circle.ts";
import { restAfter } from "./springs.ts";

/** Eyes turn to something new within about so much time, milliseconds. */
const GAZE_MS = 90;
/** Eyes and mouth open and close within about so much time. */
const OPEN_MS = 70;
/** Somebody else that goes so fast looks as far ahead as it can, world units a second. */
const LOOKS_AHEAD_SPEED = 120;
/** A danger is seen from so near, its prey smelt from so near, own radii between the rims. */
const FEARS_RADII = 2.5;
const BITES_RADII = 1.5;
/** What lures is looked at from so near to one's rim, world units. */
const LURE_UNITS = 650;
/** How much wider than open eyes are that see the worst. */
const FEAR = 0.4;
/** Now and then somebody glances at its prey, and nearly always at a danger: how long, and how often of 256 times. */
const GLANCE_MS = 900;
const GLANCES_AT_PREY = 115;
const GLANCES_AT_DANGER = 230;
/** A blink in each of so long times, so long, milliseconds. */
const BLINK_EVERY_MS = 4600;
const BLINK_MS = 150;
/** A mouth closes after a meal within about so much time, milliseconds. */
const CHEW_MS = 110;

type Place = { x: number; y: number };

/** What a time leaves of what goes on in faces. */
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

/** One face at a time: where it would look, and how far that is to look as far aside as eyes go. World units. */
const aim = { x: Number.NaN, y: Number.NaN, full: Number.NaN };

/** Of cells only: nothing else has a face. */
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
  // 1 at the rim, 0 where nobody minds.
  const appetite = Math.min(1, Math.max(0, 1 - prey.gap / (BITES_RADII * radius)));
  const fear = Math.min(1, Math.max(0, 1 - danger.gap / (FEARS_RADII * radius)));
  circle.chew *= times.chew;
  circle.hungry = appetite + (circle.hungry - appetite) * times.open;
  // A bite is there at once.
  look.mouth = Math.max(circle.hungry, Math.min(1, circle.chew));
  const wide = 1 + FEAR * fear;
  circle.wide = wide + (circle.wide - wide) * times.open;
  // So is a blink.
  look.eyes = circle.wide * (1 - blinkOf(circle.id, times));
}

/** Where it goes; at a danger that is near, and now and then at its prey. */
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

/** Whether somebody glances aside just now, by chance that is the same whenever it is asked. */
function glances(id: number, { nowMs }: FaceTimes, often: number): boolean {
  return chance(id, Math.floor(nowMs / GLANCE_MS + chance(id, 0) / 256)) < often;
}

/** 0 open, 1 closed. Each id blinks by a rhythm of its own. */
export function blinkOf(id: number, { nowMs }: { nowMs: number }): number {
  const turn = nowMs / BLINK_EVERY_MS + chance(id, 1) / 256;
  const nth = Math.floor(turn);
  const startMs = (chance(id, nth) / 256) * (BLINK_EVERY_MS - BLINK_MS);
  const part = ((turn - nth) * BLINK_EVERY_MS - startMs) / BLINK_MS;
  return part <= 0 || part >= 1 ? 0 : Math.sin(Math.PI * part);
}

/** 0 to 255, as if by chance: a well-mixed hash of two whole numbers. Source: the finalizer of MurmurHash3. */
function chance(id: number, nth: number): number {
  let h = Math.imul(id, 0x9e3779b1) ^ Math.imul(nth + 1, 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) & 255;
}
