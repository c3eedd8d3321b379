// Size and shape of a circle from frame to frame, by what presses on it, its speed, and its meals. Knows no faces.
import { clamp } from "../../../shared/math/scalars.ts";
import { dropOf, dropScale } from "./births.ts";
import type { Circle } from "./circle.ts";
import { GULP, MOST_PULSE } from "./meals.ts";
import { JELLY, moveShape, writeMatrix } from "./shape.ts";
import { createSpringStep, moveSpring, restAfter, type SpringStep, writeSpringStep } from "./springs.ts";

/** Time in which the shown radius follows the frame's, for own cells, about, milliseconds. It is short, as
 *  prediction eases theirs already, except for splits. */
const OWN_SIZE_MS = 25;
/** The same for all others. */
const SIZE_MS = 55;
/** Time in which a pressed circle leans away, and comes back, about, milliseconds. */
const LEAN_MS = 60;
/** Most that its middle moves by leaning, as a part of the radius. */
const MOST_LEAN = 0.06;
/** At this speed a circle is a little longer, world units per second; from the next speed up to the last it becomes
 *  much longer. */
const CRUISE_SPEED = 300;
const CRUISE_STRETCH = 0.018;
const FAST_SPEED = 550;
const FASTEST_SPEED = 1900;
const FAST_STRETCH = 0.1;

/** How a frame's time changes sizes and shapes. */
export type Flesh = {
  gulp: SpringStep;
  jelly: SpringStep;
  ownSize: number;
  size: number;
  lean: number;
  nowMs: number;
};

export function createFlesh(): Flesh {
  return { gulp: createSpringStep(), jelly: createSpringStep(), ownSize: 0, size: 0, lean: 0, nowMs: 0 };
}

export function writeFleshTimes(elapsedMs: number, nowMs: number, out: Flesh): void {
  writeSpringStep(GULP, elapsedMs, out.gulp);
  writeSpringStep(JELLY, elapsedMs, out.jelly);
  out.ownSize = restAfter(elapsedMs, OWN_SIZE_MS);
  out.size = restAfter(elapsedMs, SIZE_MS);
  out.lean = restAfter(elapsedMs, LEAN_MS);
  out.nowMs = nowMs;
}

export function moveFlesh(circle: Circle, isOwn: boolean, times: Flesh): void {
  const { look, radius } = circle;
  pullBySpeed(circle);
  moveShape(circle.shape, circle.press, times.jelly);
  writeMatrix(circle.shape, look);
  lean(circle, times.lean);
  movePulse(circle, times.gulp);
  const rest = isOwn ? times.ownSize : times.size;
  circle.shownRadius = radius + (circle.shownRadius - radius) * rest;
  const left = circle.isDropping ? dropOf(circle, times.nowMs) : 0;
  const size = radius === 0 ? 1 : circle.shownRadius / radius;
  look.scale = size * (1 + circle.pulse.value) * dropScale(left);
  look.alpha = 1 - left * left;
}

/** Stretches a circle along its way by its speed. */
function pullBySpeed(circle: Circle): void {
  const { velocityX: x, velocityY: y } = circle;
  const speed = Math.sqrt(x * x + y * y);
  if (speed < 1) return;
  const fast = clamp((speed - FAST_SPEED) / (FASTEST_SPEED - FAST_SPEED), 0, 1);
  const amount = CRUISE_STRETCH * Math.min(1, speed / CRUISE_SPEED) + FAST_STRETCH * fast;
  circle.press.along += (amount * (x * x - y * y)) / (speed * speed);
  circle.press.across += (amount * 2 * x * y) / (speed * speed);
}

function lean({ look, press }: Circle, rest: number): void {
  const size = Math.sqrt(press.x * press.x + press.y * press.y);
  const part = size > MOST_LEAN ? MOST_LEAN / size : 1;
  look.shiftX = press.x * part + (look.shiftX - press.x * part) * rest;
  look.shiftY = press.y * part + (look.shiftY - press.y * part) * rest;
}

function movePulse({ pulse }: Circle, step: SpringStep): void {
  moveSpring(pulse, step);
  if (Math.abs(pulse.value) <= MOST_PULSE) return;
  pulse.value = Math.sign(pulse.value) * MOST_PULSE;
  if (pulse.speed * pulse.value > 0) pulse.speed = 0;
}
