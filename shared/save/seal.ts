// The wrapping of whatever is saved: a version and a kind before it, a check behind it. Knows nothing of what it wraps.
import { ByteReader, ByteWriter, WireError } from "../net/bytes.ts";

/** Counts up whenever the saved bytes change: a save is for the build that made it. */
export const SAVE_VERSION = 7;
const KINDS = { world: 1, bot: 2, room: 3 } as const;
export type SaveKind = keyof typeof KINDS;

/** Version, kind and check. */
const HEAD_BYTES = 2;
const CHECK_BYTES = 8;

/** @param likelyBytes memory to begin with, bytes @returns the bytes that `write` writes, wrapped */
export function seal(
  kind: SaveKind,
  write: (writer: ByteWriter) => void,
  likelyBytes = 65_536,
): Uint8Array<ArrayBuffer> {
  const writer = new ByteWriter(likelyBytes);
  writer.u8(SAVE_VERSION);
  writer.u8(KINDS[kind]);
  write(writer);
  for (const word of hashBytes(writer.view())) writer.u32(word);
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
  const check = new ByteReader(bytes.subarray(end));
  if (hashBytes(inner).some((word) => word !== check.u32())) throw new WireError("shape", "a damaged save");
  const reader = new ByteReader(inner);
  if (reader.u8() !== SAVE_VERSION) throw new WireError("shape", "a save of another version");
  if (reader.u8() !== KINDS[kind]) throw new WireError("shape", `no save of a ${kind}`);
  const value = read(reader);
  reader.end();
  return value;
}

/**
 * The check of a save: FNV-1a over words in two lanes, as in stateHash.ts. A change within one word is always noticed.
 * Against accidents only, not against forgery.
 * @returns both lanes
 */
export function hashBytes(bytes: Uint8Array): Uint32Array {
  const words = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = bytes.length & ~3;
  let low = 0x811c9dc5;
  let high = 0x2545f491 ^ bytes.length;
  for (let at = 0; at < end; at += 4) {
    const word = words.getInt32(at, true);
    low = Math.imul(low ^ word, 0x01000193);
    low ^= low >>> 15;
    high = Math.imul(((high << 13) | (high >>> 19)) ^ word, 0x85ebca6b);
    high ^= high >>> 16;
  }
  for (let at = end; at < bytes.length; at++) {
    low = Math.imul(low ^ bytes[at]!, 0x01000193);
    high = Math.imul(high ^ bytes[at]!, 0x85ebca6b);
  }
  return Uint32Array.of(low, high);
}
