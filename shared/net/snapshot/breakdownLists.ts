// The lists of bodies in a snapshot, part by part: own cells, those of others, balls. Holds nothing of the world; ids that
// do not ascend pass.

import { type ByteReader, unfold } from "../bytes.ts";
import { addBits, addCount, addPart, readByGap, readIds, type Values, type Walk } from "./breakdownWalk.ts";
import {
  BALL_COLOR_MASK,
  BALL_GAP_MASK,
  BALL_GAP_SHIFT,
  BALL_HIGH_X,
  BALLS_PACKED,
  COARSE,
  FINE,
  MOVE_BIAS,
  MOVE_HAS_RADIUS,
  MOVE_IS_WIDE,
  MOVER_BITS,
  OWN_DX_SHIFT,
  OWN_HAS_IMPULSE,
  OWN_HAS_RADIUS,
  PACKED_BITS,
  PACKED_MAX_Y,
} from "./format.ts";
import type { SnapshotField } from "./parts.ts";

export function readOwnCells(walk: Walk): void {
  readByGap(walk, "ownCells", "ownCell", (id, reader) => ({
    id,
    x: reader.u24() / FINE,
    y: reader.u24() / FINE,
    radius: reader.varuint() / FINE,
    age: reader.varuint(),
    impulseX: reader.varint() / FINE,
    impulseY: reader.varint() / FINE,
  }));
}

export function readOwnMoves(walk: Walk): void {
  for (let nth = 1; nth <= walk.ownCells; nth++) {
    addPart(walk, "ownMove", (reader) => {
      const word = reader.varuint();
      const change = { nth, dx: unfold(word >>> OWN_DX_SHIFT) / FINE, dy: reader.varint() / FINE };
      const growth = word & OWN_HAS_RADIUS ? { growth: reader.varint() / FINE } : {};
      if (!(word & OWN_HAS_IMPULSE)) return { ...change, ...growth };
      return { ...change, ...growth, impulseX: reader.varint() / FINE, impulseY: reader.varint() / FINE };
    });
  }
}

export function readCells(walk: Walk, list: SnapshotField): void {
  readByGap(walk, list, "cell", (id, reader) => {
    const word = reader.varuint();
    const mover = word & ((1 << MOVER_BITS) - 1);
    return { id, mover, playerId: word >>> MOVER_BITS, ...readPlace(reader) };
  });
}

function readPlace(reader: ByteReader): Values {
  return { x: reader.u16() / COARSE, y: reader.u16() / COARSE, radius: reader.varuint() / COARSE };
}

export function readLeftCells(walk: Walk): void {
  walk.otherCells -= readIds(walk, "leftCells", "leftCell");
}

export function readMovedCells(walk: Walk): void {
  const moved: number[] = [];
  addPart(walk, "movedCells", (reader) => {
    for (let from = 0; from < walk.otherCells; from += 8) {
      const bits = reader.u8();
      for (let i = 0; i < 8; i++) if (bits & (1 << i)) moved.push(from + i + 1);
    }
    return { count: moved.length };
  });
  for (const nth of moved) addPart(walk, "movedCell", (reader) => ({ nth, ...readMove(reader) }));
}

function readMove(reader: ByteReader): Values {
  const word = reader.u16();
  const isWide = (word & MOVE_IS_WIDE) !== 0;
  const dx = isWide ? reader.varint() : ((word >> 1) & 127) - MOVE_BIAS;
  const dy = isWide ? reader.varint() : (word >> 9) - MOVE_BIAS;
  const change = { dx: dx / COARSE, dy: dy / COARSE };
  return word & MOVE_HAS_RADIUS ? { ...change, growth: reader.varint() / COARSE } : change;
}

export function readPlacedCells(walk: Walk): void {
  for (let nth = 1; nth <= walk.otherCells; nth++) {
    addPart(walk, "placedCell", (reader) => ({ nth, ...readPlace(reader) }));
  }
}

export function readBalls(walk: Walk, list: SnapshotField): void {
  const count = addCount(walk, list);
  if (count === 0) return;
  const shared = addPart(walk, "ballRadius", (reader) => ({ radius: reader.u8() / COARSE })).radius;
  const isPacked = walk.reader.u8() === BALLS_PACKED;
  addBits(walk, isPacked ? "packedBalls" : "wideBalls");
  let id = 0;
  for (let i = 0; i < count; i++) {
    const ball = addPart(walk, "ball", (reader) => {
      const one = readBall(reader, id, isPacked);
      return shared === 0 ? { ...one, radius: reader.u8() / COARSE } : one;
    });
    id = ball.id;
  }
}

function readBall(reader: ByteReader, last: number, isPacked: boolean): Values & { id: number } {
  const head = reader.u8();
  const id = last + ((head >> BALL_GAP_SHIFT) & BALL_GAP_MASK || reader.varuint());
  const color = head & BALL_COLOR_MASK;
  if (!isPacked) return { id, x: reader.u16() / COARSE, y: reader.u16() / COARSE, color };
  const place = reader.u24();
  const x = (place & PACKED_MAX_Y) | (head & BALL_HIGH_X ? 1 << PACKED_BITS : 0);
  return { id, x: x / COARSE, y: (place >> PACKED_BITS) / COARSE, color };
}
