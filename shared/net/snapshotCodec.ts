// The bytes of a snapshot: written straight from the arrays of bodies, read into plain data. PROTOCOL.md has the table.
// Knows no socket and no session; does not decide who sees what.
import { MAX_NAME_UNITS, PALETTE } from "../model.ts";
import { BODY_BALL, BODY_CELL, type Bodies } from "../sim/bodies.ts";
import { ByteReader, type ByteWriter, WireError } from "./bytes.ts";
import type { LeaderboardEntry, RosterEntry, Snapshot, SnapshotCell } from "./snapshot.ts";

/** What the host hands to the encoder for one session and tick. */
export type SnapshotSource = {
  tick: number;
  /** Cut to -128..127. */
  inputMarginTicks: number;
  /** Milliseconds, rounded and cut to 0..65535. */
  rttMs: number;
  bodies: Bodies;
  ownPlayerId: number;
  leaderboard?: readonly LeaderboardEntry[];
  roster?: readonly RosterEntry[];
};

/** First byte: kind in the high half, sections present in the low half. Kind 2 is kept for changes since a baseline. */
const KIND_FULL = 1;
const SECTION_LEADERBOARD = 1;
const SECTION_ROSTER = 2;
const KNOWN_SECTIONS = SECTION_LEADERBOARD | SECTION_ROSTER;

/** Steps per world unit: own cells on the simulation's grid, everything else coarser. Scores travel on the fine one. */
const FINE = 64;
const COARSE = 4;

// Fewest bytes an item takes: a count that promises more than is left is refused before anything is allocated.
const MIN_OWN_BYTES = 10;
const MIN_CELL_BYTES = 8;
const MIN_BALL_BYTES = 7;
const MIN_RANK_BYTES = 3;
const MIN_ROSTER_BYTES = 3;

/** A UTF-16 unit is at most three bytes of UTF-8. */
const MAX_NAME_BYTES = 3 * MAX_NAME_UNITS;

/**
 * @param writer scratch memory, overwritten; one serves all sessions
 * @returns a copy safe to hand to a socket
 */
export function encodeSnapshot(source: SnapshotSource, writer: ByteWriter): Uint8Array {
  const { leaderboard, roster } = source;
  writer.reset();
  writer.u8((KIND_FULL << 4) | (leaderboard ? SECTION_LEADERBOARD : 0) | (roster ? SECTION_ROSTER : 0));
  writer.u32(source.tick);
  writer.i8(clamp(Math.round(source.inputMarginTicks), -128, 127));
  writer.u16(clamp(Math.round(source.rttMs), 0, 0xffff));
  writer.varuint(source.ownPlayerId);
  writeBodies(writer, source.bodies, source.ownPlayerId);
  if (leaderboard) writeLeaderboard(writer, leaderboard);
  if (roster) writeRoster(writer, roster);
  return writer.copy();
}

function writeBodies(writer: ByteWriter, bodies: Bodies, ownPlayerId: number): void {
  const { end, kind, id, owner, color, x, y, radius } = bodies;
  let own = 0;
  let cells = 0;
  let balls = 0;
  for (let slot = 0; slot < end; slot++) {
    if (kind[slot] === BODY_BALL) balls++;
    else if (kind[slot] === BODY_CELL) owner[slot] === ownPlayerId ? own++ : cells++;
  }
  writer.varuint(own);
  for (let slot = 0; slot < end; slot++) {
    if (kind[slot] !== BODY_CELL || owner[slot] !== ownPlayerId) continue;
    writer.varuint(id[slot]!);
    writer.u24(toGrid(x[slot]!, FINE, 0xffffff));
    writer.u24(toGrid(y[slot]!, FINE, 0xffffff));
    writer.u24(radiusToGrid(radius[slot]!, FINE, 0xffffff));
  }
  writer.varuint(cells);
  for (let slot = 0; slot < end; slot++) {
    if (kind[slot] !== BODY_CELL || owner[slot] === ownPlayerId) continue;
    writer.varuint(id[slot]!);
    writer.varuint(owner[slot]!);
    writer.u16(toGrid(x[slot]!, COARSE, 0xffff));
    writer.u16(toGrid(y[slot]!, COARSE, 0xffff));
    writer.u16(radiusToGrid(radius[slot]!, COARSE, 0xffff));
  }
  writer.varuint(balls);
  for (let slot = 0; slot < end; slot++) {
    if (kind[slot] !== BODY_BALL) continue;
    writer.varuint(id[slot]!);
    writer.u16(toGrid(x[slot]!, COARSE, 0xffff));
    writer.u16(toGrid(y[slot]!, COARSE, 0xffff));
    writer.u8(radiusToGrid(radius[slot]!, COARSE, 0xff));
    writer.u8(color[slot]!);
  }
}

function writeLeaderboard(writer: ByteWriter, entries: readonly LeaderboardEntry[]): void {
  writer.varuint(entries.length);
  for (const entry of entries) {
    writer.varuint(entry.rank);
    writer.varuint(entry.playerId);
    writer.varuint(toGrid(entry.score, FINE, 0xffffffff));
  }
}

function writeRoster(writer: ByteWriter, entries: readonly RosterEntry[]): void {
  writer.varuint(entries.length);
  for (const entry of entries) {
    writer.varuint(entry.playerId);
    writer.u8(entry.color);
    writer.text(entry.name, MAX_NAME_BYTES);
  }
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value));
}

function toGrid(value: number, steps: number, max: number): number {
  return clamp(Math.round(value * steps), 0, max);
}

/** 0 says "eaten", so a living circle never rounds down to it. */
function radiusToGrid(radius: number, steps: number, max: number): number {
  return radius === 0 ? 0 : Math.max(1, toGrid(radius, steps, max));
}

/** Raises WireError for any bytes that encodeSnapshot could not have written. */
export function decodeSnapshot(bytes: Uint8Array): Snapshot {
  const reader = new ByteReader(bytes);
  const head = reader.u8();
  const sections = head & 0x0f;
  if (head >> 4 !== KIND_FULL) throw new WireError("range", "unknown kind of snapshot");
  if ((sections & ~KNOWN_SECTIONS) !== 0) throw new WireError("range", "unknown section");
  const tick = reader.u32();
  const inputMarginTicks = reader.i8();
  const rttMs = reader.u16();
  const ownPlayerId = reader.varuint();
  const snapshot: Snapshot = {
    tick,
    inputMarginTicks,
    rttMs,
    ownCells: readList(reader, MIN_OWN_BYTES, () => readOwnCell(reader, ownPlayerId)),
    cells: readList(reader, MIN_CELL_BYTES, () => readCell(reader)),
    balls: readList(reader, MIN_BALL_BYTES, () => readBall(reader)),
  };
  if (sections & SECTION_LEADERBOARD) {
    snapshot.leaderboard = readList(reader, MIN_RANK_BYTES, () => readRank(reader));
  }
  if (sections & SECTION_ROSTER) {
    snapshot.roster = readList(reader, MIN_ROSTER_BYTES, () => readRosterEntry(reader));
  }
  reader.end();
  return snapshot;
}

function readList<T>(reader: ByteReader, minBytes: number, readItem: () => T): T[] {
  const count = reader.count(minBytes);
  const items: T[] = [];
  for (let i = 0; i < count; i++) items.push(readItem());
  return items;
}

function readOwnCell(reader: ByteReader, playerId: number): SnapshotCell {
  return {
    id: reader.varuint(),
    playerId,
    x: reader.u24() / FINE,
    y: reader.u24() / FINE,
    radius: reader.u24() / FINE,
  };
}

function readCell(reader: ByteReader): SnapshotCell {
  return {
    id: reader.varuint(),
    playerId: reader.varuint(),
    x: reader.u16() / COARSE,
    y: reader.u16() / COARSE,
    radius: reader.u16() / COARSE,
  };
}

function readBall(reader: ByteReader) {
  return {
    id: reader.varuint(),
    x: reader.u16() / COARSE,
    y: reader.u16() / COARSE,
    radius: reader.u8() / COARSE,
    color: readColor(reader),
  };
}

function readColor(reader: ByteReader): number {
  const color = reader.u8();
  if (color >= PALETTE.length) throw new WireError("range", "unknown colour");
  return color;
}

function readRank(reader: ByteReader): LeaderboardEntry {
  return { rank: reader.varuint(), playerId: reader.varuint(), score: reader.varuint() / FINE };
}

function readRosterEntry(reader: ByteReader): RosterEntry {
  return { playerId: reader.varuint(), color: readColor(reader), name: reader.text(MAX_NAME_BYTES) };
}
