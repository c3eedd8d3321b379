// Contacts of circles: walls and neighbours press on a circle's rim, and each notices its prey and danger. One pass
// over circles sorted by their left ends. Knows shapes, no faces.
import { clamp } from "../../../shared/math/scalars.ts";
import type { Frame, FrameRules } from "../../net/frame.ts";
import type { Circle, Other } from "./circle.ts";
import type { Circles } from "./circles.ts";

/** How far around itself a circle notices others, in radii. */
const MINDS_RADII = 2.5;
/** From this gap on a rim gives way, as a part of the radius, so that a touch does not begin abruptly. */
const TOUCH_PART = 0.06;
/** Stretch of a touch; DEEP_STRETCH: of a circle that is half inside the other. */
const TOUCH_STRETCH = 0.045;
const DEEP_STRETCH = 0.08;
/** How far a touched circle leans back, as a part of how far it is pressed in, so that its rim stays at the other's. */
const LEAN = 0.9;
/** Pieces of a split pass through each other. They begin to press at this age, and press fully at GROWN_MS,
 *  milliseconds. */
const YOUNG_MS = 300;
const GROWN_MS = 700;
/** Own cells this deep in each other melt together instead of pressing, as a part of the smaller radius. */
const MELT_DEPTH = 0.7;

export type Contacts = { readonly byLeft: Circle[] };

export function createContacts(): Contacts {
  return { byLeft: [] };
}

/** Finds all contacts. @param circles those of this frame, with presses and others still empty */
export function findContacts({ byLeft }: Contacts, circles: Circles, frame: Frame): void {
  takeByLeft(byLeft, circles);
  for (let i = 0; i < byLeft.length; i++) {
    const circle = byLeft[i]!;
    if (circle.radius === 0) continue;
    meetWalls(circle, frame);
    const right = 2 * circle.x - circle.left;
    for (let k = i + 1; k < byLeft.length; k++) {
      const other = byLeft[k]!;
      if (other.left > right) break;
      const reach = MINDS_RADII * (circle.radius + other.radius);
      if (other.radius === 0 || Math.abs(circle.y - other.y) >= reach) continue;
      if (circle.radius < other.radius) meet(circle, other, frame.rules, circles);
      else meet(other, circle, frame.rules, circles);
    }
  }
}

/** Sorts circles by their left ends. Begins with the order of the frame before: as little changes, an insertion sort
 *  is fast. */
function takeByLeft(byLeft: Circle[], { here, born, frames }: Circles): void {
  let count = 0;
  for (let i = 0; i < byLeft.length; i++) {
    const circle = byLeft[i]!;
    if (circle.seen === frames) byLeft[count++] = circle;
  }
  byLeft.length = count;
  const isNext = count === here.length - born.length;
  if (!isNext) byLeft.length = 0;
  for (const circle of isNext ? born : here) byLeft.push(circle);
  for (let i = 0; i < byLeft.length; i++) {
    const circle = byLeft[i]!;
    const left = circle.x - MINDS_RADII * circle.radius;
    circle.left = left;
    let at = i;
    for (; at > 0 && byLeft[at - 1]!.left > left; at--) byLeft[at] = byLeft[at - 1]!;
    byLeft[at] = circle;
  }
}

/** Working memory for one contact. x, y: direction from a circle to what presses on it, of length 1. gap: between
 *  the rims, world units. gapPart: the same as a part of the radius. part: how much of the press is felt. */
const contact = { x: Number.NaN, y: Number.NaN, gap: Number.NaN, gapPart: Number.NaN, part: Number.NaN };

function meetWalls(circle: Circle, { arenaWidth, arenaHeight }: Frame): void {
  const { x, y, radius } = circle;
  const touch = (1 + TOUCH_PART) * radius;
  if (x >= touch && y >= touch && arenaWidth - x >= touch && arenaHeight - y >= touch) return;
  contact.part = 1;
  if (x < touch) meetWall(circle, -1, 0, x);
  if (arenaWidth - x < touch) meetWall(circle, 1, 0, arenaWidth - x);
  if (y < touch) meetWall(circle, 0, -1, y);
  if (arenaHeight - y < touch) meetWall(circle, 0, 1, arenaHeight - y);
}

function meetWall(circle: Circle, x: number, y: number, distance: number): void {
  contact.x = x;
  contact.y = y;
  contact.gapPart = distance / circle.radius - 1;
  press(circle);
}

function meet(small: Circle, big: Circle, rules: FrameRules, circles: Circles): void {
  const wayX = big.x - small.x;
  const wayY = big.y - small.y;
  const distance = Math.sqrt(wayX * wayX + wayY * wayY);
  contact.gap = distance - small.radius - big.radius;
  if (contact.gap < TOUCH_PART * small.radius && distance > 0) {
    contact.x = wayX / distance;
    contact.y = wayY / distance;
    contact.gapPart = contact.gap / small.radius;
    // A circle in the other's middle is not pressed.
    contact.part = Math.min(1, (2 * distance) / small.radius);
    if (small.playerId === big.playerId) pressSiblings(small, big, circles);
    press(small);
    contact.x = -contact.x;
    contact.y = -contact.y;
    contact.part *= small.radius / big.radius;
    press(big);
  }
  if (big.kind !== "cell" || small.kind === "virus" || small.side === big.side || small.isProtected) return;
  if (big.radius < rules.eatRatio * small.radius || big.radius === small.radius) return;
  if (contact.gap < big.prey.gap) mind(big.prey, small);
  // A circle that is away still eats others that touch it, but nobody needs to fear it from afar.
  if (contact.gap < small.danger.gap && !big.isAway) mind(small.danger, big);
}

/** Presses of own cells on each other. Fresh pieces do not press at all; cells deep in each other are about to
 *  merge, and melt towards each other. */
function pressSiblings(a: Circle, b: Circle, { nowMs }: Circles): void {
  const age = nowMs - Math.max(a.bornMs, b.bornMs);
  const depth = Math.max(0, -contact.gapPart);
  const melt = Math.min(1, depth / MELT_DEPTH);
  contact.part *= clamp((age - YOUNG_MS) / (GROWN_MS - YOUNG_MS), 0, 1) * (1 - 2 * melt);
}

function press(circle: Circle): void {
  const { x, y, gapPart, part } = contact;
  const touch = Math.min(1, 1 - gapPart / TOUCH_PART) * TOUCH_STRETCH * part;
  const amount = touch + clamp(-gapPart, 0, 1) * DEEP_STRETCH * part;
  circle.press.along -= amount * (x * x - y * y);
  circle.press.across -= amount * 2 * x * y;
  if (part <= 0) return;
  circle.press.x += LEAN * touch * x;
  circle.press.y += LEAN * touch * y;
}

function mind(other: Other, { x, y }: Circle): void {
  other.gap = contact.gap;
  other.x = x;
  other.y = y;
}
