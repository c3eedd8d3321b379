// All circles of the arena as a struct of arrays: a body is a slot number. Knows nothing of rules or players.
import { floorToGrid, roundToGrid } from "../math/scalars.ts";

export const BODY_FREE = 0;
export const BODY_BALL = 1;
export const BODY_CELL = 2;
/** What a cell has ejected. */
export const BODY_BLOB = 3;
export const BODY_VIRUS = 4;

/** Grid of positions, and of the radius movement reads: points per world unit. Own cells travel on it. */
export const GRID_PER_UNIT = 64;

/** Arrays grow by replacement: never keep one across a step. Slots in use lie below `end`. */
export type Bodies = {
  end: number;
  /** One of BODY_*. */
  kind: Uint8Array;
  /** Never used twice in a world, counts from 1. */
  id: Uint32Array;
  /** Player id of a cell, or of who ejected a blob; 0 for others. */
  owner: Uint32Array;
  /** Index into PALETTE, balls only (a cell has its player's). */
  color: Uint8Array;
  /** World units, on the grid of 1/64 unit after each step. */
  x: Float64Array;
  y: Float64Array;
  /** World units, exact. 0: a cell eaten in this tick. */
  radius: Float64Array;
  /** What is left to travel of a boost, world units, on the same grid. */
  impulseX: Float64Array;
  impulseY: Float64Array;
  /** The step that made it, cells and balls; 0 before the first. */
  bornTick: Uint32Array;
  /** Blobs a virus was fed since it last shot. */
  feeds: Uint8Array;
  /** What a cell of radius `reachOf` goes in a step, world units: no state, but a power is dear and radii rarely change. */
  reach: Float64Array;
  reachOf: Float64Array;
  /** Id of the next body. */
  nextId: number;
  /** Slots below `end` that are free: a stack of `freeCount`, the last freed on top. */
  freeSlots: Uint32Array;
  freeCount: number;
};

const ZEROED = ["color", "x", "y", "radius", "impulseX", "impulseY", "bornTick", "feeds"] as const;

/** @param capacity slots before the arrays first grow, at least 1 */
export function createBodies(capacity: number): Bodies {
  return {
    end: 0,
    kind: new Uint8Array(capacity),
    id: new Uint32Array(capacity),
    owner: new Uint32Array(capacity),
    color: new Uint8Array(capacity),
    x: new Float64Array(capacity),
    y: new Float64Array(capacity),
    radius: new Float64Array(capacity),
    impulseX: new Float64Array(capacity),
    impulseY: new Float64Array(capacity),
    bornTick: new Uint32Array(capacity),
    feeds: new Uint8Array(capacity),
    reach: new Float64Array(capacity),
    reachOf: new Float64Array(capacity),
    nextId: 1,
    freeSlots: new Uint32Array(capacity),
    freeCount: 0,
  };
}

/**
 * A slot with a new id; everything else is 0 until the caller sets it.
 * @param owner player id of a cell or blob, else 0
 * @throws RangeError when all 2^32 - 1 ids are used up (years of play)
 */
export function allocateSlot(bodies: Bodies, kind: number, owner: number): number {
  if (bodies.nextId > 0xffffffff) throw new RangeError("all body ids are used up");
  if (bodies.freeCount === 0 && bodies.end === bodies.kind.length) grow(bodies);
  const slot = bodies.freeCount > 0 ? bodies.freeSlots[--bodies.freeCount]! : bodies.end++;
  bodies.kind[slot] = kind;
  bodies.id[slot] = bodies.nextId++;
  bodies.owner[slot] = owner;
  for (const field of ZEROED) bodies[field][slot] = 0;
  return slot;
}

/** Gives a slot back; its id is never used again. Throws on a slot that is already free. */
export function freeSlot(bodies: Bodies, slot: number): void {
  if (bodies.kind[slot] === BODY_FREE || slot >= bodies.end) throw new Error(`slot ${slot} is not in use`);
  bodies.kind[slot] = BODY_FREE;
  bodies.freeSlots[bodies.freeCount++] = slot;
}

/** The radius as a guest knows it of its own cells: never 0 for a living one. */
export function travellingRadius(radius: number): number {
  return Math.max(roundToGrid(radius, GRID_PER_UNIT), 1 / GRID_PER_UNIT);
}

/** The coordinate as a body may have it: on the grid, within [0, size]. */
export function snapToArena(value: number, size: number): number {
  const snapped = roundToGrid(value, GRID_PER_UNIT);
  const end = floorToGrid(size, GRID_PER_UNIT);
  return snapped < 0 ? 0 : Math.min(snapped, end);
}

function grow(bodies: Bodies): void {
  const old = { ...bodies };
  const larger = createBodies(2 * old.kind.length);
  for (const field of ["kind", "id", "owner", "freeSlots", ...ZEROED] as const) {
    larger[field].set(old[field]);
  }
  Object.assign(bodies, larger, { end: old.end, nextId: old.nextId, freeCount: old.freeCount });
}
