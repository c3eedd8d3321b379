// What a meal, a split, a merge and a pop do to the circles they happen to: pushes on their springs. Knows no time.
import type { Circle } from "./circle.ts";
import { JELLY, pushShape, stretch } from "./shape.ts";
import { type SpringLaw, speedToReach } from "./springs.ts";

/** A gulp: at its widest after 49 ms, back after 140. */
export const GULP: SpringLaw = { rate: 25.1, damping: 0.45 };

/** How much wider a gulp makes, parts of the radius: of a ball, of a cell, of one's own cell. */
const BALL_GULP = 0.06;
const CELL_GULP = 0.12;
const MERGE_GULP = 0.05;
/** Wider or narrower than by this nobody gets. */
export const MOST_PULSE = 0.15;
/** A meal of this part of the eater's radius is a whole one; no smaller one is felt less than LEAST_MEAL of that. */
const WHOLE_BALL = 0.2;
const WHOLE_CELL = 0.5;
const LEAST_MEAL = 0.15;
/** How deep the rim gives way where something goes in, parts of the radius. */
const DENT = 0.05;
/** How much longer a split makes, before it snaps back. */
const SPLIT_STRETCH = 0.11;
/** The same for what ejects a blob. */
const SPIT = 0.045;
/** Pieces of a pop begin so much smaller, and shoot beyond their size. */
const POP_SMALLER = 0.14;
const POP_SPEED = speedToReach(GULP, 0.16);

/** How much of a whole meal something of a size is, parts. @param whole which part of the eater's radius is one */
function mealOf({ radius }: Circle, size: number, whole: number): number {
  return radius === 0 ? 0 : Math.min(1, Math.max(LEAST_MEAL, size / (whole * radius)));
}

/** Something goes in at a place. @param meal parts of a whole one */
function takeIn(eater: Circle, x: number, y: number, meal: number, gulp: number): void {
  if (meal === 0) return;
  gulpBy(eater, gulp * meal);
  const [wayX, wayY] = [x - eater.x, y - eater.y];
  const distance = Math.sqrt(wayX * wayX + wayY * wayY);
  if (distance > 0)
    pushShape(eater.shape, wayX / distance, wayY / distance, -speedToReach(JELLY, DENT * meal));
}

/** The more it is on its way out already, the less one more gulp adds: who eats all the time trembles, no more. */
function gulpBy({ pulse }: Circle, peak: number): void {
  const full = speedToReach(GULP, peak);
  const already = Math.max(0, pulse.speed) / full + Math.max(0, pulse.value) / peak;
  pulse.speed += full * Math.max(0, 1 - already / 1.5);
}

export function eatBall(eater: Circle, x: number, y: number, radius: number): void {
  takeIn(eater, x, y, mealOf(eater, radius, WHOLE_BALL), BALL_GULP);
  eater.chew = Math.max(eater.chew, 0.55);
}

export function eatCell(eater: Circle, x: number, y: number, radius: number): void {
  takeIn(eater, x, y, mealOf(eater, radius, WHOLE_CELL), CELL_GULP);
}

/** Two became one: it is as long as both were, and rounds itself. */
export function mergeIn(into: Circle, x: number, y: number, radius: number): void {
  const meal = mealOf(into, radius, WHOLE_CELL);
  if (meal > 0) gulpBy(into, MERGE_GULP * meal);
  stretchTowards(into, x, y, (SPLIT_STRETCH * Math.min(radius, into.radius)) / Math.max(into.radius, 1));
}

/** A piece leaves: both are drawn out along the way between, and snap back. */
export function tearOff(piece: Circle, from: Circle): void {
  stretchTowards(piece, from.x, from.y, SPLIT_STRETCH);
  stretchTowards(from, piece.x, piece.y, SPLIT_STRETCH);
}

/** A blob is ejected: the rim goes a little after it, and a mouth was open for it. @param x @param y of length 1 */
export function spitOut(cell: Circle, x: number, y: number): void {
  pushShape(cell.shape, x, y, speedToReach(JELLY, SPIT));
  cell.chew = Math.max(cell.chew, 0.5);
}

/** A piece of a pop bursts out. */
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
