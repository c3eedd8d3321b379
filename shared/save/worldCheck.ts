// Checks what a step relies on without looking, as a save with the right check may still have been made by anybody.
import { PALETTE } from "../model.ts";
import { BODY_BLOB, BODY_CELL, BODY_FREE, BODY_VIRUS, type Bodies, GRID_PER_UNIT } from "../sim/bodies.ts";
import { MAX_PLAYER_ID, type WorldState } from "../sim/worldState.ts";
import { demand } from "./numbers.ts";
import { checkRound } from "./roundCheck.ts";

/** Ticks and ids count on from here for years before they are used up. */
export const MAX_COUNTED = 0xff000000;
/** Nothing is so big, or flies so far, world units. */
const MAX_RADIUS = 2 ** 20;
const MAX_IMPULSE = 2 ** 28;

/** @throws WireError for a state that no world can have */
export function checkWorld(state: WorldState): void {
  demand(state.tick <= MAX_COUNTED && state.bodies.nextId <= MAX_COUNTED, "ticks or ids are used up");
  demand(state.clusters.made <= MAX_COUNTED, "balls are used up");
  checkFreeSlots(state.bodies);
  const ids = new Set<number>();
  for (let slot = 0; slot < state.bodies.end; slot++) {
    if (state.bodies.kind[slot] === BODY_FREE) continue;
    checkBody(state, slot);
    ids.add(state.bodies.id[slot]!);
  }
  demand(ids.size === state.bodies.end - state.bodies.freeCount, "an id twice");
  checkCells(state);
  checkRound(state);
}

/** Checks that the stack holds each free slot once, and nothing else. */
function checkFreeSlots({ kind, end, freeSlots, freeCount }: Bodies): void {
  const free = new Set(freeSlots.subarray(0, freeCount));
  demand(free.size === freeCount, "a slot is free twice");
  let count = 0;
  for (let slot = 0; slot < end; slot++) {
    if (kind[slot] !== BODY_FREE) continue;
    demand(free.has(slot), "a free slot is not in the stack");
    count++;
  }
  demand(count === freeCount, "a slot in use is free");
}

function checkBody({ rules, bodies, tick }: WorldState, slot: number): void {
  const { kind, id, owner, color, radius, bornTick, feeds } = bodies;
  demand(kind[slot]! <= BODY_VIRUS, "a body of no kind");
  demand(id[slot]! >= 1 && id[slot]! < bodies.nextId, "an id that nobody was given");
  const ownerMax = kind[slot] === BODY_CELL || kind[slot] === BODY_BLOB ? MAX_PLAYER_ID : 0;
  demand(owner[slot]! <= ownerMax && color[slot]! < PALETTE.length, "an owner or a colour that cannot be");
  const least = kind[slot] === BODY_CELL ? 0 : Number.MIN_VALUE;
  demand(radius[slot]! >= least && radius[slot]! <= MAX_RADIUS, "a radius that cannot be");
  demand(isPlace(bodies.x[slot]!, rules.arenaWidth), "a body outside");
  demand(isPlace(bodies.y[slot]!, rules.arenaHeight), "a body outside");
  for (const impulse of [bodies.impulseX[slot]!, bodies.impulseY[slot]!]) {
    demand(isOnGrid(impulse) && Math.abs(impulse) <= MAX_IMPULSE, "a boost that cannot be");
  }
  demand(bornTick[slot]! <= tick, "a body of the future");
  demand(kind[slot] === BODY_CELL || bodies.protectedUntil[slot] === 0, "protection of what nobody plays");
  demand(kind[slot] === BODY_VIRUS ? feeds[slot]! < rules.virusFeeds : feeds[slot] === 0, "fed too often");
}

function isPlace(value: number, size: number): boolean {
  return isOnGrid(value) && value >= 0 && value <= size;
}

function isOnGrid(value: number): boolean {
  return Number.isInteger(value * GRID_PER_UNIT);
}

/** Checks that each cell is once in its owner's list, older cells first, and once in the order of all cells. */
function checkCells({ bodies, players, cellOrder, tick }: WorldState): void {
  const owned = new Set<number>();
  for (const { id, cellSlots, life, eatenTick } of players.values()) {
    demand(life.bornTick <= tick && (eatenTick ?? 0) <= tick, "a life of the future");
    let last = 0;
    for (const slot of cellSlots) {
      const isOwn = slot < bodies.end && bodies.kind[slot] === BODY_CELL && bodies.owner[slot] === id;
      demand(isOwn && bodies.id[slot]! > last, "a cell that is not its player's");
      last = bodies.id[slot]!;
      owned.add(slot);
    }
  }
  const cells = countKind(bodies, BODY_CELL);
  demand(owned.size === cells, "a cell of nobody");
  demand(cellOrder.length === cells && new Set(cellOrder).size === cells, "an order of other cells");
  demand(
    cellOrder.every((slot) => owned.has(slot)),
    "an order of other cells",
  );
}

/** How many bodies there are of this kind, one of BODY_*. */
export function countKind({ kind, end }: Bodies, wanted: number): number {
  let count = 0;
  for (let slot = 0; slot < end; slot++) if (kind[slot] === wanted) count++;
  return count;
}
