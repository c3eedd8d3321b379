// The bodies' saved columns as bytes, slot by slot as they lie: ids are given out by slots, and slots by the stack of
// free ones. Knows the table of columns, no column by name; whether they fit together is checked in worldCheck.ts.
import type { ByteReader, ByteWriter } from "../net/bytes.ts";
import { type Bodies, COLUMNS, createBodies, SAVED_COLUMNS } from "../sim/bodies.ts";
import { demand } from "./numbers.ts";

/** How numbers travel, by the bytes of one. */
const WIDTHS = { 1: "u8", 4: "u32", 8: "f64" } as const;
const SLOT_BYTES = SAVED_COLUMNS.reduce((sum, name) => sum + COLUMNS[name].array.BYTES_PER_ELEMENT, 0);
/** Arrays of so few slots are made anew sooner than they are saved tightly. */
const LEAST_CAPACITY = 512;

export function writeBodies(writer: ByteWriter, bodies: Bodies): void {
  const { end, nextId, freeCount, freeSlots } = bodies;
  writer.varuint(end);
  writer.u32(nextId);
  writer.varuint(freeCount);
  for (let i = 0; i < freeCount; i++) writer.varuint(freeSlots[i]!);
  for (const name of SAVED_COLUMNS) {
    const column = bodies[name];
    const width = WIDTHS[column.BYTES_PER_ELEMENT as keyof typeof WIDTHS];
    for (let slot = 0; slot < end; slot++) writer[width](column[slot]!);
  }
}

/** As many slots as there are bytes for. */
export function readBodies(reader: ByteReader): Bodies {
  const end = reader.count(SLOT_BYTES);
  const bodies = createBodies(Math.max(end, LEAST_CAPACITY));
  bodies.end = end;
  bodies.nextId = reader.u32();
  bodies.freeCount = reader.count(1);
  demand(bodies.freeCount <= end, "more free slots than slots");
  for (let i = 0; i < bodies.freeCount; i++) bodies.freeSlots[i] = reader.varuint();
  for (const name of SAVED_COLUMNS) {
    const column = bodies[name];
    const width = WIDTHS[column.BYTES_PER_ELEMENT as keyof typeof WIDTHS];
    for (let slot = 0; slot < end; slot++) column[slot] = reader[width]();
  }
  return bodies;
}
