// Balls and cells that were eaten between two snapshots, and by whom. Knows geometry; keeps nothing.
import type { Ball } from "../../../shared/model.ts";
import type { SnapshotMover } from "../../../shared/net/snapshot/snapshot.ts";
import { isLiving } from "../frame.ts";
import type { BodyStep } from "./bodyStep.ts";
import type { Prey } from "./eaters.ts";

/** Finds eaten balls. A ball that is gone was eaten if a cell lies on it. One that left the view has no cell on it;
 *  one that grew is there under a new id. A ball whose eater was not in view is not told. */
export function findEatenBalls({ before, after, newestId, eaters, tell }: BodyStep): void {
  const now = after.balls;
  if (before.balls === now) return;
  let at = 0;
  for (const ball of before.balls) {
    while (at < now.length && now[at]!.id < ball.id) at++;
    if (now[at]?.id === ball.id) continue;
    const { id, x, y, radius, color } = ball;
    const by = eaters().find({ id, x, y, radius, playerId: 0 });
    if (by === null || hasGrown(ball, now, newestId)) continue;
    tell("ballEaten", { x, y, radius, ballId: id, color, byPlayerId: by.playerId, byCellId: by.id });
  }
}

/** @param newestId highest id known before; bodies that came since are behind it */
function hasGrown({ x, y, radius }: Ball, now: readonly Ball[], newestId: number): boolean {
  for (let i = now.length - 1; i >= 0 && now[i]!.id > newestId; i--) {
    const other = now[i]!;
    if (other.x === x && other.y === y && other.radius > radius) return true;
  }
  return false;
}

/** Finds eaten cells. One has radius 0 in the snapshot of its tick; if that snapshot was left out, it is gone and
 *  another cell lies there. */
export function findEatenCells(step: BodyStep): void {
  const { before, after } = step;
  findEatenOf(before.ownCells, after.ownCells, step);
  findEatenOf(before.movers, after.movers, step);
}

function findEatenOf(before: readonly SnapshotMover[], now: readonly SnapshotMover[], step: BodyStep): void {
  const isTickByTick = step.ticks === 1;
  let at = 0;
  for (const was of before) {
    while (at < now.length && now[at]!.id < was.id) noteNewborn(now[at++]!, step);
    const is = now[at]?.id === was.id ? now[at++]! : null;
    if (!isLiving(was)) continue;
    if (is === null ? isTickByTick : is.radius > 0) continue;
    tellEaten({ ...was, x: is?.x ?? was.x, y: is?.y ?? was.y }, step);
  }
  while (at < now.length) noteNewborn(now[at++]!, step);
}

/** A cell that was born and eaten since the snapshot before: its size is not known. */
function noteNewborn(cell: SnapshotMover, step: BodyStep): void {
  if (cell.kind === "cell" && cell.radius === 0) tellEaten(cell, step);
}

function tellEaten(cell: Prey, { eaters, tell }: BodyStep): void {
  const by: SnapshotMover | null = eaters().find(cell);
  if (by === null) return;
  const { x, y, radius, playerId } = cell;
  const spot = { x, y, radius, playerId, cellId: cell.id };
  if (by.playerId === playerId) tell("merged", { ...spot, intoCellId: by.id });
  else tell("cellEaten", { ...spot, byPlayerId: by.playerId, byCellId: by.id });
}
