// A snapshot's bytes field by field, for somebody who wants to see the wire: which bytes say what (PROTOCOL.md, P24, P28).
// Walks over the structure alone; keeps no baseline and holds nothing of the world.

import { ByteReader, WireError } from "../bytes.ts";
import {
  readBalls,
  readCells,
  readLeftCells,
  readMovedCells,
  readOwnCells,
  readOwnMoves,
  readPlacedCells,
} from "./breakdownLists.ts";
import { addBits, addCount, addPart, readByGap, readIds, type Values, type Walk } from "./breakdownWalk.ts";
import {
  COARSE,
  FINE,
  HAS_ENTERED_BALLS,
  HAS_ENTERED_CELLS,
  HAS_GONE_BALLS,
  HAS_LEFT_CELLS,
  HAS_MOVED_CELLS,
  HAS_OWN_MOVES,
  HAS_PLACED_CELLS,
  HAS_RTT,
  HOST_TICK_PER_MS,
  KIND_DELTA,
  KIND_FULL,
  KIND_SHIFT,
  MAX_NAME_BYTES,
  MINIMAP_STEPS,
  ROSTER_COLOR_MASK,
  ROSTER_ROLE_SHIFT,
  SECTION_HOST_TICK,
  SECTION_KILLS,
  SECTION_LEADERBOARD,
  SECTION_MINIMAP,
  SECTION_ROSTER,
  SECTION_WATCH,
} from "./format.ts";
import type { KnownCells, SnapshotField, SnapshotPart } from "./parts.ts";

/** A stretch that is there if its bit is set. */
type Stretch = { bit: number; field: SnapshotField; read: (walk: Walk) => void };

/** In the order of the bytes. */
const SECTIONS: readonly Stretch[] = [
  { bit: SECTION_LEADERBOARD, field: "leaderboard", read: readLeaderboard },
  { bit: SECTION_ROSTER, field: "roster", read: readRoster },
  { bit: SECTION_HOST_TICK, field: "hostTick", read: readHostTick },
  { bit: SECTION_MINIMAP, field: "minimap", read: readMinimap },
  { bit: SECTION_KILLS, field: "kills", read: readKills },
  { bit: SECTION_WATCH, field: "watch", read: readWatch },
];

/** Of a delta; the own cells come before the second. */
const BEFORE_OWN: readonly Stretch[] = [{ bit: HAS_RTT, field: "rtt", read: readRtt }];
const CHANGES: readonly Stretch[] = [
  { bit: HAS_LEFT_CELLS, field: "leftCells", read: readLeftCells },
  { bit: HAS_MOVED_CELLS, field: "movedCells", read: readMovedCells },
  { bit: HAS_PLACED_CELLS, field: "placedCells", read: readPlacedCells },
  { bit: HAS_ENTERED_CELLS, field: "enteredCells", read: (walk) => readCells(walk, "enteredCells") },
  { bit: HAS_GONE_BALLS, field: "goneBalls", read: (walk) => readIds(walk, "goneBalls", "goneBall") },
  { bit: HAS_ENTERED_BALLS, field: "enteredBalls", read: (walk) => readBalls(walk, "enteredBalls") },
];

/**
 * Every byte belongs to exactly one part; parts ascend and leave no gap. Bytes after the last thing known here, such
 * as a section of a later version, are one part "rest".
 * @param bytes a payload of P24 or P28
 * @param known cells the guest knew before it; of no matter for a full snapshot
 * @throws WireError for bytes no encoder writes, as far as the structure shows it
 */
export function describeSnapshot(bytes: Uint8Array, known: KnownCells): SnapshotPart[] {
  const walk: Walk = {
    reader: new ByteReader(bytes),
    parts: [],
    size: bytes.length,
    ownCells: known.own,
    otherCells: known.others,
  };
  const head = walk.reader.u8();
  const kind = head >> KIND_SHIFT;
  if (kind !== KIND_FULL && kind !== KIND_DELTA) throw new WireError("range", "unknown kind of snapshot");
  addBits(walk, kind === KIND_FULL ? "full" : "delta", announced(SECTIONS, head));
  if (kind === KIND_FULL) readFull(walk);
  else readDelta(walk);
  readStretches(walk, SECTIONS, head);
  const { left } = walk.reader;
  if (left > 0) walk.parts.push({ offset: bytes.length - left, length: left, field: "rest", values: {} });
  return walk.parts;
}

function announced(stretches: readonly Stretch[], bits: number): SnapshotField[] {
  return stretches.filter(({ bit }) => (bits & bit) !== 0).map(({ field }) => field);
}

function readStretches(walk: Walk, stretches: readonly Stretch[], bits: number): void {
  for (const { bit, read } of stretches) if (bits & bit) read(walk);
}

function readFull(walk: Walk): void {
  addPart(walk, "tick", (reader) => ({ ticks: reader.u32() }));
  addPart(walk, "inputMargin", (reader) => ({ ticks: reader.i8() }));
  readRtt(walk);
  addPart(walk, "ownPlayer", (reader) => ({ playerId: reader.varuint() }));
  readOwnCells(walk);
  readCells(walk, "otherCells");
  readBalls(walk, "balls");
}

function readDelta(walk: Walk): void {
  addPart(walk, "baselineTick", (reader) => ({ ticks: reader.u16() }));
  addPart(walk, "ticksSince", (reader) => ({ ticks: reader.varuint() }));
  addPart(walk, "inputMargin", (reader) => ({ ticks: reader.i8() }));
  const bits = walk.reader.u8();
  const own: SnapshotField = bits & HAS_OWN_MOVES ? "ownMove" : "ownCells";
  addBits(walk, "parts", [...announced(BEFORE_OWN, bits), own, ...announced(CHANGES, bits)]);
  readStretches(walk, BEFORE_OWN, bits);
  if (bits & HAS_OWN_MOVES) readOwnMoves(walk);
  else readOwnCells(walk);
  readStretches(walk, CHANGES, bits);
}

function readRtt(walk: Walk): void {
  addPart(walk, "rtt", (reader) => ({ timeMs: reader.u16() }));
}

function readLeaderboard(walk: Walk): void {
  const count = addCount(walk, "leaderboard");
  for (let i = 0; i < count; i++) {
    addPart(walk, "leaderboardLine", (reader) => ({
      rank: reader.varuint(),
      playerId: reader.varuint(),
      score: reader.varuint() / FINE,
    }));
  }
  const teams = addCount(walk, "teamScores");
  for (let i = 0; i < teams; i++) {
    addPart(walk, "teamScore", (reader) => ({ score: reader.varuint() / FINE }));
  }
}

function readRoster(walk: Walk): void {
  readByGap(walk, "rosterLeft", "rosterLeaver", (playerId) => ({ playerId }));
  readByGap(walk, "roster", "rosterEntry", (playerId, reader) => ({
    playerId,
    ...readRosterHead(reader.u8()),
    name: reader.text(MAX_NAME_BYTES),
  }));
}

function readRosterHead(head: number): Values {
  const color = head & ROSTER_COLOR_MASK;
  const role = head >> ROSTER_ROLE_SHIFT;
  return role === 0 ? { color } : { color, role };
}

function readHostTick(walk: Walk): void {
  addPart(walk, "hostTick", (reader) => ({
    p50Ms: reader.u16() / HOST_TICK_PER_MS,
    p99Ms: reader.u16() / HOST_TICK_PER_MS,
  }));
}

function readMinimap(walk: Walk): void {
  const count = addCount(walk, "minimap");
  for (let i = 0; i < count; i++) {
    addPart(walk, "minimapDot", (reader) => ({
      playerId: reader.varuint(),
      acrossPercent: (100 * reader.u8()) / MINIMAP_STEPS,
      downPercent: (100 * reader.u8()) / MINIMAP_STEPS,
    }));
  }
}

function readKills(walk: Walk): void {
  const count = addCount(walk, "kills");
  for (let i = 0; i < count; i++) {
    addPart(walk, "kill", (reader) => ({ byPlayerId: reader.varuint(), playerId: reader.varuint() }));
  }
  const deaths = addPart(walk, "deaths", (reader) => ({ count: reader.u8() })).count;
  if (deaths === 0) return;
  addPart(walk, "death", (reader) => ({
    byPlayerId: reader.varuint(),
    aliveTicks: reader.varuint(),
    score: reader.varuint() / FINE,
    ballsEaten: reader.varuint(),
    cellsEaten: reader.varuint(),
  }));
}

function readWatch(walk: Walk): void {
  addPart(walk, "watch", (reader) => ({
    playerId: reader.varuint(),
    x: reader.u16() / COARSE,
    y: reader.u16() / COARSE,
    totalRadius: reader.varuint() / COARSE,
  }));
}
