// Boosts: pieces, blobs and shot viruses fly on, in each half-life over half of the rest of their way. Host and
// prediction run this on the same numbers, so all of it lies on the grid of 1/64 unit.
import { power } from "../math/power.ts";
import { clamp, floorToGrid, roundToGrid } from "../math/scalars.ts";
import type { Rules } from "../rules.ts";
import { BODY_BLOB, BODY_VIRUS, type Bodies, GRID_PER_UNIT, travellingRadius } from "./bodies.ts";
import type { Walls } from "./round/walls.ts";
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

/** One step of a boosted body. At a wall it bounces off. @param left from boostLeft */
export function travelBoost(rules: Rules, walls: Walls, bodies: Bodies, slot: number, left: number): void {
  const { impulseX, impulseY } = bodies;
  const x = impulseX[slot]!;
  const y = impulseY[slot]!;
  const wantedX = bodies.x[slot]! + x * (1 - left);
  const wantedY = bodies.y[slot]! + y * (1 - left);
  placeInside(rules, walls, bodies, slot, wantedX, wantedY);
  const isOver = (x * x + y * y) * left * left < BOOST_END * BOOST_END;
  const inset = insetOf(rules, bodies, slot);
  const isOutX = wantedX < walls.left + inset || wantedX > walls.right - inset;
  const isOutY = wantedY < walls.top + inset || wantedY > walls.bottom - inset;
  const flipX = isOutX ? -left : left;
  const flipY = isOutY ? -left : left;
  impulseX[slot] = isOver ? 0 : roundToGrid(x * flipX, GRID_PER_UNIT);
  impulseY[slot] = isOver ? 0 : roundToGrid(y * flipY, GRID_PER_UNIT);
}

/** One step of all blobs and viruses that are boosted. */
export function travelLoose({ rules, bodies }: WorldState, walls: Walls): void {
  const left = boostLeft(rules);
  for (let slot = 0; slot < bodies.end; slot++) {
    const kind = bodies.kind[slot];
    if ((kind === BODY_BLOB || kind === BODY_VIRUS) && isBoosted(bodies, slot)) {
      travelBoost(rules, walls, bodies, slot, left);
    }
  }
}

/** Puts a body at a place, or as near to it as the walls allow (edgeInset). */
export function placeInside(
  rules: Rules,
  walls: Walls,
  bodies: Bodies,
  slot: number,
  x: number,
  y: number,
): void {
  bodies.x[slot] = x;
  bodies.y[slot] = y;
  keepInside(rules, walls, bodies, slot);
}

/** Moves a body onto the grid and between the walls; one too big for them goes to their middle. Takes the place
 *  from the arrays, as a float handed to a function allocates, for each cell in each step. */
export function keepInside(rules: Rules, walls: Walls, bodies: Bodies, slot: number): void {
  const inset = insetOf(rules, bodies, slot);
  const { left, top, right, bottom } = walls;
  const insetX = Math.min(inset, floorToGrid((right - left) / 2, GRID_PER_UNIT));
  const insetY = Math.min(inset, floorToGrid((bottom - top) / 2, GRID_PER_UNIT));
  const endX = floorToGrid(right, GRID_PER_UNIT) - insetX;
  const endY = floorToGrid(bottom, GRID_PER_UNIT) - insetY;
  bodies.x[slot] = clamp(roundToGrid(bodies.x[slot]!, GRID_PER_UNIT), left + insetX, endX);
  bodies.y[slot] = clamp(roundToGrid(bodies.y[slot]!, GRID_PER_UNIT), top + insetY, endY);
}

function insetOf({ edgeInset }: Rules, bodies: Bodies, slot: number): number {
  return edgeInset === 0 ? 0 : floorToGrid(edgeInset * travellingRadius(bodies.radius[slot]!), GRID_PER_UNIT);
}
