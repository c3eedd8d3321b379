// What one session was last sent: the baseline of its next delta. Lists have slots with ids, as a slot may have another
// body by now. Knows no bytes and no socket.

import type { KnownState } from "./parts.ts";

/** Bodies the guest knows: the first `count` of each array. */
export type KnownBodies = { slots: Uint32Array; ids: Uint32Array; count: number };

/** Where the guest has its own cells, in steps of the fine grid; ascending by id, the first `count` of each array. */
export type OwnPlaces = {
  ids: Uint32Array;
  x: Uint32Array;
  y: Uint32Array;
  radius: Uint32Array;
  /** 1: nobody can eat it. */
  isProtected: Uint8Array;
  count: number;
};

export type SentState = {
  /** Tick of the last snapshot; null before the first, and when the guest has lost it: the next one is full. */
  baselineTick: number | null;
  /** The world's tick of that snapshot. */
  worldTick: number;
  rttMs: number;
  readonly own: OwnPlaces;
  /** The cells of others the guest knows, ascending by id. */
  readonly cells: KnownBodies;
  /** The balls the guest knows, in no order. */
  readonly balls: KnownBodies;
};

export function createSentState(): SentState {
  return {
    baselineTick: null,
    worldTick: 0,
    rttMs: 0,
    own: createOwnPlaces(0),
    cells: createKnown(),
    balls: createKnown(),
  };
}

/** The guest knows nothing from now on. */
export function forgetSent(sent: SentState): void {
  sent.baselineTick = null;
  sent.own.count = 0;
  sent.cells.count = 0;
  sent.balls.count = 0;
}

/** What the guest knows now, for reading its next snapshot; null before the first.
 *  @param leaving players who have left by that snapshot */
export function listKnown(sent: SentState, leaving: readonly number[]): KnownState | null {
  const { baselineTick, worldTick, own, cells, balls } = sent;
  if (baselineTick === null) return null;
  const idsOf = ({ ids, count }: { ids: Uint32Array; count: number }) => [
    ...ids.subarray(0, count).toSorted(),
  ];
  return {
    tick: baselineTick,
    worldTick,
    own: idsOf(own),
    cells: idsOf(cells),
    balls: idsOf(balls),
    players: leaving,
  };
}

/** Keeps the order by id: a cell that is new to the guest is nearly always the youngest. */
export function addSentCell({ cells }: SentState, slot: number, id: number): void {
  if (cells.count === cells.slots.length) grow(cells);
  const { slots, ids } = cells;
  let at = cells.count++;
  for (; at > 0 && ids[at - 1]! > id; at--) {
    slots[at] = slots[at - 1]!;
    ids[at] = ids[at - 1]!;
  }
  slots[at] = slot;
  ids[at] = id;
}

export function addSentBall({ balls }: SentState, slot: number, id: number): void {
  if (balls.count === balls.slots.length) grow(balls);
  balls.slots[balls.count] = slot;
  balls.ids[balls.count++] = id;
}

/** Makes room for so many cells, without keeping the old ones. */
export function openOwnPlaces(own: OwnPlaces, count: number): void {
  if (count > own.ids.length) Object.assign(own, createOwnPlaces(2 * count));
  own.count = count;
}

function createOwnPlaces(capacity: number): OwnPlaces {
  const column = () => new Uint32Array(capacity);
  return {
    ids: column(),
    x: column(),
    y: column(),
    radius: column(),
    isProtected: new Uint8Array(capacity),
    count: 0,
  };
}

function createKnown(): KnownBodies {
  return { slots: new Uint32Array(32), ids: new Uint32Array(32), count: 0 };
}

function grow(known: KnownBodies): void {
  for (const field of ["slots", "ids"] as const) {
    const larger = new Uint32Array(2 * known.count);
    larger.set(known[field]);
    known[field] = larger;
  }
}
