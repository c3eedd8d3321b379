// The walk over a snapshot's bytes: each thing read becomes a part with its place. Does not know what is in a snapshot.
import type { ByteReader } from "../bytes.ts";
import type { SnapshotField, SnapshotPart } from "./parts.ts";

export type Values = SnapshotPart["values"];

export type Walk = {
  readonly reader: ByteReader;
  readonly parts: SnapshotPart[];
  readonly size: number;
  readonly ownCells: number;
  /** Those of others the guest knew and that have not left. */
  otherCells: number;
};

/** The byte that has just been read. */
export function addBits(walk: Walk, field: SnapshotField, announces?: SnapshotField[]): void {
  const part: SnapshotPart = { offset: walk.size - walk.reader.left - 1, length: 1, field, values: {} };
  walk.parts.push(announces ? { ...part, announces } : part);
}

/** Adds what `read` reads as one part, and hands it on. */
export function addPart<T extends Values>(
  walk: Walk,
  field: SnapshotField,
  read: (reader: ByteReader) => T,
): T {
  const offset = walk.size - walk.reader.left;
  const values = read(walk.reader);
  walk.parts.push({ offset, length: walk.size - walk.reader.left - offset, field, values });
  return values;
}

export function addCount(walk: Walk, field: SnapshotField): number {
  // Whatever it counts takes a byte each, at least.
  return addPart(walk, field, (reader) => ({ count: reader.count(1) })).count;
}

/** A count and its items. @param readItem gets the number the gap leads to */
export function readByGap(
  walk: Walk,
  list: SnapshotField,
  item: SnapshotField,
  readItem: (id: number, reader: ByteReader) => Values,
): number {
  const count = addCount(walk, list);
  let id = 0;
  for (let i = 0; i < count; i++) {
    addPart(walk, item, (reader) => {
      id += reader.varuint();
      return readItem(id, reader);
    });
  }
  return count;
}

export function readIds(walk: Walk, list: SnapshotField, item: SnapshotField): number {
  return readByGap(walk, list, item, (id) => ({ id }));
}
