// Cells, blobs and viruses that were born between two snapshots, and from which body. Knows geometry; keeps nothing.
import type { SnapshotMover } from "../../../shared/net/snapshot/snapshot.ts";
import type { Rules } from "../../../shared/rules.ts";
import { boostLeft } from "../../../shared/sim/boosting.ts";
import { isLivingOf } from "../frame.ts";
import type { BodyStep } from "./bodyStep.ts";

/** How far a cell can go in a tick without a boost, with rounding, world units. */
const DRIFT = 16;
/** How far apart two rounded copies of the same place can be, world units. */
const SAME_SPOT = 0.6;
/** A cell that has split is smaller than this part of its radius before, whatever it ate in the same tick. */
const SPLIT_SIZE = 0.9;

/** A virus that went, and the cell that ate it. */
type Meal = { virus: SnapshotMover; eater: SnapshotMover; pieces: number };

/** Finds splits, ejects, pops and shots. A piece or blob whose parent was not in view is not told. */
export function findNewBodies(step: BodyStep): void {
  const { before, after, newestId } = step;
  const meals = findVirusMeals(step);
  for (const cell of after.ownCells) if (cell.id > newestId) notePiece(cell, before.ownCells, meals, step);
  for (const body of after.movers) {
    if (body.id <= newestId) continue;
    if (body.kind === "cell") notePiece(body, before.movers, meals, step);
    else if (body.kind === "virus") noteShot(body, step);
    else noteBlob(body, step);
  }
  for (const { virus, eater, pieces } of meals) {
    if (pieces === 0) continue;
    const { x, y, radius, id } = virus;
    const { playerId } = eater;
    step.tell("popped", { x, y, radius, virusId: id, playerId, cellId: eater.id, pieces });
  }
}

function findVirusMeals({ before, after, eaters }: BodyStep): Meal[] {
  if (before.movers === after.movers) return [];
  const now = after.movers;
  const meals: Meal[] = [];
  let at = 0;
  for (const body of before.movers) {
    while (at < now.length && now[at]!.id < body.id) at++;
    if (body.kind !== "virus" || now[at]?.id === body.id) continue;
    const eater = eaters().find(body);
    if (eater) meals.push({ virus: body, eater, pieces: 0 });
  }
  return meals;
}

function notePiece(
  piece: SnapshotMover,
  known: readonly SnapshotMover[],
  meals: readonly Meal[],
  step: BodyStep,
): void {
  const { x, y, radius, playerId, id } = piece;
  // A first cell may eat a virus in the tick in which it appears: then it is the eater, not a piece.
  const pop = meals.find(
    ({ eater }) => eater.playerId === playerId && eater.id !== id && isPieceOf(piece, eater, step),
  );
  if (pop) {
    pop.pieces++;
    return;
  }
  const from = findParent(piece, known, step);
  if (from) step.tell("split", { x, y, radius, playerId, cellId: id, fromCellId: from.id });
}

/** Whether a new cell is a piece of this pop. Pieces lie where they were torn off, as a pop comes after all movement
 *  of a tick. */
function isPieceOf({ x, y }: SnapshotMover, eater: SnapshotMover, { ticks, rules }: BodyStep): boolean {
  const later = (ticks - 1) * (boostStep(rules, rules.splitBoost) + DRIFT);
  return Math.hypot(x - eater.x, y - eater.y) <= rules.splitDistance + SAME_SPOT + later;
}

/** The cell that a piece split from: of the same player, known before, smaller now, and most like the piece in size. */
function findParent(
  piece: SnapshotMover,
  known: readonly SnapshotMover[],
  step: BodyStep,
): SnapshotMover | null {
  const { before, after, ticks, rules } = step;
  const reach = rules.splitDistance + ticks * (boostStep(rules, rules.splitBoost) + DRIFT);
  let parent: SnapshotMover | null = null;
  let least = Infinity;
  for (const was of known) {
    if (!isLivingOf(was, piece.playerId)) continue;
    const now = findById(known === before.ownCells ? after.ownCells : after.movers, was.id);
    if (!now || now.radius >= SPLIT_SIZE * was.radius) continue;
    // Splitting comes before all movement of a tick.
    if (Math.hypot(was.x - piece.x, was.y - piece.y) > reach) continue;
    const unlikeness = Math.abs(now.radius - piece.radius);
    if (unlikeness >= least) continue;
    parent = now;
    least = unlikeness;
  }
  return parent;
}

/** Tells a blob, which is born at the rim of the cell that throws it. */
function noteBlob({ id, x, y, radius, playerId }: SnapshotMover, step: BodyStep): void {
  const { before, ticks, rules, tell } = step;
  const reach = ticks * (boostStep(rules, rules.ejectBoost) + DRIFT);
  const from =
    findThrower(before.ownCells, x, y, playerId, reach) ?? findThrower(before.movers, x, y, playerId, reach);
  if (from) tell("ejected", { x, y, radius, playerId, blobId: id, cellId: from.id });
}

/** The cell of a player whose rim is nearest to a place; null if none is within `reach`, world units. */
function findThrower(
  cells: readonly SnapshotMover[],
  x: number,
  y: number,
  playerId: number,
  reach: number,
): SnapshotMover | null {
  let thrower: SnapshotMover | null = null;
  let least = reach;
  for (const cell of cells) {
    if (cell.playerId !== playerId || cell.kind !== "cell") continue;
    const gap = Math.abs(Math.hypot(cell.x - x, cell.y - y) - cell.radius);
    if (gap > least) continue;
    thrower = cell;
    least = gap;
  }
  return thrower;
}

/** Tells a shot virus, which is born where the fed one is. The fed one then has the size of a new virus. */
function noteShot(shot: SnapshotMover, step: BodyStep): void {
  const { before, after, ticks, rules, tell } = step;
  const later = (ticks - 1) * boostStep(rules, rules.virusBoost);
  for (const virus of after.movers) {
    if (virus.kind !== "virus" || virus.id >= shot.id) continue;
    if (Math.hypot(virus.x - shot.x, virus.y - shot.y) > SAME_SPOT + later) continue;
    const was = findById(before.movers, virus.id);
    if (later > 0 && !(was && was.radius > virus.radius)) continue;
    const { x, y, radius, id } = shot;
    tell("virusShot", { x, y, radius, virusId: id, fromVirusId: virus.id });
    return;
  }
}

/** How far a boost carries a body in its first tick, world units. */
function boostStep(rules: Rules, boost: number): number {
  return boost * (1 - boostLeft(rules));
}

function findById(cells: readonly SnapshotMover[], id: number): SnapshotMover | undefined {
  return cells.find((cell) => cell.id === id);
}
