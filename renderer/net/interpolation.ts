// Where the others are drawn: between two snapshots, a little in the past. Knows no clock, no own cells, no screen.
import type { SnapshotCell } from "../../shared/net/snapshot.ts";
import type { FrameCell } from "./frame.ts";
import type { Between } from "./snapshotBuffer.ts";

/** Fewest and most ticks others are drawn in the past. */
const MIN_DELAY_TICKS = 2;
const MAX_DELAY_TICKS = 8;
/** Most the delay changes in a tick of time, ticks: it must not be seen. */
const DELAY_CHANGE = 0.05;

/** Chooses the moment at which others are drawn. `at` never runs backwards, whatever clock and jitter do. */
export type PlayoutTime = { delayTicks: number; at: number };

export function createPlayoutTime(): PlayoutTime {
  return { delayTicks: MIN_DELAY_TICKS, at: 0 };
}

/**
 * @param hostTick fractional host tick now (see TickClock); where it falls far back, the host stood still
 * @param jitterTicks how late snapshots come
 * @returns the fractional tick to draw
 */
export function advancePlayout(time: PlayoutTime, hostTick: number, jitterTicks: number): number {
  // One tick to have a second snapshot to go to, and as much as that one may be late.
  const wanted = Math.min(MAX_DELAY_TICKS, Math.max(MIN_DELAY_TICKS, 1 + jitterTicks));
  const elapsed = Math.min(1, Math.max(0, hostTick - time.delayTicks - time.at));
  const change = wanted - time.delayTicks;
  time.delayTicks += Math.sign(change) * Math.min(Math.abs(change), elapsed * DELAY_CHANGE);
  time.at = Math.max(time.at, hostTick - time.delayTicks);
  return time.at;
}

/**
 * The others' cells at a moment between two snapshots. One that is born shows from its first snapshot on; one that
 * dies stays where it was seen last until the moment of its death: neither slides anywhere.
 * @param out written from index 0 on, its objects reused
 * @returns how many cells were written
 */
export function interpolateCells(between: Between, out: FrameCell[]): number {
  const { before, after, part } = between;
  let count = 0;
  for (let i = 0; i < before.cells.length; i++) {
    const from = before.cells[i]!;
    const to = findCell(after.cells, from.id, i);
    const isMoving = to !== null && from.radius > 0 && to.radius > 0;
    const target = isMoving ? to : from;
    writeCell(out, count++, from, target, part);
  }
  return count;
}

/** Snapshots of one host list cells in nearly the same order: looks around `hint` first. */
function findCell(cells: readonly SnapshotCell[], id: number, hint: number): SnapshotCell | null {
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[(hint + i) % cells.length]!;
    if (cell.id === id) return cell;
  }
  return null;
}

function writeCell(
  out: FrameCell[],
  index: number,
  from: SnapshotCell,
  to: SnapshotCell,
  part: number,
): void {
  out[index] ??= { id: 0, playerId: 0, x: 0, y: 0, radius: 0 };
  const cell = out[index]!;
  cell.id = from.id;
  cell.playerId = from.playerId;
  cell.x = from.x + (to.x - from.x) * part;
  cell.y = from.y + (to.y - from.y) * part;
  cell.radius = from.radius + (to.radius - from.radius) * part;
}
