// Writes the lists of bodies in a snapshot straight from the arrays; ids ascend and travel as gaps. Knows what the
// bytes mean, not to whom they go.
import { BODY_BLOB, BODY_VIRUS, type Bodies } from "../../sim/bodies.ts";
import { type ByteWriter, fold } from "../bytes.ts";
import { type CellRecords, RECORD_BYTES } from "./cellRecords.ts";
import {
  BALL_GAP_MASK,
  BALL_GAP_SHIFT,
  BALL_HIGH_X,
  BALLS_PACKED,
  BALLS_WIDE,
  COARSE,
  FINE,
  MAX_COARSE,
  MAX_FINE,
  MOVER_BITS,
  MOVER_BLOB,
  MOVER_CELL,
  MOVER_VIRUS,
  OWN_DX_SHIFT,
  OWN_HAS_IMPULSE,
  OWN_HAS_RADIUS,
  PACKED_BITS,
  PACKED_MAX_X,
  PACKED_MAX_Y,
  PROTECTED_COARSE,
  PROTECTED_FINE,
  radiusToGrid,
  toGrid,
} from "./format.ts";
import type { KeyList } from "./keyList.ts";
import { type OwnPlaces, openOwnPlaces, type SentState } from "./sentState.ts";

export function writeKeys(writer: ByteWriter, list: KeyList): void {
  writer.varuint(list.count);
  let last = 0;
  for (let i = 0; i < list.count; i++) {
    writer.varuint(list.ids[i]! - last);
    last = list.ids[i]!;
  }
}

/** Writes own cells whole, and notes that the guest has them. @param worldTick the snapshot's */
export function writeOwnCells(
  writer: ByteWriter,
  bodies: Bodies,
  records: CellRecords,
  list: KeyList,
  own: OwnPlaces,
  worldTick: number,
): void {
  openOwnPlaces(own, list.count);
  writer.varuint(list.count);
  let last = 0;
  for (let i = 0; i < list.count; i++) {
    const slot = list.slots[i]!;
    own.ids[i] = list.ids[i]!;
    own.x[i] = toGrid(bodies.x[slot]!, FINE, MAX_FINE);
    own.y[i] = toGrid(bodies.y[slot]!, FINE, MAX_FINE);
    own.radius[i] = radiusToGrid(bodies.radius[slot]!, FINE, MAX_FINE);
    own.isProtected[i] = records.isProtected[slot]!;
    writer.varuint(list.ids[i]! - last);
    writer.u24(own.x[i]!);
    writer.u24(own.y[i]!);
    writer.varuint(own.radius[i]! | (own.isProtected[i]! && PROTECTED_FINE));
    writer.varuint(worldTick - bodies.bornTick[slot]!);
    writeImpulse(writer, bodies, slot);
    last = list.ids[i]!;
  }
}

/** Whether the guest has exactly these cells, with the same protection. */
export function areOwnCells(own: OwnPlaces, list: KeyList, records: CellRecords): boolean {
  if (own.count !== list.count) return false;
  for (let i = 0; i < list.count; i++) {
    if (own.ids[i] !== list.ids[i]) return false;
    if (own.isProtected[i] !== records.isProtected[list.slots[i]!]) return false;
  }
  return true;
}

/** Writes how far own cells went since the guest was told of them, and notes where it has them now. */
export function writeOwnMoves(writer: ByteWriter, bodies: Bodies, list: KeyList, own: OwnPlaces): void {
  for (let i = 0; i < list.count; i++) {
    const slot = list.slots[i]!;
    const x = toGrid(bodies.x[slot]!, FINE, MAX_FINE);
    const y = toGrid(bodies.y[slot]!, FINE, MAX_FINE);
    const radius = radiusToGrid(bodies.radius[slot]!, FINE, MAX_FINE);
    const growth = radius - own.radius[i]!;
    const isBoosted = bodies.impulseX[slot] !== 0 || bodies.impulseY[slot] !== 0;
    const follows = (growth === 0 ? 0 : OWN_HAS_RADIUS) | (isBoosted ? OWN_HAS_IMPULSE : 0);
    writer.varuint((fold(x - own.x[i]!) << OWN_DX_SHIFT) | follows);
    writer.varint(y - own.y[i]!);
    if (growth !== 0) writer.varint(growth);
    if (isBoosted) writeImpulse(writer, bodies, slot);
    own.x[i] = x;
    own.y[i] = y;
    own.radius[i] = radius;
  }
}

/** Needs no rounding: boosts are kept on the fine grid. */
function writeImpulse(writer: ByteWriter, { impulseX, impulseY }: Bodies, slot: number): void {
  writer.varint(impulseX[slot]! * FINE);
  writer.varint(impulseY[slot]! * FINE);
}

function moverOf(kind: number): number {
  if (kind === BODY_VIRUS) return MOVER_VIRUS;
  return kind === BODY_BLOB ? MOVER_BLOB : MOVER_CELL;
}

export function writeCells(writer: ByteWriter, bodies: Bodies, records: CellRecords, list: KeyList): void {
  writer.varuint(list.count);
  let last = 0;
  for (let i = 0; i < list.count; i++) {
    const slot = list.slots[i]!;
    writer.varuint(list.ids[i]! - last);
    writer.varuint((bodies.owner[slot]! << MOVER_BITS) | moverOf(bodies.kind[slot]!));
    writePlace(writer, records, slot);
    last = list.ids[i]!;
  }
}

/** One bit for each cell the guest knows, ascending by id; then the shared records of those that changed. */
export function writeMoves(writer: ByteWriter, records: CellRecords, sent: SentState): void {
  const { slots, count } = sent.cells;
  for (let from = 0; from < count; from += 8) {
    let bits = 0;
    const end = Math.min(8, count - from);
    for (let i = 0; i < end; i++) if (records.sizes[slots[from + i]!]! > 0) bits |= 1 << i;
    writer.u8(bits);
  }
  for (let i = 0; i < count; i++) {
    const slot = slots[i]!;
    writer.raw(records.bytes, slot * RECORD_BYTES, records.sizes[slot]!);
  }
}

/** Every cell the guest knows, ascending by id. */
export function writePlaces(writer: ByteWriter, records: CellRecords, sent: SentState): void {
  const { slots, count } = sent.cells;
  for (let i = 0; i < count; i++) writePlace(writer, records, slots[i]!);
}

/** Writes balls. A radius that all of them share is told once; 0 says that each ball has its own. */
export function writeBalls(writer: ByteWriter, bodies: Bodies, list: KeyList): void {
  writer.varuint(list.count);
  if (list.count === 0) return;
  const shared = sharedRadius(bodies, list);
  const form = fitsPacked(bodies, list) ? BALLS_PACKED : BALLS_WIDE;
  writer.u8(shared);
  writer.u8(form);
  let last = 0;
  for (let i = 0; i < list.count; i++) {
    const slot = list.slots[i]!;
    const gap = list.ids[i]! - last;
    const x = toGrid(bodies.x[slot]!, COARSE, MAX_COARSE);
    const y = toGrid(bodies.y[slot]!, COARSE, MAX_COARSE);
    const isShort = gap <= BALL_GAP_MASK;
    const highX = form === BALLS_PACKED && x >> PACKED_BITS > 0 ? BALL_HIGH_X : 0;
    writer.u8(bodies.color[slot]! | (isShort ? gap << BALL_GAP_SHIFT : 0) | highX);
    if (!isShort) writer.varuint(gap);
    if (form === BALLS_PACKED) writer.u24((x & PACKED_MAX_Y) | (y << PACKED_BITS));
    else {
      writer.u16(x);
      writer.u16(y);
    }
    if (shared === 0) writer.u8(ballRadius(bodies, slot));
    last = list.ids[i]!;
  }
}

function fitsPacked(bodies: Bodies, list: KeyList): boolean {
  for (let i = 0; i < list.count; i++) {
    const slot = list.slots[i]!;
    if (toGrid(bodies.x[slot]!, COARSE, MAX_COARSE) > PACKED_MAX_X) return false;
    if (toGrid(bodies.y[slot]!, COARSE, MAX_COARSE) > PACKED_MAX_Y) return false;
  }
  return true;
}

function writePlace(writer: ByteWriter, records: CellRecords, slot: number): void {
  writer.u16(records.x[slot]!);
  writer.u16(records.y[slot]!);
  writer.varuint(records.radius[slot]! | (records.isProtected[slot]! && PROTECTED_COARSE));
}

function sharedRadius(bodies: Bodies, list: KeyList): number {
  const first = ballRadius(bodies, list.slots[0]!);
  for (let i = 1; i < list.count; i++) if (ballRadius(bodies, list.slots[i]!) !== first) return 0;
  return first;
}

function ballRadius(bodies: Bodies, slot: number): number {
  return radiusToGrid(bodies.radius[slot]!, COARSE, 0xff);
}
