// The rare parts of a snapshot, to bytes and back: leaderboard, roster, host tick times. Knows no bodies.
import { clamp } from "../math/scalars.ts";
import { PALETTE } from "../model.ts";
import { type ByteReader, type ByteWriter, WireError } from "./bytes.ts";
import type { HostTickTimes, LeaderboardEntry, RosterEntry, Snapshot } from "./snapshot.ts";
import {
  FINE,
  HOST_TICK_PER_MS,
  MAX_NAME_BYTES,
  SECTION_HOST_TICK,
  SECTION_LEADERBOARD,
  SECTION_ROSTER,
  toGrid,
} from "./snapshotFormat.ts";

// Fewest bytes an item takes: a count that promises more than is left is refused before anything is allocated.
const MIN_RANK_BYTES = 3;
const MIN_ROSTER_BYTES = 3;

export type Sections = {
  leaderboard?: readonly LeaderboardEntry[];
  roster?: readonly RosterEntry[];
  hostTick?: HostTickTimes;
};

/** @returns the bits of the first byte */
export function sectionBits(sections: Sections): number {
  return (
    (sections.leaderboard ? SECTION_LEADERBOARD : 0) |
    (sections.roster ? SECTION_ROSTER : 0) |
    (sections.hostTick ? SECTION_HOST_TICK : 0)
  );
}

export function writeSections(writer: ByteWriter, { leaderboard, roster, hostTick }: Sections): void {
  if (leaderboard) writeLeaderboard(writer, leaderboard);
  if (roster) writeRoster(writer, roster);
  if (!hostTick) return;
  writer.u16(toGrid(hostTick.p50Ms, HOST_TICK_PER_MS, 0xffff));
  writer.u16(toGrid(hostTick.p99Ms, HOST_TICK_PER_MS, 0xffff));
}

/** Raises WireError. @param out gets the sections that are there */
export function readSections(reader: ByteReader, bits: number, out: Snapshot): void {
  if (bits & SECTION_LEADERBOARD) out.leaderboard = readList(reader, MIN_RANK_BYTES, readRank);
  if (bits & SECTION_ROSTER) out.roster = readList(reader, MIN_ROSTER_BYTES, readRosterEntry);
  if (bits & SECTION_HOST_TICK) {
    out.hostTick = { p50Ms: reader.u16() / HOST_TICK_PER_MS, p99Ms: reader.u16() / HOST_TICK_PER_MS };
  }
}

/** An index into PALETTE, or WireError. */
export function checkColor(color: number): number {
  if (color >= PALETTE.length) throw new WireError("range", "unknown colour");
  return color;
}

function writeLeaderboard(writer: ByteWriter, entries: readonly LeaderboardEntry[]): void {
  writer.varuint(entries.length);
  for (const entry of entries) {
    writer.varuint(entry.rank);
    writer.varuint(entry.playerId);
    writer.varuint(clamp(Math.round(entry.score * FINE), 0, 0xffffffff));
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

function readList<T>(reader: ByteReader, minBytes: number, readItem: (reader: ByteReader) => T): T[] {
  const count = reader.count(minBytes);
  const items: T[] = [];
  for (let i = 0; i < count; i++) items.push(readItem(reader));
  return items;
}

function readRank(reader: ByteReader): LeaderboardEntry {
  return { rank: reader.varuint(), playerId: reader.varuint(), score: reader.varuint() / FINE };
}

function readRosterEntry(reader: ByteReader): RosterEntry {
  return {
    playerId: reader.varuint(),
    color: checkColor(reader.u8()),
    name: reader.text(MAX_NAME_BYTES),
  };
}
