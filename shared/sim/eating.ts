// Who eats whom. Results depend on sizes, places and ids only, never on the order of arrays: eaters take turns from the
// biggest to the smallest, ties by lower player id, and each reaches as far as before the first bite of this step.
import type { Rules } from "../rules.ts";
import { hasTeams } from "../rulesets/abilities.ts";
import { BODY_CELL, type Bodies } from "./bodies.ts";
import { canEat, eatingDistance } from "./canEat.ts";
import { collectNear } from "./grid.ts";
import { countDeath, countMeal } from "./round/lines.ts";
import { scoreOf } from "./scores.ts";
import { canMerge } from "./separation.ts";
import { endProtection, isProtected } from "./spawning/protection.ts";
import type { World } from "./world.ts";

/** Sorts `world.cellOrder` into the order of eaters. An insertion sort, as little changes from step to step. */
export function sortCells(world: World): void {
  const { bodies, cellOrder } = world;
  for (let i = 1; i < cellOrder.length; i++) {
    const slot = cellOrder[i]!;
    let at = i;
    for (; at > 0 && comesBefore(bodies, slot, cellOrder[at - 1]!); at--) cellOrder[at] = cellOrder[at - 1]!;
    cellOrder[at] = slot;
  }
}

/**
 * Cells eat cells of others, and own ones that may merge. Areas add; an eaten cell has radius 0 from this tick on and
 * eats nobody. Bigger cells have their turn first, so nobody is eaten by a cell that grew in this step, and a cell that
 * ends its protection by a bite is not eaten in the same step. Needs the grid filled, and no cell moved since.
 */
export function eatCells(world: World): void {
  const { bodies, cellOrder } = world;
  const { grid, near } = world.scratch;
  sortCells(world);
  for (let i = 0; i < cellOrder.length; i++) {
    const eater = cellOrder[i]!;
    const radius = bodies.radius[eater]!;
    if (radius === 0) continue;
    const count = collectNear(grid, bodies, eater, near);
    let found = 0;
    for (let n = 0; n < count; n++) {
      const other = near[n]!;
      if (isVictim(world, eater, other)) near[found++] = other;
    }
    if (found > 0) swallow(world, eater, near.slice(0, found));
  }
}

/** Adds areas in a fixed order, as the last bit of a sum of floats depends on the order. */
function swallow(world: World, eater: number, victims: number[]): void {
  const { bodies } = world;
  victims.sort((a, b) => (comesBefore(bodies, a, b) ? -1 : 1));
  let area = bodies.radius[eater]! * bodies.radius[eater]!;
  for (const victim of victims) {
    const radius = bodies.radius[victim]!;
    area += radius * radius;
    bodies.radius[victim] = 0;
    if (bodies.owner[victim] === bodies.owner[eater]) continue;
    endProtection(bodies, eater);
    if (world.round) countMeal(world, bodies.owner[eater]!, scoreOf(world.rules, radius));
    countKill(world, victim, eater);
  }
  bodies.radius[eater] = Math.sqrt(area);
}

/** Notes a kill where the victim has no living cell left. */
function countKill(world: World, victim: number, eater: number): void {
  const { bodies, players, events } = world;
  const playerId = bodies.owner[victim]!;
  const byPlayerId = bodies.owner[eater]!;
  const hunter = players.get(byPlayerId);
  if (hunter) hunter.life.cellsEaten++;
  const prey = players.get(playerId);
  if (prey?.cellSlots.every((slot) => bodies.radius[slot] === 0)) {
    events.push({ kind: "eaten", playerId, byPlayerId });
    countDeath(world, prey, byPlayerId);
  }
}

function isVictim(world: World, eater: number, other: number): boolean {
  const { rules, bodies } = world;
  if (bodies.kind[other] !== BODY_CELL || bodies.radius[other] === 0) return false;
  if (bodies.owner[other] === bodies.owner[eater]) return other !== eater && merges(world, eater, other);
  if (isProtected(bodies, other, world.tick) || areMates(world, eater, other)) return false;
  return reaches(rules, bodies, eater, other);
}

/** Whether two own cells become one: they may be equal in size, but must overlap as deeply as prey and hunter. */
function merges({ rules, bodies, tick }: World, eater: number, other: number): boolean {
  const dx = bodies.x[eater]! - bodies.x[other]!;
  const dy = bodies.y[eater]! - bodies.y[other]!;
  const reach = eatingDistance(rules, bodies.radius[eater]!, bodies.radius[other]!);
  return (
    comesBefore(bodies, eater, other) &&
    reach > 0 &&
    dx * dx + dy * dy < reach * reach &&
    canMerge(rules, bodies, eater, tick + 1) &&
    canMerge(rules, bodies, other, tick + 1)
  );
}

function areMates({ rules, bodies, players }: World, slot: number, other: number): boolean {
  if (!hasTeams(rules)) return false;
  return players.get(bodies.owner[slot]!)?.team === players.get(bodies.owner[other]!)?.team;
}

/** Whether a body lies where a cell can eat it, and is small enough. */
export function reaches(rules: Rules, bodies: Bodies, eater: number, other: number): boolean {
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
