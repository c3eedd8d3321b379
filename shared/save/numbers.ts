// Reads numbers of a save that must lie in a range, and the states of random generators.
import type { Rng } from "../math/rng.ts";
import { type ByteReader, type ByteWriter, WireError } from "../net/bytes.ts";

/** Larger than any score, and than any tick with a fraction. */
export const FAR = 2 ** 40;

/** @throws WireError with these words unless it holds */
export function demand(holds: boolean, fault: string): void {
  if (!holds) throw new WireError("range", fault);
}

/** A float within +-limit. @param limit finite */
export function readFloat(reader: ByteReader, limit: number): number {
  const value = reader.f64();
  demand(Math.abs(value) <= limit, `${value} is out of range`);
  return value;
}

export function writeRng(writer: ByteWriter, { a, b, c, count }: Rng): void {
  for (const word of [a, b, c, count]) writer.u32(word);
}

export function readRng(reader: ByteReader): Rng {
  return { a: reader.u32(), b: reader.u32(), c: reader.u32(), count: reader.u32() };
}
