// The wrapping of whatever is saved: a version and a kind before it, a check behind it. Knows nothing of what it wraps.
import { ByteReader, ByteWriter, WireError } from "../net/bytes.ts";

/** Counts up whenever what is saved changes: no save outlives the build it was made for. */
export const SAVE_VERSION = 4;
const KINDS = { world: 1, bot: 2, room: 3 } as const;
export type SaveKind = keyof typeof KINDS;

/** Version, kind and check. */
const HEAD_BYTES = 2;
const CHECK_BYTES = 4;

/** @returns the bytes that `write` writes, wrapped */
export function seal(kind: SaveKind, write: (writer: ByteWriter) => void): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter(65_536);
  writer.u8(SAVE_VERSION);
  writer.u8(KINDS[kind]);
  write(writer);
  writer.u32(checkOf(writer.view()));
  return writer.copy();
}

/**
 * What `read` makes of the bytes that were sealed; it must read all of them.
 * @throws WireError for bytes that are no such save, were damaged or cut, or are refused by `read`
 */
export function unseal<T>(kind: SaveKind, bytes: Uint8Array, read: (reader: ByteReader) => T): T {
  const end = bytes.length - CHECK_BYTES;
  if (end < HEAD_BYTES) throw new WireError("short", "too short for a save");
  const inner = bytes.subarray(0, end);
  if (new ByteReader(bytes.subarray(end)).u32() !== checkOf(inner))
    throw new WireError("shape", "a damaged save");
  const reader = new ByteReader(inner);
  if (reader.u8() !== SAVE_VERSION) throw new WireError("shape", "a save of another version");
  if (reader.u8() !== KINDS[kind]) throw new WireError("shape", `no save of a ${kind}`);
  const value = read(reader);
  reader.end();
  return value;
}

/** FNV-1a, 32 bits. Against accidents only. */
function checkOf(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return hash >>> 0;
}
