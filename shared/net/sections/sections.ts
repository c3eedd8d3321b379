// The rare parts of a snapshot, to bytes and back: leaderboard, roster, host tick times, minimap; what happens to
// players is in kills.ts. Knows no bodies.
import { type Announced, type ByteWriter, MAX_U32, WireError } from "../bytes.ts";
import {
  FINE,
  HOST_TICK_PER_MS,
  MAX_KNOWN_BODIES,
  MAX_MINIMAP_DOTS,
  MAX_NAME_BYTES,
  MAX_TEAMS,
  MINIMAP_STEPS,
  ROSTER_COLOR_MASK,
  ROSTER_ROLE_SHIFT,
  ROSTER_ROLES,
  SECTION_HOST_TICK,
  SECTION_KILLS,
  SECTION_LEADERBOARD,
  SECTION_MINIMAP,
  SECTION_ROSTER,
  SECTION_WATCH,
  toGrid,
} from "../snapshot/format.ts";
import { checkColor, readCount, readList, readPlayerId, type SnapshotReader } from "../snapshot/items.ts";
import type { SnapshotField } from "../snapshot/parts.ts";
import type {
  Death,
  HostTickTimes,
  Kill,
  LeaderboardEntry,
  MinimapDot,
  RosterChanges,
  RosterEntry,
  Snapshot,
  WatchView,
} from "../snapshot/snapshot.ts";
import { readKills, readWatch, writeKills, writeWatch } from "./kills.ts";

// Fewest bytes an item takes: a count that promises more than is left is refused before anything is allocated.
const MIN_RANK_BYTES = 3;
const MIN_ROSTER_BYTES = 3;
const MIN_DOT_BYTES = 3;

export type Sections = {
  leaderboard?: readonly LeaderboardEntry[];
  /** Travels with the leaderboard only. */
  teamScores?: readonly number[];
  /** In a full snapshot: everybody. */
  roster?: RosterChanges;
  hostTick?: HostTickTimes;
  minimap?: readonly MinimapDot[];
  kills?: readonly Kill[];
  death?: Death;
  watch?: WatchView;
};

/** In the order of the bytes. */
export const SECTION_ROWS: readonly Announced<SnapshotField>[] = [
  { bit: SECTION_LEADERBOARD, field: "leaderboard" },
  { bit: SECTION_ROSTER, field: "roster" },
  { bit: SECTION_HOST_TICK, field: "hostTick" },
  { bit: SECTION_MINIMAP, field: "minimap" },
  { bit: SECTION_KILLS, field: "kills" },
  { bit: SECTION_WATCH, field: "watch" },
];

/** @returns the bits of the first byte */
export function sectionBits(sections: Sections): number {
  return (
    (sections.leaderboard ? SECTION_LEADERBOARD : 0) |
    (sections.roster ? SECTION_ROSTER : 0) |
    (sections.hostTick ? SECTION_HOST_TICK : 0) |
    (sections.minimap ? SECTION_MINIMAP : 0) |
    (sections.kills || sections.death ? SECTION_KILLS : 0) |
    (sections.watch ? SECTION_WATCH : 0)
  );
}

export function writeSections(writer: ByteWriter, sections: Sections): void {
  const { leaderboard, teamScores = [], roster, hostTick, minimap, kills, death, watch } = sections;
  if (leaderboard) writeLeaderboard(writer, leaderboard, teamScores);
  if (roster) writeRoster(writer, roster);
  if (hostTick) {
    writer.u16(toGrid(hostTick.p50Ms, HOST_TICK_PER_MS, 0xffff));
    writer.u16(toGrid(hostTick.p99Ms, HOST_TICK_PER_MS, 0xffff));
  }
  if (minimap) writeMinimap(writer, minimap);
  if (kills || death) writeKills(writer, kills ?? [], death);
  if (watch) writeWatch(writer, watch);
}

/** Raises WireError. @param known the roster until now @param out gets the sections that are there */
export function readSections(
  reader: SnapshotReader,
  bits: number,
  known: readonly RosterEntry[],
  out: Snapshot,
): void {
  if (bits & SECTION_LEADERBOARD) readLeaderboard(reader, out);
  if (bits & SECTION_ROSTER) out.roster = readRoster(reader, known);
  if (bits & SECTION_HOST_TICK) {
    out.hostTick = {
      p50Ms: reader.say("p50Ms", reader.u16() / HOST_TICK_PER_MS),
      p99Ms: reader.say("p99Ms", reader.u16() / HOST_TICK_PER_MS),
    };
    reader.note("hostTick");
  }
  if (bits & SECTION_MINIMAP) out.minimap = readMinimap(reader);
  if (bits & SECTION_KILLS) readKills(reader, out);
  if (bits & SECTION_WATCH) out.watch = readWatch(reader);
}

function writeLeaderboard(
  writer: ByteWriter,
  entries: readonly LeaderboardEntry[],
  teamScores: readonly number[],
): void {
  writer.varuint(entries.length);
  for (const entry of entries) {
    writer.varuint(entry.rank);
    writer.varuint(entry.playerId);
    writer.varuint(toGrid(entry.score, FINE, MAX_U32));
  }
  writer.varuint(teamScores.length);
  for (const score of teamScores) writer.varuint(toGrid(score, FINE, MAX_U32));
}

function readLeaderboard(reader: SnapshotReader, out: Snapshot): void {
  out.leaderboard = readList(reader, "leaderboard", "leaderboardLine", MIN_RANK_BYTES, readRank);
  const teamScores = readList(reader, "teamScores", "teamScore", 1, readScore);
  if (teamScores.length > MAX_TEAMS) throw new WireError("range", "too many teams");
  if (teamScores.length > 0) out.teamScores = teamScores;
}

function writeRoster(writer: ByteWriter, { left, entries }: RosterChanges): void {
  writer.varuint(left.length);
  let last = 0;
  for (const playerId of left) {
    writer.varuint(playerId - last);
    last = playerId;
  }
  writer.varuint(entries.length);
  last = 0;
  for (const entry of entries) {
    writer.varuint(entry.playerId - last);
    last = entry.playerId;
    writer.u8(entry.color | (ROSTER_ROLES.indexOf(entry.role) << ROSTER_ROLE_SHIFT));
    writer.text(entry.name, MAX_NAME_BYTES);
  }
}

function writeMinimap(writer: ByteWriter, dots: readonly MinimapDot[]): void {
  writer.varuint(dots.length);
  for (const dot of dots) {
    writer.varuint(dot.playerId);
    writer.u8(toGrid(dot.x, MINIMAP_STEPS, MINIMAP_STEPS));
    writer.u8(toGrid(dot.y, MINIMAP_STEPS, MINIMAP_STEPS));
  }
}

function readMinimap(reader: SnapshotReader): MinimapDot[] {
  const dots = readList(reader, "minimap", "minimapDot", MIN_DOT_BYTES, (one) => ({
    playerId: one.say("playerId", one.varuint()),
    x: readShare(one, "acrossPercent"),
    y: readShare(one, "downPercent"),
  }));
  if (dots.length > MAX_MINIMAP_DOTS) throw new WireError("range", "too many dots");
  return dots;
}

function readShare(reader: SnapshotReader, name: "acrossPercent" | "downPercent"): number {
  const steps = reader.u8();
  reader.say(name, (100 * steps) / MINIMAP_STEPS);
  return steps / MINIMAP_STEPS;
}

function readRank(reader: SnapshotReader): LeaderboardEntry {
  return {
    rank: reader.say("rank", reader.varuint()),
    playerId: reader.say("playerId", reader.varuint()),
    score: readScore(reader),
  };
}

function readScore(reader: SnapshotReader): number {
  return reader.say("score", reader.varuint() / FINE);
}

/** @returns everybody, ascending by id */
function readRoster(reader: SnapshotReader, known: readonly RosterEntry[]): RosterEntry[] {
  const byId = new Map(known.map((entry) => [entry.playerId, entry]));
  let id = 0;
  for (let left = readCount(reader, "rosterLeft", 1); left > 0; left--) {
    id = readPlayerId(reader, id);
    reader.note("rosterLeaver");
    if (!byId.delete(id)) throw new WireError("range", "left without being here");
  }
  const count = readCount(reader, "roster", MIN_ROSTER_BYTES);
  if (byId.size + count > MAX_KNOWN_BODIES) throw new WireError("range", "too many players");
  id = 0;
  for (let i = 0; i < count; i++) {
    id = readPlayerId(reader, id);
    byId.set(id, readRosterEntry(reader, id));
    reader.note("rosterEntry");
  }
  return [...byId.values()].sort((a, b) => a.playerId - b.playerId);
}

function readRosterEntry(reader: SnapshotReader, playerId: number): RosterEntry {
  const head = reader.u8();
  const color = reader.say("color", checkColor(head & ROSTER_COLOR_MASK));
  const nth = head >> ROSTER_ROLE_SHIFT;
  if (nth >= ROSTER_ROLES.length) throw new WireError("range", "unknown role");
  const role = ROSTER_ROLES[nth];
  if (role) reader.say("role", nth);
  const entry = { playerId, color, name: reader.say("name", reader.text(MAX_NAME_BYTES)) };
  return role ? { ...entry, role } : entry;
}
