// What each cell, blob and virus did in this tick, as bytes: worked out once, copied to every session that was sent the tick before.
// Knows no session; balls stand still and have no record.
import { BODY_BALL, BODY_FREE, type Bodies } from "../../sim/bodies.ts";
import { isProtected } from "../../sim/spawning/protection.ts";
import { fold } from "../bytes.ts";
import {
  COARSE,
  MAX_COARSE,
  MOVE_BIAS,
  MOVE_ENDS_PROTECTION,
  MOVE_HAS_RADIUS,
  MOVE_IS_WIDE,
  radiusToGrid,
  toGrid,
} from "./format.ts";

/** Room for one record: two bytes, then up to three numbers of three. */
export const RECORD_BYTES = 12;

/** The records of one tick, arrays by slot. Places are in steps of 1/4 unit. */
export type CellRecords = {
  /** The tick of the places, and the tick from which the changes are; -1: none. */
  tick: number;
  previousTick: number;
  /** Ids of the bodies that move; 0 in slots of others. */
  ids: Uint32Array;
  x: Uint16Array;
  y: Uint16Array;
  radius: Uint16Array;
  /** 1: nobody can eat it in the next step. */
  isProtected: Uint8Array;
  /** Size of each record in bytes; 0 where nothing changed. */
  sizes: Uint8Array;
  bytes: Uint8Array;
};

export function createCellRecords(): CellRecords {
  return { tick: -1, previousTick: -1, ...createArrays(0) };
}

/** Called once a tick with the bodies after the step. Allocates only when the bodies' arrays have grown.
 *  @param worldTick the world's tick, by which protection ends */
export function updateCellRecords(
  records: CellRecords,
  bodies: Bodies,
  tick: number,
  worldTick: number,
): void {
  if (records.ids.length < bodies.kind.length) grow(records, bodies.kind.length);
  records.previousTick = records.tick;
  records.tick = tick;
  const { ids, sizes } = records;
  for (let slot = 0; slot < bodies.end; slot++) {
    if (bodies.kind[slot] === BODY_FREE || bodies.kind[slot] === BODY_BALL) {
      ids[slot] = 0;
      continue;
    }
    const x = toGrid(bodies.x[slot]!, COARSE, MAX_COARSE);
    const y = toGrid(bodies.y[slot]!, COARSE, MAX_COARSE);
    const radius = radiusToGrid(bodies.radius[slot]!, COARSE, MAX_COARSE);
    const shield = isProtected(bodies, slot, worldTick) ? 1 : 0;
    sizes[slot] = ids[slot] === bodies.id[slot] ? writeRecord(records, slot, x, y, radius, shield) : 0;
    ids[slot] = bodies.id[slot]!;
    records.isProtected[slot] = shield;
    records.x[slot] = x;
    records.y[slot] = y;
    records.radius[slot] = radius;
  }
}

/** @param shield 1 or 0, as in isProtected; a known cell can only lose its protection
 *  @returns the record's size in bytes */
function writeRecord(
  records: CellRecords,
  slot: number,
  x: number,
  y: number,
  radius: number,
  shield: number,
): number {
  const { bytes } = records;
  const dx = x - records.x[slot]!;
  const dy = y - records.y[slot]!;
  const growth = radius - records.radius[slot]!;
  const isBared = shield < records.isProtected[slot]!;
  if (dx === 0 && dy === 0 && growth === 0 && !isBared) return 0;
  const isWide = isBared || !isNarrow(dx) || !isNarrow(dy);
  const head = (growth === 0 ? 0 : MOVE_HAS_RADIUS) | (isBared ? MOVE_ENDS_PROTECTION : 0);
  const word = isWide ? head | MOVE_IS_WIDE : head | ((dx + MOVE_BIAS) << 1) | ((dy + MOVE_BIAS) << 9);
  const start = slot * RECORD_BYTES;
  bytes[start] = word & 0xff;
  bytes[start + 1] = word >> 8;
  let end = start + 2;
  if (isWide) end = writeVarint(bytes, writeVarint(bytes, end, dx), dy);
  if (growth !== 0) end = writeVarint(bytes, end, growth);
  return end - start;
}

function isNarrow(change: number): boolean {
  return change >= -MOVE_BIAS && change < MOVE_BIAS;
}

/** As ByteWriter.varint. @returns where it ends */
function writeVarint(bytes: Uint8Array, at: number, value: number): number {
  let rest = fold(value);
  let end = at;
  for (; rest > 0x7f; rest >>>= 7) bytes[end++] = (rest & 0x7f) | 0x80;
  bytes[end++] = rest;
  return end;
}

function createArrays(capacity: number) {
  return {
    ids: new Uint32Array(capacity),
    x: new Uint16Array(capacity),
    y: new Uint16Array(capacity),
    radius: new Uint16Array(capacity),
    isProtected: new Uint8Array(capacity),
    sizes: new Uint8Array(capacity),
    bytes: new Uint8Array(capacity * RECORD_BYTES),
  };
}

function grow(records: CellRecords, capacity: number): void {
  const larger = createArrays(capacity);
  for (const field of ["ids", "x", "y", "radius", "isProtected", "sizes", "bytes"] as const) {
    larger[field].set(records[field]);
  }
  Object.assign(records, larger);
}
