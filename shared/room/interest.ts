// Which bodies a session is told of: those its viewport touches, and for a little while those that just left it.
// Knows world and viewport; knows no bytes and no socket.

import type { WatchView } from "../net/sections/watch.ts";
import type { KnownBodies, SentState } from "../net/snapshot/sentState.ts";
import { createSight, openSight, type Sight, type SlotList, see } from "../net/snapshot/sight.ts";
import { BODY_FREE, type Bodies } from "../sim/bodies.ts";
import { columnOf, createGrid, fillGrid, type Grid, rowOf } from "../sim/grid.ts";
import { type Viewport, writeViewport } from "../sim/viewport.ts";
import type { World } from "../sim/world.ts";
import type { WorldPlayer } from "../sim/worldState.ts";

/** A known body stays known until it is so far outside the view, world units. Otherwise one that moves along the
 *  edge would flicker. */
export const VIEW_MARGIN = 48;
/** A view that is not searched in each tick is searched this far beyond its edge, world units: the fastest cell gets
 *  so far until the next search. */
const AHEAD_MARGIN = 40;
/** Circles with a larger radius are looked at one by one, world units. Otherwise each search of the grid would have
 *  to reach far for a few of them. */
const BIG_RADIUS = 64;
/** Side of a bucket, world units. Most buckets of a view lie wholly in it, so that all their bodies are taken
 *  without a look at each. */
const BUCKET_SIZE = 128;

/** What is searched for. sharp: bodies that touch the view. ahead: also those about to. known: no new ones. */
export type LookReach = "sharp" | "ahead" | "known";

/** Working memory of one room, for one tick. */
export type Interest = {
  readonly viewport: Viewport;
  /** The rectangle that is searched: the viewport, or more. */
  readonly searched: Viewport;
  readonly grid: Grid;
  readonly big: SlotList;
  readonly sight: Sight;
};

export function createInterest({ arenaWidth, arenaHeight }: World["rules"]): Interest {
  return {
    viewport: { left: 0, top: 0, right: 0, bottom: 0 },
    searched: { left: 0, top: 0, right: 0, bottom: 0 },
    grid: createGrid(arenaWidth, arenaHeight, BUCKET_SIZE),
    big: { slots: new Uint32Array(0), count: 0 },
    sight: createSight(),
  };
}

/** Once a tick, after the step. */
export function prepareInterest({ grid, big }: Interest, { rules, bodies }: World): void {
  if (rules.viewLaw === "arena") return;
  fillGrid(grid, bodies);
  if (big.slots.length < bodies.kind.length) big.slots = new Uint32Array(bodies.kind.length);
  big.count = 0;
  for (let slot = 0; slot < bodies.end; slot++) {
    const isBig = bodies.kind[slot] !== BODY_FREE && bodies.radius[slot]! > BIG_RADIUS;
    if (isBig) big.slots[big.count++] = slot;
  }
}

/**
 * @param sent what the session knows
 * @param eye where a watcher looks; null for a player, who looks from its own cells or from where its last life ended
 * @returns what it sees, the player's own cells always included, valid until the next call; undefined where everybody
 *   sees everything
 */
export function findSight(
  interest: Interest,
  world: World,
  playerId: number,
  sent: SentState,
  look: LookReach,
  eye: WatchView | null = null,
): Sight | undefined {
  if (world.rules.viewLaw === "arena") return undefined;
  const { sight, viewport } = interest;
  const { bodies } = world;
  openSight(sight, bodies, sent);
  if (eye) writeViewport(world.rules, eye.x, eye.y, eye.totalRadius, viewport);
  else lookFromPlayer(world, playerId, viewport, sight);
  if (look !== "known") searchView(interest, bodies, look === "ahead" ? AHEAD_MARGIN : 0);
  keepNear(bodies, sent.cells, viewport, sight);
  keepNear(bodies, sent.balls, viewport, sight);
  return sight;
}

function lookFromPlayer(world: World, playerId: number, viewport: Viewport, sight: Sight): void {
  const player = world.players.get(playerId);
  if (player === undefined) throw new Error(`no player ${playerId} here`);
  placeViewport(world, player, viewport);
  for (let i = 0; i < player.cellSlots.length; i++) see(sight, player.cellSlots[i]!);
}

function placeViewport(
  { rules, bodies }: World,
  { cellSlots, endX, endY }: WorldPlayer,
  out: Viewport,
): void {
  let area = 0;
  let total = 0;
  let momentX = 0;
  let momentY = 0;
  for (let i = 0; i < cellSlots.length; i++) {
    const slot = cellSlots[i]!;
    const radius = bodies.radius[slot]!;
    // An eaten player watches from where it was.
    const part = Math.max(radius * radius, 1e-9);
    area += part;
    total += radius;
    momentX += part * bodies.x[slot]!;
    momentY += part * bodies.y[slot]!;
  }
  const isAlone = area === 0;
  writeViewport(rules, isAlone ? endX : momentX / area, isAlone ? endY : momentY / area, total, out);
}

function searchView(interest: Interest, bodies: Bodies, margin: number): void {
  const { big, viewport, searched, sight } = interest;
  searched.left = viewport.left - margin;
  searched.top = viewport.top - margin;
  searched.right = viewport.right + margin;
  searched.bottom = viewport.bottom + margin;
  searchGrid(interest, bodies);
  for (let i = 0; i < big.count; i++) seeTouching(bodies, big.slots[i]!, searched, sight);
}

/** Finds all but the big bodies. A bucket wholly in the view needs no look at its bodies; one at the edge does. */
function searchGrid({ grid, searched, sight }: Interest, bodies: Bodies): void {
  const { starts, slots, columns, bucketSize } = grid;
  const { left, top, right, bottom } = searched;
  const firstColumn = columnOf(grid, left - BIG_RADIUS);
  const endColumn = columnOf(grid, right + BIG_RADIUS) + 1;
  const firstInner = Math.max(firstColumn, Math.ceil(left / bucketSize));
  const endInner = Math.max(firstInner, Math.floor(right / bucketSize));
  const lastRow = rowOf(grid, bottom + BIG_RADIUS);
  for (let row = rowOf(grid, top - BIG_RADIUS); row <= lastRow; row++) {
    const isInner = row * bucketSize >= top && (row + 1) * bucketSize <= bottom && endInner <= endColumn;
    const begin = starts[row * columns + firstColumn]!;
    const end = starts[row * columns + endColumn]!;
    const innerBegin = isInner ? starts[row * columns + firstInner]! : end;
    const innerEnd = isInner ? starts[row * columns + endInner]! : end;
    for (let at = begin; at < innerBegin; at++) seeTouching(bodies, slots[at]!, searched, sight);
    for (let at = innerBegin; at < innerEnd; at++) see(sight, slots[at]!);
    for (let at = innerEnd; at < end; at++) seeTouching(bodies, slots[at]!, searched, sight);
  }
}

function seeTouching({ x, y, radius }: Bodies, slot: number, viewport: Viewport, sight: Sight): void {
  if (isWithin(x[slot]!, y[slot]!, radius[slot]!, viewport)) see(sight, slot);
}

/** Keeps known bodies that have just left the view. */
function keepNear(bodies: Bodies, known: KnownBodies, viewport: Viewport, sight: Sight): void {
  const { x, y, radius } = bodies;
  const { marks } = sight;
  for (let i = 0; i < known.count; i++) {
    const slot = known.slots[i]!;
    if (marks[slot] !== sight.known) continue;
    if (isWithin(x[slot]!, y[slot]!, radius[slot]! + VIEW_MARGIN, viewport)) marks[slot] = sight.seen;
  }
}

/** Whether a circle touches the view. */
function isWithin(x: number, y: number, reach: number, { left, top, right, bottom }: Viewport): boolean {
  return x + reach >= left && x - reach <= right && y + reach >= top && y - reach <= bottom;
}
