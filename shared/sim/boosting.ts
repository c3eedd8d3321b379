// Boosts: pieces, blobs and shot viruses fly on, in each half-life over half of the rest of their way. Host and
// prediction run this on the same numbers, so all of it lies on the grid of 1/64 unit.
import { power } from "../math/power.ts";
import { clamp, floorToGrid, roundToGrid } from "../math/scalars.ts";
import type { Rules } from "../rules.ts";
import { BODY_BLOB, BODY_VIRUS, type Bodies, GRID_PER_UNIT, travellingRadius } from "./bodies.ts";
import type { WorldState } from "./worldState.ts";

/** A boost ends when less than this is left to travel, world units. Source: OgarII. */
const BOOST_END = 1;

/** Part of a boost that is left after one step. Source: OgarII, 8/9 per 1/25 s. */
export function boostLeft({ boostHalfLifeS, stepHz }: Rules): number {
  return power(0.5, 1 / (boostHalfLifeS * stepHz));
}

/** Gives a body `distance` world units to travel. @param direction of length 1 */
export function boost(
  bodies: Bodies,
  slot: number,
  direction: { x: number; y: number },
  distance: number,
): void {
  bodies.impulseX[slot] = roundToGrid(direction.x * distance, GRID_PER_UNIT);
  bodies.impulseY[slot] = roundToGrid(direction.y * distance, GRID_PER_UNIT);
}

export function isBoosted({ impulseX, impulseY }: Bodies, slot: number): boolean {
  return impulseX[slot] !== 0 || impulseY[slot] !== 0;
}

/** One step of a boosted body. At the arena's edge it bounces off. @param left from boostLeft */
export function travelBoost(rules: Rules, bodies: Bodies, slot: number, left: number): void {
  const { impulseX, impulseY } = bodies;
  const x = impulseX[slot]!;
  const y = impulseY[slot]!;
  const wantedX = bodies.x[slot]! + x * (1 - left);
  const wantedY = bodies.y[slot]! + y * (1 - left);
  placeInside(rules, bodies, slot, wantedX, wantedY);
  const isOver = (x * x + y * y) * left * left < BOOST_END * BOOST_END;
  const flipX = isOutside(rules, bodies, slot, wantedX, rules.arenaWidth) ? -left : left;
  const flipY = isOutside(rules, bodies, slot, wantedY, rules.arenaHeight) ? -left : left;
  impulseX[slot] = isOver ? 0 : roundToGrid(x * flipX, GRID_PER_UNIT);
  impulseY[slot] = isOver ? 0 : roundToGrid(y * flipY, GRID_PER_UNIT);
}

/** One step of all blobs and viruses that are boosted. */
export function travelLoose({ rules, bodies }: WorldState): void {
  const left = boostLeft(rules);
  for (let slot = 0; slot < bodies.end; slot++) {
    const kind = bodies.kind[slot];
    if ((kind === BODY_BLOB || kind === BODY_VIRUS) && isBoosted(bodies, slot)) {
      travelBoost(rules, bodies, slot, left);
    }
  }
}

/** Puts a body at a place, or as near to it as the arena's edge allows (edgeInset). */
export function placeInside(rules: Rules, bodies: Bodies, slot: number, x: number, y: number): void {
  bodies.x[slot] = x;
  bodies.y[slot] = y;
  keepInside(rules, bodies, slot);
}

/** Moves a body onto the grid and inside the arena; one too big for the arena goes to its middle. Takes the place
 *  from the arrays, as a float handed to a function allocates, for each cell in each step. */
export function keepInside(rules: Rules, bodies: Bodies, slot: number): void {
  const inset = insetOf(rules, bodies, slot);
  const { arenaWidth, arenaHeight } = rules;
  const left = Math.min(inset, floorToGrid(arenaWidth / 2, GRID_PER_UNIT));
  const top = Math.min(inset, floorToGrid(arenaHeight / 2, GRID_PER_UNIT));
  const right = floorToGrid(arenaWidth, GRID_PER_UNIT) - left;
  const bottom = floorToGrid(arenaHeight, GRID_PER_UNIT) - top;
  bodies.x[slot] = clamp(roundToGrid(bodies.x[slot]!, GRID_PER_UNIT), left, right);
  bodies.y[slot] = clamp(roundToGrid(bodies.y[slot]!, GRID_PER_UNIT), top, bottom);
}

function insetOf({ edgeInset }: Rules, bodies: Bodies, slot: number): number {
  return edgeInset === 0 ? 0 : floorToGrid(edgeInset * travellingRadius(bodies.radius[slot]!), GRID_PER_UNIT);
}

function isOutside(rules: Rules, bodies: Bodies, slot: number, value: number, size: number): boolean {
  const inset = insetOf(rules, bodies, slot);
  return value < inset || value > size - inset;
}
