// Where new bodies come into the arena. Knows bodies and rules, not the world around them.
import { nextFloat, nextInt, type Rng } from "../math/rng.ts";
import { PALETTE } from "../model.ts";
import type { Rules } from "../rules.ts";
import { allocateSlot, BODY_BALL, BODY_CELL, type Bodies, snapToArena } from "./bodies.ts";

/**
 * A ball outside every cell, as far as that can be had. Source: the near-twin of SEED; a ball that comes under a big
 * cell would feed it without a move. Returns its slot.
 * @param cells slots of all cells in the arena
 */
export function spawnBall(rules: Rules, bodies: Bodies, cells: readonly number[], rng: Rng): number {
  const slot = allocateSlot(bodies, BODY_BALL, 0);
  placeOutside(rules, bodies, cells, rng, slot, rules.ballRadius);
  bodies.color[slot] = nextInt(rng, PALETTE.length);
  return slot;
}

/**
 * A player's first cell, with the start radius. Returns its slot.
 * @param cells slots of all cells in the arena; @param owner the player's id
 */
export function spawnCell(
  rules: Rules,
  bodies: Bodies,
  cells: readonly number[],
  rng: Rng,
  owner: number,
): number {
  const slot = allocateSlot(bodies, BODY_CELL, owner);
  placeOutside(rules, bodies, cells, rng, slot, rules.startRadius);
  return slot;
}

/** Puts a body at the first of `respawnTries` random places where it lies wholly outside every larger cell, else at
 *  the tried place farthest from them. */
function placeOutside(
  rules: Rules,
  bodies: Bodies,
  cells: readonly number[],
  rng: Rng,
  slot: number,
  radius: number,
): void {
  let best = -Infinity;
  for (let i = 0; i < rules.respawnTries && best < 0; i++) {
    const x = snapToArena(nextFloat(rng) * rules.arenaWidth, rules.arenaWidth);
    const y = snapToArena(nextFloat(rng) * rules.arenaHeight, rules.arenaHeight);
    const clearance = clearanceAt(bodies, cells, x, y, radius, best);
    if (clearance <= best) continue;
    best = clearance;
    bodies.x[slot] = x;
    bodies.y[slot] = y;
  }
  bodies.radius[slot] = radius;
}

/** World units between a circle there and the nearest larger cell's rim, negative if they overlap; Infinity if none does.
 *  @param enough what is this or worse need not be known better */
function clearanceAt(
  { x, y, radius }: Bodies,
  cells: readonly number[],
  atX: number,
  atY: number,
  ownRadius: number,
  enough: number,
): number {
  let nearest = Infinity;
  for (let i = 0; i < cells.length && nearest > enough; i++) {
    const other = radius[cells[i]!]!;
    if (other <= ownRadius) continue;
    const reach = other + ownRadius;
    const dx = x[cells[i]!]! - atX;
    const dy = y[cells[i]!]! - atY;
    const distanceSquared = dx * dx + dy * dy;
    if (distanceSquared < reach * reach) nearest = Math.min(nearest, Math.sqrt(distanceSquared) - reach);
  }
  return nearest;
}
