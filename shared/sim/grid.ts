// The spatial hash: which bodies lie near a place. Built anew each step by a counting sort into square buckets;
// allocates only when the bodies' arrays have grown. Knows positions, not what they mean.
import { BODY_FREE, type Bodies } from "./bodies.ts";

/** Side of a bucket in a small arena, world units: a few balls of Classic lie in each. */
const BUCKET_SIZE = 48;
/** Most buckets along a side: clearing them must not outweigh the bodies in a large arena. */
const MAX_BUCKETS_PER_SIDE = 128;

export type Grid = {
  bucketSize: number;
  columns: number;
  rows: number;
  /** Where each bucket begins in `slots`, and one entry more: bucket b ends where b + 1 begins. */
  starts: Uint32Array;
  /** Slots of bodies, bucket by bucket. */
  slots: Uint32Array;
};

/** @param width @param height the arena's size @param size least side of a bucket; all in world units */
export function createGrid(width: number, height: number, size = BUCKET_SIZE): Grid {
  const bucketSize = Math.max(size, Math.max(width, height) / MAX_BUCKETS_PER_SIDE);
  const columns = Math.floor(width / bucketSize) + 1;
  const rows = Math.floor(height / bucketSize) + 1;
  const starts = new Uint32Array(columns * rows + 1);
  return { bucketSize, columns, rows, starts, slots: new Uint32Array(0) };
}

/** Sorts all bodies in use into buckets. What moves or comes later is not seen until the next call. */
export function fillGrid(grid: Grid, bodies: Bodies): void {
  const { starts } = grid;
  if (grid.slots.length < bodies.kind.length) grid.slots = new Uint32Array(bodies.kind.length);
  starts.fill(0);
  for (let slot = 0; slot < bodies.end; slot++) {
    if (bodies.kind[slot] !== BODY_FREE) starts[bucketOf(grid, bodies.x[slot]!, bodies.y[slot]!)]!++;
  }
  let end = 0;
  for (let bucket = 0; bucket < starts.length; bucket++) {
    end += starts[bucket]!;
    starts[bucket] = end;
  }
  // Each bucket is filled from its end, which leaves `starts` at the beginnings; backwards keeps slots ascending.
  for (let slot = bodies.end - 1; slot >= 0; slot--) {
    if (bodies.kind[slot] === BODY_FREE) continue;
    const bucket = bucketOf(grid, bodies.x[slot]!, bodies.y[slot]!);
    const at = starts[bucket]! - 1;
    starts[bucket] = at;
    grid.slots[at] = slot;
  }
}

/**
 * Writes to `out` the slots of all bodies whose centre may lie in this body's circle, itself included. None is missed;
 * some lie farther off, and some may have been freed since the grid was filled.
 * @returns how many; what `out` holds beyond is old
 */
export function collectNear(grid: Grid, bodies: Bodies, slot: number, out: number[]): number {
  const x = bodies.x[slot]!;
  const y = bodies.y[slot]!;
  const range = bodies.radius[slot]!;
  const firstColumn = columnOf(grid, x - range);
  const lastColumn = columnOf(grid, x + range);
  const lastRow = rowOf(grid, y + range);
  let count = 0;
  for (let row = rowOf(grid, y - range); row <= lastRow; row++) {
    const to = grid.starts[row * grid.columns + lastColumn + 1]!;
    for (let at = grid.starts[row * grid.columns + firstColumn]!; at < to; at++)
      out[count++] = grid.slots[at]!;
  }
  return count;
}

function bucketOf(grid: Grid, x: number, y: number): number {
  return rowOf(grid, y) * grid.columns + columnOf(grid, x);
}

/** The column of buckets that an x lies in; outside the arena, the nearest one. */
export function columnOf(grid: Grid, x: number): number {
  return nearestIndex(x / grid.bucketSize, grid.columns);
}

/** The row of buckets that a y lies in. */
export function rowOf(grid: Grid, y: number): number {
  return nearestIndex(y / grid.bucketSize, grid.rows);
}

/** Works on whole numbers: a float handed to a function allocates. */
function nearestIndex(at: number, count: number): number {
  if (at < 0) return 0;
  return at >= count ? count - 1 : at | 0;
}
