// What the lists of a snapshot have in common, read: counts, ids that ascend and travel as gaps, colours.
// Bytes that no encoder writes raise WireError. Knows no list.
import { PALETTE, SKINS } from "../../model.ts";
import { type ByteReader, MAX_U32, WireError } from "../bytes.ts";
import type { SnapshotField, SnapshotValue } from "./parts.ts";

export type SnapshotReader = ByteReader<SnapshotField, SnapshotValue>;

/** @param minBytes of each item: a count that promises more than is left is refused before anything is allocated */
export function readCount(reader: SnapshotReader, list: SnapshotField, minBytes: number): number {
  const count = reader.say("count", reader.count(minBytes));
  reader.note(list);
  return count;
}

/** @param item the name each item is noted under */
export function readList<T>(
  reader: SnapshotReader,
  list: SnapshotField,
  item: SnapshotField,
  minBytes: number,
  readItem: (reader: SnapshotReader) => T,
): T[] {
  const count = readCount(reader, list, minBytes);
  const items: T[] = [];
  for (let i = 0; i < count; i++) {
    items.push(readItem(reader));
    reader.note(item);
  }
  return items;
}

/** @returns the id a gap behind the last one */
export function readId(reader: SnapshotReader, last: number): number {
  return reader.say("id", nextId(last, reader.varuint()));
}

export function readPlayerId(reader: SnapshotReader, last: number): number {
  return reader.say("playerId", nextId(last, reader.varuint()));
}

export function nextId(last: number, gap: number): number {
  if (gap === 0 || last + gap > MAX_U32) throw new WireError("range", "ids must ascend");
  return last + gap;
}

/** An index into PALETTE. */
export function checkColor(color: number): number {
  if (color >= PALETTE.length) throw new WireError("range", "unknown colour");
  return color;
}

/** An index into SKINS. */
export function checkSkin(skin: number): number {
  if (skin >= SKINS.length) throw new WireError("range", "unknown skin");
  return skin;
}
