// Who eats whom. Results depend on sizes, places and ids only, never on the order of arrays: eaters go from the
// biggest to the smallest, ties by lower player id, and reach as far as they did before the first bite of the phase.
import type { Rules } from "../rules.ts";
import { BODY_BALL, BODY_CELL, type Bodies, freeSlot } from "./bodies.ts";
import { collectNear } from "./grid.ts";
import { radiusAfterBalls } from "./scores.ts";
import type { World } from "./world.ts";

/** World units the centres must be nearer than for `eater` to eat `eaten` (radii). Source: SEED; OgarII. */
export function eatingDistance(rules: Rules, eater: number, eaten: number): number {
  return eater - rules.eatOverlap * eaten;
}

/** Whether a circle eats another, radii and distance of the centres by axis in world units. Equals never do. */
export function canEat(rules: Rules, eater: number, eaten: number, dx: number, dy: number): boolean {
  const reach = eatingDistance(rules, eater, eaten);
  return eater > eaten && eater >= rules.eatRatio * eaten && dx * dx + dy * dy < reach * reach;
}

/** Brings `world.cellOrder` into the order of eaters: an insertion sort, as little changes from step to step. */
export function sortCells(world: World): void {
  const { bodies, cellOrder } = world;
  for (let i = 1; i < cellOrder.length; i++) {
    const slot = cellOrder[i]!;
    let at = i;
    for (; at > 0 && comesBefore(bodies, slot, cellOrder[at - 1]!); at--) cellOrder[at] = cellOrder[at - 1]!;
    cellOrder[at] = slot;
  }
}

/** Each ball in reach of a cell goes, and the cell grows. Needs the grid filled. */
export function eatBalls(world: World): void {
  const { rules, bodies, near, cellOrder } = world;
  sortCells(world);
  for (let i = 0; i < cellOrder.length; i++) {
    const eater = cellOrder[i]!;
    const count = collectNear(world.grid, bodies, eater, near);
    let bites = 0;
    for (let n = 0; n < count; n++) {
      const ball = near[n]!;
      if (bodies.kind[ball] !== BODY_BALL || !reaches(rules, bodies, eater, ball)) continue;
      freeSlot(bodies, ball);
      bites++;
    }
    if (bites === 0) continue;
    world.ballCount -= bites;
    bodies.radius[eater] = radiusAfterBalls(rules, bodies.radius[eater]!, bites);
  }
}

/**
 * Cells eat cells of other players: areas add, the eaten one has radius 0 from this tick on and eats nobody.
 * An eater is done before anybody smaller has a turn, so nobody eats a cell that grew in this phase.
 * Needs the grid filled; cells must not have moved since.
 */
export function eatCells(world: World): void {
  const { rules, bodies, near, cellOrder } = world;
  sortCells(world);
  for (let i = 0; i < cellOrder.length; i++) {
    const eater = cellOrder[i]!;
    const radius = bodies.radius[eater]!;
    if (radius === 0) continue;
    const count = collectNear(world.grid, bodies, eater, near);
    let found = 0;
    for (let n = 0; n < count; n++) {
      const other = near[n]!;
      if (isVictim(rules, bodies, eater, other)) near[found++] = other;
    }
    if (found > 0) swallow(world, eater, near.slice(0, found));
  }
}

/** Adds the areas in a fixed order: a sum of floats depends on it in its last bit. */
function swallow(world: World, eater: number, victims: number[]): void {
  const { bodies } = world;
  victims.sort((a, b) => (comesBefore(bodies, a, b) ? -1 : 1));
  let area = bodies.radius[eater]! * bodies.radius[eater]!;
  for (const victim of victims) {
    area += bodies.radius[victim]! * bodies.radius[victim]!;
    bodies.radius[victim] = 0;
    world.events.push({ kind: "eaten", playerId: bodies.owner[victim]!, byPlayerId: bodies.owner[eater]! });
  }
  bodies.radius[eater] = Math.sqrt(area);
}

function isVictim(rules: Rules, bodies: Bodies, eater: number, other: number): boolean {
  return (
    bodies.kind[other] === BODY_CELL &&
    bodies.radius[other]! > 0 &&
    bodies.owner[other] !== bodies.owner[eater] &&
    reaches(rules, bodies, eater, other)
  );
}

function reaches(rules: Rules, bodies: Bodies, eater: number, other: number): boolean {
  const dx = bodies.x[eater]! - bodies.x[other]!;
  const dy = bodies.y[eater]! - bodies.y[other]!;
  return canEat(rules, bodies.radius[eater]!, bodies.radius[other]!, dx, dy);
}

function comesBefore(bodies: Bodies, slot: number, other: number): boolean {
  const larger = bodies.radius[slot]! - bodies.radius[other]!;
  if (larger !== 0) return larger > 0;
  const owners = bodies.owner[slot]! - bodies.owner[other]!;
  return owners !== 0 ? owners < 0 : bodies.id[slot]! < bodies.id[other]!;
}
