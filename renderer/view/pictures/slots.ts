// Where on a sheet pictures lie: rows of squares of one size each. Pure numbers.

export type Slot = { x: number; y: number };

export type Slots = {
  /** A free square, null where the sheet is full. */
  take(size: number): Slot | null;
  give(size: number, slot: Slot): void;
};

/** Pixels between two pictures, so that none bleeds into another one. */
export const GAP = 4;

type Row = { x: number; y: number; free: Slot[] };

/** @param top of the first row */
export function createSlots(width: number, height: number, top: number): Slots {
  const rows = new Map<number, Row>();
  let next = top;
  const openRow = (size: number): Row | null => {
    const pitch = size + GAP;
    if (next + pitch > height) return null;
    const row = { x: 0, y: next, free: rows.get(size)?.free ?? [] };
    next += pitch;
    rows.set(size, row);
    return row;
  };
  return {
    take(size) {
      const pitch = size + GAP;
      let row = rows.get(size) ?? null;
      const freed = row?.free.pop();
      if (freed !== undefined) return freed;
      if (row === null || row.x + pitch > width) row = openRow(size);
      if (row === null) return null;
      const slot = { x: row.x + GAP / 2, y: row.y + GAP / 2 };
      row.x += pitch;
      return slot;
    },
    give: (size, slot) => void rows.get(size)?.free.push(slot),
  };
}
