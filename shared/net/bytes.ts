// Numbers and text to bytes and back, little endian. Every read is checked: bad bytes raise WireError, nothing else.
// Must not know what the bytes mean.
import { decodeUtf8, encodeUtf8 } from "./utf8.ts";

/** What is wrong with a peer's message, for logs and tests. */
export type WireFault = "short" | "trailing" | "range" | "text" | "shape" | "baseline";

/** A peer broke the protocol. Raised by the codecs alone; ends that one session with the reason "malformed". */
export class WireError extends Error {
  readonly code: WireFault;

  constructor(code: WireFault, message: string) {
    super(message);
    this.name = "WireError";
    this.code = code;
  }
}

/** A field that comes if the bit is set, and the field that comes instead if it is not. */
export type Announced<Field extends string> = { bit: number; field: Field; otherwise?: Field };

export const MAX_U32 = 0xffffffff;
const MAX_VARUINT_BYTES = 5;

/** Grows as needed and keeps its memory over reset(), so that one writer serves all snapshots. A number out of range
 *  is the caller's mistake and raises RangeError. */
export class ByteWriter {
  #bytes: Uint8Array<ArrayBuffer>;
  #end = 0;
  #float: DataView | null = null;

  constructor(capacity = 1024) {
    this.#bytes = new Uint8Array(Math.max(16, capacity));
  }

  get length(): number {
    return this.#end;
  }

  reset(): void {
    this.#end = 0;
  }

  /** What was written, in the writer's own memory: good until the next write. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#end);
  }

  /** A copy of what was written. */
  copy(): Uint8Array<ArrayBuffer> {
    return this.#bytes.slice(0, this.#end);
  }

  u8(value: number): void {
    this.#put(value, 0, 0xff, 1);
  }

  i8(value: number): void {
    this.#put(value, -0x80, 0x7f, 1);
  }

  u16(value: number): void {
    this.#put(value, 0, 0xffff, 2);
  }

  i16(value: number): void {
    this.#put(value, -0x8000, 0x7fff, 2);
  }

  u24(value: number): void {
    this.#put(value, 0, 0xffffff, 3);
  }

  u32(value: number): void {
    this.#put(value, 0, MAX_U32, 4);
  }

  flag(value: boolean): void {
    this.u8(value ? 1 : 0);
  }

  /** 0..2^32-1 in 1 to 5 bytes, seven bits each, lowest first. */
  varuint(value: number): void {
    checkRange(value, 0, MAX_U32);
    this.#reserve(MAX_VARUINT_BYTES);
    let rest = value >>> 0;
    while (rest > 0x7f) {
      this.#bytes[this.#end++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#end++] = rest;
  }

  /** A whole number of +-2^31 as a varuint: 0, -1, 1, -2, ... become 0, 1, 2, 3, ... */
  varint(value: number): void {
    this.varuint(fold(value));
  }

  /** Any number, with its exact bits. */
  f64(value: number): void {
    this.#float ??= new DataView(new ArrayBuffer(8));
    this.#float.setFloat64(0, value, true);
    this.#reserve(8);
    for (let i = 0; i < 8; i++) this.#bytes[this.#end++] = this.#float.getUint8(i);
  }

  /** Copies `size` bytes of `source`, from `start` on. */
  raw(source: Uint8Array, start: number, size: number): void {
    this.#reserve(size);
    for (let i = 0; i < size; i++) this.#bytes[this.#end++] = source[start + i]!;
  }

  /** Copies all of `source`. Faster than raw for long arrays, slower for a few bytes. */
  block(source: Uint8Array): void {
    this.#reserve(source.length);
    this.#bytes.set(source, this.#end);
    this.#end += source.length;
  }

  /** Length in bytes as a varuint, then UTF-8. A lone surrogate becomes U+FFFD.
   *  @param maxBytes more is the caller's mistake */
  text(value: string, maxBytes: number): void {
    if (this.#asciiText(value, maxBytes)) return;
    const bytes = encodeUtf8(value);
    if (bytes.length > maxBytes) throw new RangeError(`text of ${bytes.length} bytes, at most ${maxBytes}`);
    this.varuint(bytes.length);
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#end);
    this.#end += bytes.length;
  }

  /** Most text is ASCII; as a list of its bytes it would cost six times as much. @returns whether it was written */
  #asciiText(value: string, maxBytes: number): boolean {
    const before = this.#end;
    if (value.length > maxBytes) return false;
    this.varuint(value.length);
    this.#reserve(value.length);
    let bits = 0;
    for (let i = 0; i < value.length; i++) bits |= this.#bytes[this.#end++] = value.charCodeAt(i);
    if (bits > 0x7f) this.#end = before;
    return bits <= 0x7f;
  }

  #put(value: number, min: number, max: number, size: number): void {
    checkRange(value, min, max);
    this.#reserve(size);
    for (let i = 0; i < size; i++) this.#bytes[this.#end++] = value >> (8 * i);
  }

  #reserve(size: number): void {
    if (this.#end + size <= this.#bytes.length) return;
    const bigger = new Uint8Array(Math.max(2 * this.#bytes.length, this.#end + size));
    bigger.set(this.#bytes.subarray(0, this.#end));
    this.#bytes = bigger;
  }
}

/** A whole number of +-2^31 as an unsigned one: 0, -1, 1, -2, ... become 0, 1, 2, 3, ... */
export function fold(value: number): number {
  return ((value << 1) ^ (value >> 31)) >>> 0;
}

export function unfold(value: number): number {
  return (value >>> 1) ^ -(value & 1);
}

function checkRange(value: number, min: number, max: number): void {
  if (!Number.isInteger(value) || value < min || value > max) {
    throw new RangeError(`${value} is not a whole number of ${min}..${max}`);
  }
}

/**
 * Reads what ByteWriter wrote. Each method raises WireError "short" where the bytes end early. Callers also name what
 * they read, by say, announce and note, which do nothing here and serve a subclass that keeps it.
 * @template Field names of stretches of bytes @template Value names of the values in them
 */
export class ByteReader<Field extends string = string, Value extends string = string> {
  /** Whether a subclass keeps what say and note tell: asked once an item where items are many. */
  readonly isNoting: boolean = false;
  readonly #bytes: Uint8Array;
  #at = 0;
  #float: DataView | null = null;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length - this.#at;
  }

  u8(): number {
    return this.#take(1);
  }

  i8(): number {
    return (this.#take(1) << 24) >> 24;
  }

  u16(): number {
    return this.#take(2);
  }

  i16(): number {
    return (this.#take(2) << 16) >> 16;
  }

  u24(): number {
    return this.#take(3);
  }

  u32(): number {
    return this.#take(4) >>> 0;
  }

  f64(): number {
    this.#float ??= new DataView(new ArrayBuffer(8));
    for (let i = 0; i < 8; i++) this.#float.setUint8(i, this.#take(1));
    return this.#float.getFloat64(0, true);
  }

  /** Anything but 0 and 1 raises WireError "range". */
  flag(): boolean {
    const value = this.u8();
    if (value > 1) throw new WireError("range", "neither yes nor no");
    return value === 1;
  }

  /** One number has one form: a padded or too large one raises WireError "range". */
  varuint(): number {
    let value = 0;
    for (let i = 0; i < MAX_VARUINT_BYTES; i++) {
      const byte = this.#take(1);
      value += (byte & 0x7f) * 2 ** (7 * i);
      if (byte > 0x7f) continue;
      if ((byte === 0 && i > 0) || value > MAX_U32) break;
      return value;
    }
    throw new WireError("range", "varuint is padded or over 32 bits");
  }

  /** What ByteWriter.varint wrote. */
  varint(): number {
    return unfold(this.varuint());
  }

  /** A count of items of at least `minBytes` each: checked against the bytes that are left before anybody allocates. */
  count(minBytes: number): number {
    const count = this.varuint();
    if (count * minBytes > this.left) throw new WireError("short", `${count} items in ${this.left} bytes`);
    return count;
  }

  /** @param maxBytes longer text raises WireError "range"; malformed UTF-8 raises "text" */
  text(maxBytes: number): string {
    const size = this.varuint();
    if (size > maxBytes) throw new WireError("range", `text of ${size} bytes, at most ${maxBytes}`);
    if (size > this.left) throw new WireError("short", "text ends early");
    const start = this.#at;
    this.#at += size;
    const text = decodeUtf8(this.#bytes, start, this.#at);
    if (text === null) throw new WireError("text", "malformed UTF-8");
    return text;
  }

  /** The next `size` bytes, as a view of the reader's memory. */
  block(size: number): Uint8Array {
    if (size > this.left) throw new WireError("short", "bytes end early");
    this.#at += size;
    return this.#bytes.subarray(this.#at - size, this.#at);
  }

  /** Raises WireError "trailing" if anything is left. */
  end(): void {
    if (this.left > 0) throw new WireError("trailing", `${this.left} bytes too many`);
  }

  /** Names a value that the bytes since the last note hold. @param _perUnit steps of `value` a unit @returns value */
  say<T extends number | string>(_name: Value, value: T, _perUnit = 1): T {
    return value;
  }

  /** Tells which fields are to come, by bits read since the last note. */
  announce(_rows: readonly Announced<Field>[], _bits: number): void {
    // Nobody listens.
  }

  /** Names the bytes since the last note. */
  note(_field: Field): void {
    // Nobody listens.
  }

  #take(size: number): number {
    if (size > this.left) throw new WireError("short", "bytes end early");
    let value = 0;
    for (let i = 0; i < size; i++) value |= this.#bytes[this.#at++]! << (8 * i);
    return value;
  }
}
