// What one session was last sent: the baseline of its next delta. Marks bodies by slot, with their id as generation.
// Knows no bytes and no socket.

export type SentState = {
  /** Tick of the last snapshot; null before the first, and when the guest has lost it: the next one is full. */
  baselineTick: number | null;
  rttMs: number;
  /** By slot: id of the body the guest knows from there, 0 for none. Own cells are not kept. */
  ids: Uint32Array;
  /** Slots of the cells the guest knows, ascending by id. */
  cells: Uint32Array;
  cellCount: number;
  /** Slots of the balls the guest knows, in no order. */
  balls: Uint32Array;
  ballCount: number;
};

export function createSentState(): SentState {
  return {
    baselineTick: null,
    rttMs: 0,
    ids: new Uint32Array(0),
    cells: new Uint32Array(0),
    cellCount: 0,
    balls: new Uint32Array(0),
    ballCount: 0,
  };
}

/** The guest knows nothing from now on. */
export function forgetSent(sent: SentState): void {
  sent.baselineTick = null;
  sent.ids.fill(0);
  sent.cellCount = 0;
  sent.ballCount = 0;
}

/** Room for as many slots as the bodies have. */
export function growSent(sent: SentState, capacity: number): void {
  if (sent.ids.length >= capacity) return;
  for (const field of ["ids", "cells", "balls"] as const) {
    const larger = new Uint32Array(capacity);
    larger.set(sent[field]);
    sent[field] = larger;
  }
}

/** Keeps the order by id: a cell that is new to the guest is nearly always the youngest. */
export function addSentCell(sent: SentState, slot: number, id: number): void {
  const { ids, cells } = sent;
  let at = sent.cellCount++;
  for (; at > 0 && ids[cells[at - 1]!]! > id; at--) cells[at] = cells[at - 1]!;
  cells[at] = slot;
  ids[slot] = id;
}

export function addSentBall(sent: SentState, slot: number, id: number): void {
  sent.balls[sent.ballCount++] = slot;
  sent.ids[slot] = id;
}
