// How a meal, a split, a merge and a pop push the springs of their circles. Knows no time.
import { clamp } from "../../../shared/math/scalars.ts";
import type { Circle } from "./circle.ts";
import { JELLY, pushShape, stretch } from "./shape.ts";
import { type SpringLaw, speedToReach } from "./springs.ts";

/** A gulp is at its widest after 49 ms, and back after 140. */
export const GULP: SpringLaw = { rate: 25.1, damping: 0.45 };

/** How much wider a gulp makes a circle, as a part of the radius, for a ball. */
const BALL_GULP = 0.06;
/** For a cell. */
const CELL_GULP = 0.12;
/** For an own cell. */
const MERGE_GULP = 0.05;
/** Most that a circle gets wider or narrower, as a part of the radius. */
export const MOST_PULSE = 0.15;
/** A ball of this part of the eater's radius is a whole meal; the smallest counts as LEAST_MEAL of one. */
const WHOLE_BALL = 0.2;
/** And so a cell of this part. */
const WHOLE_CELL = 0.5;
const LEAST_MEAL = 0.15;
/** How deep the rim gives way where something goes in, as a part of the radius. */
const DENT = 0.05;
/** How much longer a split makes the cells, before they snap back. */
const SPLIT_STRETCH = 0.11;
/** The same for a cell that ejects a blob. */
const SPIT = 0.045;
/** Pieces of a pop begin this much smaller, and then overshoot their size. */
const POP_SMALLER = 0.14;
const POP_SPEED = speedToReach(GULP, 0.16);

/** Which part of a whole meal something of this size is.
 *  @param whole part of the eater's radius that is a whole meal */
function mealOf({ radius }: Circle, size: number, whole: number): number {
  return radius === 0 ? 0 : clamp(size / (whole * radius), LEAST_MEAL, 1);
}

/** Something goes in at a place. @param meal part of a whole meal */
function takeIn(eater: Circle, x: number, y: number, meal: number, gulp: number): void {
  if (meal === 0) return;
  gulpBy(eater, gulp * meal);
  const [wayX, wayY] = [x - eater.x, y - eater.y];
  const distance = Math.sqrt(wayX * wayX + wayY * wayY);
  if (distance > 0)
    pushShape(eater.shape, wayX / distance, wayY / distance, -speedToReach(JELLY, DENT * meal));
}

/** Adds a gulp. The wider the circle is already, the less it adds, so that one that eats all the time only trembles. */
function gulpBy({ pulse }: Circle, peak: number): void {
  const full = speedToReach(GULP, peak);
  const already = Math.max(0, pulse.speed) / full + Math.max(0, pulse.value) / peak;
  pulse.speed += full * Math.max(0, 1 - already / 1.5);
}

export function gulpBall(eater: Circle, x: number, y: number, radius: number): void {
  takeIn(eater, x, y, mealOf(eater, radius, WHOLE_BALL), BALL_GULP);
  eater.chew = Math.max(eater.chew, 0.55);
}

export function gulpCell(eater: Circle, x: number, y: number, radius: number): void {
  takeIn(eater, x, y, mealOf(eater, radius, WHOLE_CELL), CELL_GULP);
}

/** Two cells became one: it begins as long as both were, and becomes round. */
export function mergeIn(into: Circle, x: number, y: number, radius: number): void {
  const meal = mealOf(into, radius, WHOLE_CELL);
  if (meal > 0) gulpBy(into, MERGE_GULP * meal);
  stretchTowards(into, x, y, (SPLIT_STRETCH * Math.min(radius, into.radius)) / Math.max(into.radius, 1));
}

/** A piece leaves: both are stretched along the line between them, and snap back. */
export function tearOff(piece: Circle, from: Circle): void {
  stretchTowards(piece, from.x, from.y, SPLIT_STRETCH);
  stretchTowards(from, piece.x, piece.y, SPLIT_STRETCH);
}

/** A blob is ejected: the rim follows it a little, and the mouth opens. @param x @param y direction, of length 1 */
export function spitOut(cell: Circle, x: number, y: number): void {
  pushShape(cell.shape, x, y, speedToReach(JELLY, SPIT));
  cell.chew = Math.max(cell.chew, 0.5);
}

/** A piece of a pop bursts out: it starts small and overshoots its size. */
export function burst(piece: Circle): void {
  piece.pulse.value = -POP_SMALLER;
  piece.pulse.speed = POP_SPEED;
}

function stretchTowards(circle: Circle, x: number, y: number, amount: number): void {
  const wayX = x - circle.x;
  const wayY = y - circle.y;
  const distance = Math.sqrt(wayX * wayX + wayY * wayY);
  if (distance > 0) stretch(circle.shape, wayX / distance, wayY / distance, amount);
}
