// Where the others are drawn: between two snapshots, a little in the past. Knows no clock, no own cells, no screen.
import { clamp } from "../../shared/math/scalars.ts";
import type { SnapshotMover } from "../../shared/net/snapshot/snapshot.ts";
import type { FrameMover } from "./frame.ts";
import type { Between } from "./snapshotBuffer.ts";

/** Fewest ticks that others are drawn in the past; MAX_DELAY_TICKS: most. */
const MIN_DELAY_TICKS = 2;
const MAX_DELAY_TICKS = 12;
/** Added to how late snapshots have come so far, ticks, as the next seconds bring a few that are later. */
const MARGIN_TICKS = 0.5;
/** Most that the delay changes in a tick, ticks, so that nobody sees it. */
const DELAY_CHANGE = 0.03;
/** Part by which the drawn moment may run faster or slower than time. More than DELAY_CHANGE, or it could not
 *  follow. */
const GLIDE = 0.05;
/** If it is farther behind than this, ticks, the moment jumps, so that lost time is not played in haste. */
const MAX_BEHIND_TICKS = 6;

/** Chooses the moment at which others are drawn. `at` never runs backwards, whatever clock and jitter do. */
export type PlayoutTime = {
  /** The delay now, ticks. */
  delayTicks: number;
  /** The fractional tick drawn; never beyond the newest snapshot. */
  at: number;
  lastMs: number;
  isSet: boolean;
};

/** What the drawn moment depends on. */
export type PlayoutFacts = {
  /** The fractional host tick now (see TickClock). */
  hostTick: number;
  /** How late snapshots come, ticks (see TickClock). */
  lateTicks: number;
  /** Tick of the newest snapshot. */
  newestTick: number;
  nowMs: number;
  tickMs: number;
};

export function createPlayoutTime(): PlayoutTime {
  return { delayTicks: MIN_DELAY_TICKS, at: 0, lastMs: 0, isSet: false };
}

/**
 * Moves on with time, a few percent faster or slower while the delay changes. If no newer snapshot came, waits at the
 * newest one and goes on from there.
 * @returns the fractional tick to draw
 */
export function advancePlayout(time: PlayoutTime, facts: PlayoutFacts): number {
  const { hostTick, lateTicks, newestTick, nowMs, tickMs } = facts;
  const elapsed = time.isSet ? Math.max(0, (nowMs - time.lastMs) / tickMs) : 0;
  // One tick, so that there is a second snapshot to go to, and as much as that one may be late.
  const wanted = clamp(1 + lateTicks + MARGIN_TICKS, MIN_DELAY_TICKS, MAX_DELAY_TICKS);
  const most = Math.min(elapsed, MAX_BEHIND_TICKS) * DELAY_CHANGE;
  time.delayTicks += clamp(wanted - time.delayTicks, -most, most);
  const aim = hostTick - time.delayTicks;
  const missing = aim - (time.at + elapsed);
  const isFar = !time.isSet || missing > MAX_BEHIND_TICKS;
  const glide = elapsed * GLIDE;
  const next = isFar ? aim : time.at + elapsed + clamp(missing, -glide, glide);
  time.at = Math.max(time.at, Math.min(next, newestTick));
  time.lastMs = nowMs;
  time.isSet = true;
  return time.at;
}

/**
 * The others' cells at a moment between two snapshots. A new cell is shown from its first snapshot on; a cell that is
 * gone in the second stays at its last place until then.
 * @param out written from index 0 on, its objects reused
 * @returns how many cells were written
 */
export function interpolateMovers(between: Between, out: FrameMover[]): number {
  const { before, after, part } = between;
  let count = 0;
  for (let i = 0; i < before.movers.length; i++) {
    const from = before.movers[i]!;
    const to = findCell(after.movers, from.id, i);
    const isMoving = to !== null && from.radius > 0 && to.radius > 0;
    const target = isMoving ? to : from;
    writeCell(out, count++, from, target, part);
  }
  return count;
}

/** Finds a cell by id. Looks around `hint` first, as successive snapshots list cells in nearly the same order. */
function findCell(cells: readonly SnapshotMover[], id: number, hint: number): SnapshotMover | null {
  for (let i = 0; i < cells.length; i++) {
    const cell = cells[(hint + i) % cells.length]!;
    if (cell.id === id) return cell;
  }
  return null;
}

function writeCell(
  out: FrameMover[],
  index: number,
  from: SnapshotMover,
  to: SnapshotMover,
  part: number,
): void {
  out[index] ??= { id: 0, playerId: 0, kind: "cell", x: 0, y: 0, radius: 0, isProtected: false };
  const cell = out[index]!;
  cell.id = from.id;
  cell.playerId = from.playerId;
  cell.kind = from.kind;
  cell.x = from.x + (to.x - from.x) * part;
  cell.y = from.y + (to.y - from.y) * part;
  cell.radius = from.radius + (to.radius - from.radius) * part;
  cell.isProtected = from.isProtected;
}
