// Where pictures lie on a sheet: in rows, each for pictures of one height. Pure numbers.

export type Slot = { x: number; y: number; width: number; height: number };

export type Slots = {
  /** A free place of this size; null: there is none. @param end new rows begin only above this line */
  take(width: number, height: number, end: number): Slot | null;
  give(slot: Slot): void;
};

/** Gap between two pictures, so that none bleeds into another, pixels. */
export const GAP = 4;

type Row = { x: number; y: number };

/** @param top where the first row begins */
export function createSlots(sheetWidth: number, top: number): Slots {
  const rows = new Map<number, Row>();
  const free = new Map<number, Slot[]>();
  const keyOf = (width: number, height: number) => width * 4096 + height;
  let next = top;
  const openRow = (height: number, end: number): Row | null => {
    if (next + height + GAP > end) return null;
    const row = { x: 0, y: next };
    next += height + GAP;
    rows.set(height, row);
    return row;
  };
  return {
    take(width, height, end) {
      const freed = free.get(keyOf(width, height))?.pop();
      if (freed !== undefined) return freed;
      let row = rows.get(height) ?? null;
      if (row === null || row.x + width + GAP > sheetWidth) row = openRow(height, end);
      if (row === null) return null;
      const slot = { x: row.x + GAP / 2, y: row.y + GAP / 2, width, height };
      row.x += width + GAP;
      return slot;
    },
    give(slot) {
      const key = keyOf(slot.width, slot.height);
      const others = free.get(key);
      if (others === undefined) free.set(key, [slot]);
      else others.push(slot);
    },
  };
}
