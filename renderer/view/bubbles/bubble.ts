// What somebody says, as a bubble over their biggest circle: how it comes, stays and goes, and where it is. Pure numbers
// in CSS pixels and milliseconds; knows no canvas.
import { clamp } from "../../../shared/math/scalars.ts";
import { easeOut, mix, partOf } from "../effects/curves.ts";

/** color: index into PALETTE. isMore: its speaker had said something else until now, so it does not come anew.
 *  isSeen: whether it was drawn in the last frame; written by the layer. */
export type Bubble = {
  readonly playerId: number;
  readonly text: string;
  readonly color: number;
  readonly sinceMs: number;
  readonly isMore: boolean;
  untilMs: number;
  isSeen: boolean;
};

export type BubbleLook = { alpha: number; scale: number; drop: number };

const COME_MS = 170;
export const GO_MS = 260;
/** It comes from so far below, and so much smaller. */
const DROP = 8;
const SMALL = 0.86;
/** One that takes another one's place is a little smaller for a moment. */
const LESS = 0.94;

/** @param isCalm less motion is wished: it only fades */
export function bubbleLookAt(
  { sinceMs, untilMs, isMore }: Bubble,
  nowMs: number,
  isCalm: boolean,
  out: BubbleLook,
): void {
  const come = easeOut(partOf(nowMs, sinceMs, COME_MS));
  const go = 1 - partOf(nowMs, untilMs - GO_MS, GO_MS);
  out.alpha = (isMore ? 1 : come) * go;
  out.scale = isCalm ? 1 : mix(isMore ? LESS : SMALL, 1, come);
  out.drop = isCalm || isMore ? 0 : DROP * (1 - come);
}

/** Size of its letters, in times of their size on a circle of this radius in CSS pixels. */
const LEAST = 0.88;
const MOST = 1.3;
const PLAIN_RADIUS = 70;

export function scaleFor(radius: number): number {
  return clamp(radius / PLAIN_RADIUS, LEAST, MOST);
}

/** The largest scale that a bubble is drawn with. */
export const LARGEST = MOST;

type Point = { x: number; y: number };
type Size = { width: number; height: number };

/** A circle on the screen. */
export type Speaking = { x: number; y: number; radius: number; wearsCrown: boolean };

const GAP = 3;
/** Between a bubble and the window's edge, CSS pixels. */
export const EDGE = 8;
/** On a circle that has its name above it, the bubble is above that. */
const NAME_LINE = 18;
const NAME_INSIDE_FROM = 30;
/** The part of a crown that is above its circle, as in faces.ts. */
const crownAbove = (radius: number) => 0.12 * radius + Math.max(0.4 * radius, 7);

/** How far from a circle's middle the tip of a tail is that comes from above. */
function clearOf({ radius, wearsCrown }: Speaking): number {
  return radius + (wearsCrown ? crownAbove(radius) : radius < NAME_INSIDE_FROM ? NAME_LINE : 0) + GAP;
}

/**
 * Where a bubble is if it is alone: above its circle, or moved into the window.
 * @param size of the bubble without its tail @param tail the tail's height @param out its middle
 */
export function placeBubble(circle: Speaking, size: Size, tail: Size, screen: Size, out: Point): Point {
  const [halfWidth, halfHeight] = [size.width / 2, size.height / 2];
  out.x = within(circle.x, halfWidth + EDGE, screen.width);
  out.y = within(circle.y - clearOf(circle) - tail.height - halfHeight, halfHeight + EDGE, screen.height);
  return out;
}

/** @param margin from either end */
export function within(at: number, margin: number, end: number): number {
  return end < 2 * margin ? end / 2 : clamp(at, margin, end - margin);
}

/** x, y: where it leaves the bubble. leanX, length: from there to its tip; the length is negative upwards, 0: none. */
export type Tail = { x: number; y: number; leanX: number; length: number };

/** As far as a tail reaches, and leans for each pixel of its length: beyond that nobody takes it for one. */
const REACH = 150;
const LEAN = 1.4;

/**
 * The tail of a bubble, wherever that is: it points at the middle of the circle.
 * @param bubble its middle @param size @param tail of one that is not drawn out
 */
export function placeTail(circle: Speaking, bubble: Point, size: Size, tail: Size, out: Tail): Tail {
  const reach = Math.max(0, (size.width - size.height - tail.width) / 2);
  const isBelow = bubble.y > circle.y;
  out.x = clamp(circle.x, bubble.x - reach, bubble.x + reach);
  out.y = bubble.y + ((isBelow ? -1 : 1) * size.height) / 2;
  const [wayX, wayY] = [circle.x - out.x, circle.y - out.y];
  const way = Math.max(Math.hypot(wayX, wayY), 1);
  const length = way - (isBelow ? circle.radius + GAP : clearOf(circle));
  out.leanX = (wayX / way) * length;
  out.length = (wayY / way) * length;
  const upright = Math.abs(out.length);
  // A bubble that is nearer lies over its circle.
  const isNear = length < 0 || upright < tail.height - 1;
  if (isNear || length > REACH || Math.abs(out.leanX) > LEAN * upright) out.length = 0;
  return out;
}
