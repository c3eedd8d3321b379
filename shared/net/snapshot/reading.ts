// Reads the lists of bodies in a snapshot. Bytes that no encoder writes raise WireError. Lists ascend by id. Knows no
// baseline; changes nothing that it is handed.
import type { Ball, MoverKind } from "../../model.ts";
import { unfold, WireError } from "../bytes.ts";
import {
  BALL_COLOR_MASK,
  BALL_GAP_MASK,
  BALL_GAP_SHIFT,
  BALL_HIGH_X,
  BALLS_PACKED,
  BALLS_WIDE,
  COARSE,
  FINE,
  MAX_COARSE,
  MAX_FINE,
  MAX_KNOWN_BODIES,
  MOVE_BIAS,
  MOVE_ENDS_PROTECTION,
  MOVE_HAS_RADIUS,
  MOVE_IS_WIDE,
  MOVER_BITS,
  MOVER_BLOB,
  MOVER_CELL,
  MOVER_VIRUS,
  OWN_DX_SHIFT,
  OWN_HAS_IMPULSE,
  OWN_HAS_RADIUS,
  PACKED_BITS,
  PACKED_MAX_Y,
  PROTECTED_COARSE,
  PROTECTED_FINE,
} from "./format.ts";
import { checkColor, nextId, readCount, readId, type SnapshotReader } from "./items.ts";
import type { SnapshotField } from "./parts.ts";
import type { OwnCell, SnapshotMover } from "./snapshot.ts";

// Fewest bytes an item takes: a count that promises more than is left is refused before anything is allocated.
const MIN_OWN_BYTES = 11;
const MIN_CELL_BYTES = 7;
const MIN_BALL_BYTES = 4;

/** All bits that a wide move's first two bytes may have. */
const WIDE_WORD = MOVE_IS_WIDE | MOVE_ENDS_PROTECTION | MOVE_HAS_RADIUS;

const MOVERS: Readonly<Record<number, MoverKind | undefined>> = {
  [MOVER_CELL]: "cell",
  [MOVER_BLOB]: "blob",
  [MOVER_VIRUS]: "virus",
};

/** @param worldTick the snapshot's */
export function readOwnCells(reader: SnapshotReader, playerId: number, worldTick: number): OwnCell[] {
  const count = readCount(reader, "ownCells", MIN_OWN_BYTES);
  const cells: OwnCell[] = [];
  let id = 0;
  for (let i = 0; i < count; i++) {
    id = readId(reader, id);
    const x = reader.say("x", reader.u24() / FINE);
    const y = reader.say("y", reader.u24() / FINE);
    const { radius, isProtected } = readRadius(reader, FINE, MAX_FINE, PROTECTED_FINE);
    const bornTick = worldTick - reader.say("age", reader.varuint());
    if (bornTick < 0) throw new WireError("range", "older than the world");
    const impulseX = readImpulse(reader, "impulseX");
    const impulseY = readImpulse(reader, "impulseY");
    reader.note("ownCell");
    cells.push({ id, playerId, kind: "cell", x, y, radius, isProtected, impulseX, impulseY, bornTick });
  }
  return cells;
}

/** The baseline's own cells at their new places. */
export function readOwnMoves(reader: SnapshotReader, known: readonly OwnCell[]): OwnCell[] {
  return known.map((cell, i) => {
    const word = reader.varuint();
    const dx = unfold(word >>> OWN_DX_SHIFT);
    const dy = reader.varint();
    if (reader.isNoting) sayMove(reader, i + 1, dx, dy, FINE);
    const growth = word & OWN_HAS_RADIUS ? reader.say("growth", reader.varint(), FINE) : 0;
    const impulseX = word & OWN_HAS_IMPULSE ? readImpulse(reader, "impulseX") : 0;
    const impulseY = word & OWN_HAS_IMPULSE ? readImpulse(reader, "impulseY") : 0;
    reader.note("ownMove");
    return {
      id: cell.id,
      playerId: cell.playerId,
      kind: cell.kind,
      x: shifted(cell.x, dx, FINE, MAX_FINE),
      y: shifted(cell.y, dy, FINE, MAX_FINE),
      radius: shifted(cell.radius, growth, FINE, MAX_FINE),
      isProtected: cell.isProtected,
      impulseX,
      impulseY,
      bornTick: cell.bornTick,
    };
  });
}

function readImpulse(reader: SnapshotReader, name: "impulseX" | "impulseY"): number {
  const steps = reader.varint();
  if (Math.abs(steps) > MAX_FINE) throw new WireError("range", "too far a boost");
  return reader.say(name, steps / FINE);
}

export function readMovers(reader: SnapshotReader, list: SnapshotField): SnapshotMover[] {
  const count = readCount(reader, list, MIN_CELL_BYTES);
  const cells: SnapshotMover[] = [];
  let id = 0;
  for (let i = 0; i < count; i++) {
    id = readId(reader, id);
    const word = reader.varuint();
    const kind = MOVERS[reader.say("mover", word & ((1 << MOVER_BITS) - 1))];
    if (kind === undefined) throw new WireError("range", "unknown kind of circle");
    const playerId = reader.say("playerId", word >>> MOVER_BITS);
    cells.push(readPlace(reader, id, playerId, kind));
    reader.note("cell");
  }
  return cells;
}

export function readBalls(reader: SnapshotReader, list: SnapshotField): Ball[] {
  const count = readCount(reader, list, MIN_BALL_BYTES);
  const balls: Ball[] = [];
  if (count === 0) return balls;
  const shared = reader.say("radius", reader.u8(), COARSE);
  reader.note("ballRadius");
  const form = reader.u8();
  reader.note(form === BALLS_PACKED ? "packedBalls" : "wideBalls");
  if (form !== BALLS_PACKED && form !== BALLS_WIDE) throw new WireError("range", "unknown form of balls");
  let id = 0;
  for (let i = 0; i < count; i++) {
    const ball = form === BALLS_PACKED ? readPackedBall(reader, id) : readWideBall(reader, id);
    id = ball.id;
    ball.radius = (shared || reader.say("radius", reader.u8(), COARSE)) / COARSE;
    reader.note("ball");
    balls.push(ball);
  }
  return balls;
}

/** The radius is 0 until the caller sets it. */
function readPackedBall(reader: SnapshotReader, last: number): Ball {
  const head = reader.u8();
  const ball = startBall(reader, head, last);
  const place = reader.u24();
  ball.x = reader.say("x", ((place & PACKED_MAX_Y) | (head & BALL_HIGH_X ? 1 << PACKED_BITS : 0)) / COARSE);
  ball.y = reader.say("y", (place >> PACKED_BITS) / COARSE);
  reader.say("color", ball.color);
  return ball;
}

function readWideBall(reader: SnapshotReader, last: number): Ball {
  const head = reader.u8();
  if (head & BALL_HIGH_X) throw new WireError("range", "a high bit in a wide ball");
  const ball = startBall(reader, head, last);
  ball.x = reader.say("x", reader.u16() / COARSE);
  ball.y = reader.say("y", reader.u16() / COARSE);
  reader.say("color", ball.color);
  return ball;
}

function startBall(reader: SnapshotReader, head: number, last: number): Ball {
  const color = checkColor(head & BALL_COLOR_MASK);
  const gap = (head >> BALL_GAP_SHIFT) & BALL_GAP_MASK;
  const id = reader.say("id", nextId(last, gap || reader.varuint()));
  return { id, x: 0, y: 0, radius: 0, color };
}

/** `known` without the listed ids; each of them must be in it. */
export function readWithout<T extends { id: number }>(
  reader: SnapshotReader,
  list: SnapshotField,
  item: SnapshotField,
  known: readonly T[],
): T[] {
  const count = readCount(reader, list, 1);
  if (count > known.length) throw new WireError("range", "more went than were there");
  const kept: T[] = [];
  let at = 0;
  let id = 0;
  for (let i = 0; i < count; i++) {
    id = readId(reader, id);
    reader.note(item);
    while (at < known.length && known[at]!.id < id) kept.push(known[at++]!);
    if (known[at]?.id !== id) throw new WireError("range", "went without being there");
    at++;
  }
  while (at < known.length) kept.push(known[at++]!);
  return kept;
}

/** Joins two ascending lists. Raises WireError for an id that is in both, and for more bodies than a guest keeps. */
export function mergeById<T extends { id: number }>(known: readonly T[], entered: readonly T[]): T[] {
  if (known.length + entered.length > MAX_KNOWN_BODIES) throw new WireError("range", "too many bodies");
  const merged: T[] = [];
  let at = 0;
  for (const one of entered) {
    while (at < known.length && known[at]!.id < one.id) merged.push(known[at++]!);
    if (known[at]?.id === one.id) throw new WireError("range", "came twice");
    merged.push(one);
  }
  while (at < known.length) merged.push(known[at++]!);
  return merged;
}

/** Cells that did not move are the same objects. */
export function readMoved(reader: SnapshotReader, known: readonly SnapshotMover[]): SnapshotMover[] {
  const mask: number[] = [];
  let moved = 0;
  for (let from = 0; from < known.length; from += 8) {
    const bits = reader.u8();
    mask.push(bits);
    for (let rest = bits; rest > 0; rest &= rest - 1) moved++;
  }
  reader.say("count", moved);
  reader.note("movedCells");
  const spare = known.length & 7;
  if (spare > 0 && mask[mask.length - 1]! >> spare !== 0) throw new WireError("range", "moves of nobody");
  return known.map((cell, i) => (mask[i >> 3]! & (1 << (i & 7)) ? readMove(reader, cell, i + 1) : cell));
}

export function readPlaced(reader: SnapshotReader, known: readonly SnapshotMover[]): SnapshotMover[] {
  return known.map((cell, i) => {
    reader.say("nth", i + 1);
    const placed = readPlace(reader, cell.id, cell.playerId, cell.kind);
    reader.note("placedCell");
    return placed;
  });
}

function readPlace(reader: SnapshotReader, id: number, playerId: number, kind: MoverKind): SnapshotMover {
  const x = reader.say("x", reader.u16() / COARSE);
  const y = reader.say("y", reader.u16() / COARSE);
  const { radius, isProtected } = readRadius(reader, COARSE, MAX_COARSE, PROTECTED_COARSE);
  return { id, playerId, kind, x, y, radius, isProtected };
}

function readMove(reader: SnapshotReader, cell: SnapshotMover, nth: number): SnapshotMover {
  const word = reader.u16();
  const isWide = (word & MOVE_IS_WIDE) !== 0;
  if (isWide && (word & ~WIDE_WORD) !== 0) throw new WireError("range", "bad move");
  const isBared = isWide && (word & MOVE_ENDS_PROTECTION) !== 0;
  const dx = isWide ? reader.varint() : ((word >> 1) & 127) - MOVE_BIAS;
  const dy = isWide ? reader.varint() : (word >> 9) - MOVE_BIAS;
  if (reader.isNoting) sayMove(reader, nth, dx, dy, COARSE);
  const growth = word & MOVE_HAS_RADIUS ? reader.say("growth", reader.varint(), COARSE) : 0;
  if (isBared) reader.say("isProtected", 0);
  reader.note("movedCell");
  return {
    id: cell.id,
    playerId: cell.playerId,
    kind: cell.kind,
    x: shifted(cell.x, dx, COARSE, MAX_COARSE),
    y: shifted(cell.y, dy, COARSE, MAX_COARSE),
    radius: shifted(cell.radius, growth, COARSE, MAX_COARSE),
    isProtected: cell.isProtected && !isBared,
  };
}

function sayMove(reader: SnapshotReader, nth: number, dx: number, dy: number, perUnit: number): void {
  reader.say("nth", nth);
  reader.say("dx", dx, perUnit);
  reader.say("dy", dy, perUnit);
}

function shifted(value: number, steps: number, perUnit: number, max: number): number {
  const at = value * perUnit + steps;
  if (at < 0 || at > max) throw new WireError("range", "moved out of the world");
  return at / perUnit;
}

/** @param flag this bit, above max, says that the cell is protected */
function readRadius(
  reader: SnapshotReader,
  perUnit: number,
  max: number,
  flag: number,
): Pick<SnapshotMover, "radius" | "isProtected"> {
  const word = reader.varuint();
  const isProtected = word >= flag;
  const steps = isProtected ? word - flag : word;
  if (steps > max) throw new WireError("range", "too large a circle");
  const radius = reader.say("radius", steps / perUnit);
  if (isProtected) reader.say("isProtected", 1);
  return { radius, isProtected };
}
