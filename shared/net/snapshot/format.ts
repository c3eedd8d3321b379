// The numbers both ends of a snapshot share: kinds, parts, flags, grids, limits; each section's own file has what is in
// it. PROTOCOL.md has the tables. Writes and reads nothing itself.
import { clamp } from "../../math/scalars.ts";
import type { Announced } from "../bytes.ts";
import type { SnapshotField } from "./parts.ts";

/** First byte: kind in the two high bits, then a bit that says a second byte of sections follows, then bits of
 *  sections. */
export const KIND_FULL = 1;
export const KIND_DELTA = 2;
export const KIND_SHIFT = 6;
export const MORE_SECTIONS = 0x20;
export const SECTION_MASK = 0x3f;

/** The word that says which parts a delta has, beside the header and the own cells. This bit of its first byte says
 *  that a second one follows. */
export const MORE_PARTS = 0x80;
/** Own cells are the same as in the baseline and come as moves; without this bit they come whole. */
export const HAS_OWN_MOVES = 1 << 0;
export const HAS_LEFT_CELLS = 1 << 1;
export const HAS_MOVED_CELLS = 1 << 2;
/** All known cells come with their places instead of moves, as the session missed a tick. */
export const HAS_PLACED_CELLS = 1 << 3;
export const HAS_ENTERED_CELLS = 1 << 4;
export const HAS_GONE_BALLS = 1 << 5;
export const HAS_ENTERED_BALLS = 1 << 6;
/** Bits of the second byte. */
export const HAS_RTT = 1 << 8;
export const HAS_WORLD_TICK = 1 << 9;

/** The parts in the order of their bytes. */
export const PARTS: readonly Announced<SnapshotField>[] = [
  { bit: HAS_RTT, field: "rtt" },
  { bit: HAS_WORLD_TICK, field: "worldTick" },
  { bit: HAS_OWN_MOVES, field: "ownMove", otherwise: "ownCells" },
  { bit: HAS_LEFT_CELLS, field: "leftCells" },
  { bit: HAS_MOVED_CELLS, field: "movedCells" },
  { bit: HAS_PLACED_CELLS, field: "placedCells" },
  { bit: HAS_ENTERED_CELLS, field: "enteredCells" },
  { bit: HAS_GONE_BALLS, field: "goneBalls" },
  { bit: HAS_ENTERED_BALLS, field: "enteredBalls" },
];

/** Steps per world unit. FINE is the simulation's grid, for own cells and scores; COARSE is for everything else. */
export const FINE = 64;
export const COARSE = 4;
export const MAX_FINE = 0xffffff;
export const MAX_COARSE = 0xffff;

/** The change of a cell in one tick: bit 0 "the radius follows", bits 1-7 dx + 64, bit 8 "wide", bits 9-15 dy + 64; of a
 *  wide one bit 1 "its protection is over". */
export const MOVE_HAS_RADIUS = 1;
export const MOVE_ENDS_PROTECTION = 2;
export const MOVE_IS_WIDE = 0x100;
export const MOVE_BIAS = 64;

/** A ball's first byte: bits 0-3 colour, bits 4-6 the gap of its id (0: it follows), bit 7 of x in the packed form. */
export const BALL_COLOR_MASK = 15;
export const BALL_GAP_SHIFT = 4;
export const BALL_GAP_MASK = 7;
export const BALL_HIGH_X = 0x80;
/** Balls of small arenas: x in 13 bits, its highest in the first byte, y in 12. Others: 16 bits each. */
export const BALLS_WIDE = 0;
export const BALLS_PACKED = 1;
export const PACKED_BITS = 12;
export const PACKED_MAX_X = 0x1fff;
export const PACKED_MAX_Y = 0xfff;

/** In lists of movers the player id is preceded by two bits that say what it is. */
export const MOVER_BITS = 2;
export const MOVER_CELL = 0;
export const MOVER_BLOB = 1;
export const MOVER_VIRUS = 2;

/** The change of an own cell: bit 0 "the radius follows", bit 1 "an impulse follows", the rest dx. */
export const OWN_HAS_RADIUS = 1;
export const OWN_HAS_IMPULSE = 2;
export const OWN_DX_SHIFT = 2;

/** Added to the radius of a cell that nobody can eat for now, so that other cells need no extra byte for this. */
export const PROTECTED_COARSE = 0x10000;
export const PROTECTED_FINE = 0x1000000;

/** A delta names its baseline by the low bits of its tick. They repeat after 36 minutes at 30 Hz; that is enough, as
 *  a link keeps order. */
export const BASELINE_MASK = 0xffff;

/** A decoder keeps at most so many cells and so many balls, so that a hostile host cannot fill a guest's memory. */
export const MAX_KNOWN_BODIES = 0xffff;

/** @returns whole steps, cut to 0..max */
export function toGrid(value: number, steps: number, max: number): number {
  return clamp(Math.round(value * steps), 0, max);
}

/** 0 says "eaten", so a living circle never rounds down to it. */
export function radiusToGrid(radius: number, steps: number, max: number): number {
  return radius === 0 ? 0 : Math.max(1, toGrid(radius, steps, max));
}
