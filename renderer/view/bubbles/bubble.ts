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

/** x, y: the middle of the bubble. tailX, tailY: the tip of its tail; hasTail: whether there is room for one. */
export type BubblePlace = { x: number; y: number; tailX: number; tailY: number; hasTail: boolean };

const GAP = 3;
const EDGE = 8;
/** On a circle that has its name above it, the bubble is above that. */
const NAME_LINE = 18;
const NAME_INSIDE_FROM = 30;
/** The part of a crown that is above its circle, as in faces.ts. */
const crownAbove = (radius: number) => 0.12 * radius + Math.max(0.4 * radius, 7);

type Speaking = { x: number; y: number; radius: number; wearsCrown: boolean };
type Size = { width: number; height: number };

/**
 * Places a bubble above its circle, and moves it into the window.
 * @param circle on the screen @param size of the bubble without its tail @param tail the tail's height
 */
export function placeBubble(
  circle: Speaking,
  size: Size,
  tail: Size,
  screen: Size,
  out: BubblePlace,
): BubblePlace {
  const { x, y, radius, wearsCrown } = circle;
  const above = wearsCrown ? crownAbove(radius) : radius < NAME_INSIDE_FROM ? NAME_LINE : 0;
  const [halfWidth, halfHeight] = [size.width / 2, size.height / 2];
  out.tailY = y - radius - above - GAP;
  out.x = within(x, halfWidth + EDGE, screen.width);
  out.y = within(out.tailY - tail.height - halfHeight, halfHeight + EDGE, screen.height);
  const reach = Math.max(0, halfWidth - halfHeight - tail.width / 2);
  out.tailX = clamp(x, out.x - reach, out.x + reach);
  // Moved away from its circle's rim, it lies over it.
  out.hasTail =
    Math.abs(out.y + halfHeight + tail.height - out.tailY) < 1 && Math.abs(out.tailX - x) <= radius;
  return out;
}

/** @param margin from either end */
function within(at: number, margin: number, end: number): number {
  return end < 2 * margin ? end / 2 : clamp(at, margin, end - margin);
}
