// The bodies' saved columns as bytes, slot by slot, free slots too: which slot a new body gets depends on them. Goes by
// the table of columns, knows none by name. worldCheck.ts checks whether they fit together.
import type { ByteReader, ByteWriter } from "../net/bytes.ts";
import { type Bodies, COLUMNS, createBodies, SAVED_COLUMNS } from "../sim/bodies.ts";
import { demand } from "./numbers.ts";

type Column = Uint8Array | Uint32Array | Float64Array;

const SLOT_BYTES = SAVED_COLUMNS.reduce((sum, name) => sum + COLUMNS[name].array.BYTES_PER_ELEMENT, 0);
/** Least slots that loaded bodies have room for. */
const LEAST_CAPACITY = 512;

/** The memory of a column's first numbers, to be copied at once: number by number it costs ten times as much. In the order
 *  this machine has them, which is little endian on all that Kulki runs on; elsewhere the check of a save would not fit. */
function memoryOf(column: Column, count: number): Uint8Array {
  return new Uint8Array(column.buffer, column.byteOffset, count * column.BYTES_PER_ELEMENT);
}

export function writeBodies(writer: ByteWriter, bodies: Bodies): void {
  const { end, nextId, freeCount, freeSlots } = bodies;
  writer.varuint(end);
  writer.u32(nextId);
  writer.varuint(freeCount);
  writer.block(memoryOf(freeSlots, freeCount));
  for (const name of SAVED_COLUMNS) writer.block(memoryOf(bodies[name], end));
}

/** Reads all columns. The count of slots is bounded by the bytes that are there. */
export function readBodies(reader: ByteReader): Bodies {
  const end = reader.count(SLOT_BYTES);
  const bodies = createBodies(Math.max(end, LEAST_CAPACITY));
  bodies.end = end;
  bodies.nextId = reader.u32();
  bodies.freeCount = reader.count(Uint32Array.BYTES_PER_ELEMENT);
  demand(bodies.freeCount <= end, "more free slots than slots");
  readColumn(reader, bodies.freeSlots, bodies.freeCount);
  for (const name of SAVED_COLUMNS) readColumn(reader, bodies[name], end);
  return bodies;
}

function readColumn(reader: ByteReader, column: Column, count: number): void {
  memoryOf(column, count).set(reader.block(count * column.BYTES_PER_ELEMENT));
}
