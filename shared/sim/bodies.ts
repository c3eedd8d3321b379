// All circles of the arena as a struct of arrays: a body is a slot number. Knows nothing of rules or players.
import { floorToGrid, roundToGrid } from "../math/scalars.ts";

export const BODY_FREE = 0;
export const BODY_BALL = 1;
export const BODY_CELL = 2;
/** A blob: what a cell has ejected. */
export const BODY_BLOB = 3;
export const BODY_VIRUS = 4;

/** Points per world unit of the grid on which positions lie, and the radius that movement reads. Own cells are sent
 *  on this grid. */
export const GRID_PER_UNIT = 64;

/** Every column of the bodies: one number a slot. Create, grow, clear, hash, save and load go by this table alone.
 *  zeroed: set to 0 in a new body. hashed, saved: part of the match's state, not worked out anew. */
export const COLUMNS = {
  /** One of BODY_*. */
  kind: { array: Uint8Array, zeroed: false, hashed: true, saved: true },
  /** Never used twice in a world, counts from 1. */
  id: { array: Uint32Array, zeroed: false, hashed: true, saved: true },
  /** Player id of a cell, or of who ejected a blob; 0 for others. */
  owner: { array: Uint32Array, zeroed: false, hashed: true, saved: true },
  /** Index into PALETTE, balls only (a cell has its player's). */
  color: { array: Uint8Array, zeroed: true, hashed: true, saved: true },
  /** World units, on the grid of 1/64 unit after each step. */
  x: { array: Float64Array, zeroed: true, hashed: true, saved: true },
  y: { array: Float64Array, zeroed: true, hashed: true, saved: true },
  /** World units, exact. 0: a cell eaten in this tick. */
  radius: { array: Float64Array, zeroed: true, hashed: true, saved: true },
  /** The rest of a boost, still to be travelled, world units, on the same grid. */
  impulseX: { array: Float64Array, zeroed: true, hashed: true, saved: true },
  impulseY: { array: Float64Array, zeroed: true, hashed: true, saved: true },
  /** The step in which a cell or ball was made; 0 before the first step. */
  bornTick: { array: Uint32Array, zeroed: true, hashed: true, saved: true },
  /** Nobody can eat this cell until so many steps are done; 0: it is not protected any more. */
  protectedUntil: { array: Uint32Array, zeroed: true, hashed: true, saved: true },
  /** Blobs a virus was fed since it last shot. */
  feeds: { array: Uint8Array, zeroed: true, hashed: true, saved: true },
  /** How far a cell of radius `reachOf` goes in a step, world units. Kept because a power is slow and radii rarely
   *  change. */
  reach: { array: Float64Array, zeroed: false, hashed: false, saved: false },
  reachOf: { array: Float64Array, zeroed: false, hashed: false, saved: false },
} as const;

export type ColumnName = keyof typeof COLUMNS;
type Columns = { [Name in ColumnName]: InstanceType<(typeof COLUMNS)[Name]["array"]> };

/** Arrays grow by replacement: never keep one across a step. Slots in use lie below `end`. */
export type Bodies = Columns & {
  end: number;
  /** Id of the next body. */
  nextId: number;
  /** Slots below `end` that are free: a stack of `freeCount`, the last freed on top. */
  freeSlots: Uint32Array;
  freeCount: number;
};

const COLUMN_NAMES = Object.keys(COLUMNS) as ColumnName[];
const ZEROED = COLUMN_NAMES.filter((name) => COLUMNS[name].zeroed);
export const HASHED_COLUMNS = COLUMN_NAMES.filter((name) => COLUMNS[name].hashed);
export const SAVED_COLUMNS = COLUMN_NAMES.filter((name) => COLUMNS[name].saved);

/** @param capacity slots before the arrays first grow, at least 1 */
export function createBodies(capacity: number): Bodies {
  const bodies = { end: 0, nextId: 1, freeSlots: new Uint32Array(capacity), freeCount: 0 } as Bodies;
  for (const name of COLUMN_NAMES) {
    const value = new COLUMNS[name].array(capacity);
    // Columns are defined onto one literal, so that all Bodies have one shape: spread or assigned, they make a step up
    // to twice as slow.
    Object.defineProperty(bodies, name, { value, writable: true, enumerable: true, configurable: true });
  }
  return bodies;
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
  for (const name of ZEROED) bodies[name][slot] = 0;
  return slot;
}

/** Gives a slot back; its id is never used again. Throws on a slot that is already free. */
export function freeSlot(bodies: Bodies, slot: number): void {
  if (bodies.kind[slot] === BODY_FREE || slot >= bodies.end) throw new Error(`slot ${slot} is not in use`);
  bodies.kind[slot] = BODY_FREE;
  bodies.freeSlots[bodies.freeCount++] = slot;
}

/** The radius of an own cell as a guest is told it: on the grid, and never 0 for a living cell. */
export function travellingRadius(radius: number): number {
  return Math.max(roundToGrid(radius, GRID_PER_UNIT), 1 / GRID_PER_UNIT);
}

/** The nearest coordinate that a body may have: on the grid, within [0, size]. */
export function snapToArena(value: number, size: number): number {
  const snapped = roundToGrid(value, GRID_PER_UNIT);
  const end = floorToGrid(size, GRID_PER_UNIT);
  return snapped < 0 ? 0 : Math.min(snapped, end);
}

function grow(bodies: Bodies): void {
  const old = { ...bodies };
  const larger = createBodies(2 * old.kind.length);
  for (const name of COLUMN_NAMES) larger[name].set(old[name]);
  larger.freeSlots.set(old.freeSlots);
  Object.assign(bodies, larger, { end: old.end, nextId: old.nextId, freeCount: old.freeCount });
}
