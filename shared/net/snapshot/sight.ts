// What one session sees in a tick, compared with what it knows: marks by slot, so that the difference takes one look at
// each body. Knows no places; interest.ts decides what is seen.
import type { Bodies } from "../../sim/bodies.ts";
import type { KnownBodies, SentState } from "./sentState.ts";

/** Slots of bodies, the first `count` of `slots`; each once. */
export type SlotList = { slots: Uint32Array; count: number };

/** Working memory for one session in one tick. */
export type Sight = {
  /** Mark of each slot: `seen`; `known`, if the session knows it and it has not been seen yet; or an older number. */
  marks: Uint32Array;
  known: number;
  seen: number;
  /** Bodies seen and not known. Own cells are never kept as known, so they are always here. */
  readonly newcomers: SlotList;
};

export function createSight(): Sight {
  return { marks: new Uint32Array(0), known: 0, seen: 0, newcomers: { slots: new Uint32Array(0), count: 0 } };
}

/** Begins anew: nothing is seen yet. */
export function openSight(sight: Sight, bodies: Bodies, sent: SentState): void {
  const capacity = bodies.kind.length;
  if (sight.marks.length < capacity) {
    sight.marks = new Uint32Array(capacity);
    sight.newcomers.slots = new Uint32Array(capacity);
  } else if (sight.seen >= 0xfffffffd) {
    sight.marks.fill(0);
    sight.seen = 0;
  }
  sight.known = sight.seen + 1;
  sight.seen += 2;
  sight.newcomers.count = 0;
  markKnown(sight, bodies, sent.cells);
  markKnown(sight, bodies, sent.balls);
}

/** The body in this slot is seen; a second time changes nothing. */
export function see(sight: Sight, slot: number): void {
  const { marks, newcomers } = sight;
  const mark = marks[slot]!;
  if (mark === sight.seen) return;
  if (mark !== sight.known) newcomers.slots[newcomers.count++] = slot;
  marks[slot] = sight.seen;
}

function markKnown({ marks, known }: Sight, bodies: Bodies, { slots, ids, count }: KnownBodies): void {
  const { id } = bodies;
  for (let i = 0; i < count; i++) {
    const slot = slots[i]!;
    if (id[slot] === ids[i]) marks[slot] = known;
  }
}
