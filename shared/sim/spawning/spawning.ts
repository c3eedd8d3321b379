// Where new bodies come into the arena. Knows bodies and rules, not the world around them.
import { nextFloat, nextInt, type Rng } from "../../math/rng.ts";
import { PALETTE, type Place } from "../../model.ts";
import type { Rules } from "../../rules.ts";
import { allocateSlot, BODY_BALL, BODY_CELL, BODY_VIRUS, type Bodies, snapToArena } from "../bodies.ts";
import type { Walls } from "../round/walls.ts";
import { findBirthPlace } from "./birthPlace.ts";
import { type Clusters, nextCluster, scatter } from "./clusters.ts";

/**
 * A new ball, outside every cell if such a place is found: a ball under a big cell would feed it without a move.
 * Source: the pygame tutorial. Returns its slot.
 * @param cells slots of all cells in the arena; @param clusters its count goes up
 */
export function spawnBall(
  rules: Rules,
  walls: Walls,
  bodies: Bodies,
  cells: readonly number[],
  rng: Rng,
  clusters: Clusters,
): number {
  const slot = allocateSlot(bodies, BODY_BALL, 0);
  const radius = rules.ballRadius;
  const about = nextCluster(rules, walls, rng, clusters);
  placeClear(rules, walls, bodies, cells, rng, slot, { radius, harmless: radius }, about);
  bodies.color[slot] = nextInt(rng, PALETTE.length);
  return slot;
}

/**
 * A player's first cell, with the start radius, where birthPlace.ts has it. Returns its slot.
 * @param cells slots of all cells that may become a danger to it; @param owner the player's id
 */
export function spawnCell(
  rules: Rules,
  bodies: Bodies,
  cells: readonly number[],
  rng: Rng,
  owner: number,
): number {
  const slot = allocateSlot(bodies, BODY_CELL, owner);
  const place = { x: 0, y: 0 };
  findBirthPlace(rules, bodies, cells, rng, place);
  bodies.x[slot] = place.x;
  bodies.y[slot] = place.y;
  bodies.radius[slot] = rules.startRadius;
  return slot;
}

/** A new virus clear of every cell, so that it pops nobody as it comes. Returns its slot. */
export function spawnVirus(
  rules: Rules,
  walls: Walls,
  bodies: Bodies,
  cells: readonly number[],
  rng: Rng,
): number {
  const slot = allocateSlot(bodies, BODY_VIRUS, 0);
  placeClear(rules, walls, bodies, cells, rng, slot, { radius: rules.virusRadius, harmless: 0 });
  return slot;
}

/** What a body must be clear of. */
type Clearing = {
  /** The body's own radius, world units. */
  radius: number;
  /** Cells up to this radius do not matter to it. */
  harmless: number;
};

/** Places tried in a cluster before any other place is taken: somebody may cover all of it. */
const CLUSTER_TRIES = 6;

/** Puts a body at the first of `respawnTries` random places that are clear, else at the tried place farthest from the
 *  cells it must be clear of. @param about the middle of a cluster it should lie in, world units */
function placeClear(
  rules: Rules,
  walls: Walls,
  bodies: Bodies,
  cells: readonly number[],
  rng: Rng,
  slot: number,
  clearing: Clearing,
  about: Place | null = null,
): void {
  const { arenaWidth, arenaHeight, clusterRadius } = rules;
  const { left, top, right, bottom } = walls;
  let best = -Infinity;
  for (let i = 0; i < rules.respawnTries && best < 0; i++) {
    const middle = i < CLUSTER_TRIES ? about : null;
    const placeX = middle ? scatter(middle.x, clusterRadius, left, right, rng) : between(left, right, rng);
    const placeY = middle ? scatter(middle.y, clusterRadius, top, bottom, rng) : between(top, bottom, rng);
    const x = snapToArena(placeX, arenaWidth);
    const y = snapToArena(placeY, arenaHeight);
    const clearance = clearanceAt(bodies, cells, x, y, clearing, best);
    if (clearance <= best) continue;
    best = clearance;
    bodies.x[slot] = x;
    bodies.y[slot] = y;
  }
  bodies.radius[slot] = clearing.radius;
}

function between(low: number, high: number, rng: Rng): number {
  return low + nextFloat(rng) * (high - low);
}

/** How clear a place is, world units: Infinity where it is clear, else less than 0, by how much is missing.
 *  @param enough stops looking at this value or a worse one */
function clearanceAt(
  { x, y, radius }: Bodies,
  cells: readonly number[],
  atX: number,
  atY: number,
  clearing: Clearing,
  enough: number,
): number {
  let nearest = Infinity;
  for (let i = 0; i < cells.length && nearest > enough; i++) {
    const other = radius[cells[i]!]!;
    if (other <= clearing.harmless) continue;
    const reach = other + clearing.radius;
    const dx = x[cells[i]!]! - atX;
    const dy = y[cells[i]!]! - atY;
    const distanceSquared = dx * dx + dy * dy;
    if (distanceSquared < reach * reach) nearest = Math.min(nearest, Math.sqrt(distanceSquared) - reach);
  }
  return nearest;
}
