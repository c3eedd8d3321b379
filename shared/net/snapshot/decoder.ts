// Turns a connection's snapshots back into whole states: keeps the baseline each delta builds on. One decoder for each
// connection, for windows, headless clients and tests alike. Knows no socket and no clock.
import type { Ball } from "../../model.ts";
import { ByteReader, MAX_U32, WireError } from "../bytes.ts";
import { announceSections, readSections, type SectionsRead } from "../sections/sections.ts";
import {
  BASELINE_MASK,
  HAS_ENTERED_BALLS,
  HAS_ENTERED_CELLS,
  HAS_GONE_BALLS,
  HAS_LEFT_CELLS,
  HAS_MOVED_CELLS,
  HAS_OWN_MOVES,
  HAS_PLACED_CELLS,
  HAS_RTT,
  HAS_WORLD_TICK,
  KIND_DELTA,
  KIND_FULL,
  KIND_SHIFT,
  MORE_PARTS,
  MORE_SECTIONS,
  PARTS,
  SECTION_MASK,
} from "./format.ts";
import type { SnapshotReader } from "./items.ts";
import {
  mergeById,
  readBalls,
  readMoved,
  readMovers,
  readOwnCells,
  readOwnMoves,
  readPlaced,
  readWithout,
} from "./reading.ts";
import type { Snapshot, SnapshotMover } from "./snapshot.ts";

/** The delta builds on a snapshot that this decoder does not have: ask the host for a full one (`resync`). */
export class BaselineError extends WireError {
  constructor(message: string) {
    super("baseline", message);
    this.name = "BaselineError";
  }
}

export type SnapshotDecoder = {
  /**
   * The whole state after these bytes. Lists and bodies that did not change are the objects of the snapshot before.
   * @throws BaselineError for a delta on another baseline, WireError for bytes no encoder writes; the decoder is then
   *   as it was before
   */
  decode(bytes: Uint8Array): Snapshot;
  /** Tick of the last snapshot; null before the first. */
  readonly baselineTick: number | null;
};

/** Whether these bytes tell everything anew instead of what changed. They may still be unreadable. */
export function isFullSnapshot(bytes: Uint8Array): boolean {
  return bytes.length > 0 && bytes[0]! >> KIND_SHIFT === KIND_FULL;
}

export function createSnapshotDecoder(): SnapshotDecoder {
  return new Decoder();
}

const ALL_PARTS = PARTS.reduce((bits, { bit }) => bits | bit, 0);

/** What a delta builds on: the snapshot, the player whose own cells it has, and what was last read of each section. */
export type Baseline = { readonly snapshot: Snapshot; readonly ownPlayerId: number; known: SectionsRead };

class Decoder implements SnapshotDecoder {
  #baseline: Baseline | null = null;

  get baselineTick(): number | null {
    return this.#baseline?.snapshot.tick ?? null;
  }

  decode(bytes: Uint8Array): Snapshot {
    this.#baseline = readSnapshot(new ByteReader(bytes), this.#baseline);
    return this.#baseline.snapshot;
  }
}

/** Reads one snapshot to its end. Raises WireError. @returns the next baseline */
export function readSnapshot(reader: SnapshotReader, baseline: Baseline | null): Baseline {
  const head = reader.u8();
  const kind = head >> KIND_SHIFT;
  if (kind !== KIND_FULL && kind !== KIND_DELTA) throw new WireError("range", "unknown kind of snapshot");
  const isFull = kind === KIND_FULL;
  const bits = readBits(reader, head & SECTION_MASK, MORE_SECTIONS);
  announceSections(reader, bits);
  reader.note(isFull ? "full" : "delta");
  const next = isFull ? readFull(reader) : readDelta(reader, baseline);
  next.known = readSections(reader, bits, next.known, next.snapshot);
  reader.end();
  return next;
}

/**
 * @param first a byte that was read
 * @param more the bit of it that says a second byte follows
 * @returns the other bits, with those of a second byte above them
 */
function readBits(reader: SnapshotReader, first: number, more: number): number {
  if ((first & more) === 0) return first;
  const second = reader.u8();
  if (second === 0) throw new WireError("range", "a second byte that says nothing");
  return (first & ~more) | (second << 8);
}

function readFull(reader: SnapshotReader): Baseline {
  const tick = reader.say("ticks", reader.u32());
  reader.note("tick");
  const worldTick = reader.say("ticks", reader.u32());
  reader.note("worldTick");
  const inputMarginTicks = readMargin(reader);
  const rttMs = readRtt(reader);
  const ownPlayerId = reader.say("playerId", reader.varuint());
  reader.note("ownPlayer");
  const ownCells = readOwnCells(reader, ownPlayerId, worldTick);
  const movers = readMovers(reader, "otherCells");
  const balls = readBalls(reader, "balls");
  const snapshot = { tick, worldTick, inputMarginTicks, rttMs, ownCells, movers, balls };
  return { snapshot, ownPlayerId, known: {} };
}

function readDelta(reader: SnapshotReader, last: Baseline | null): Baseline {
  const { snapshot: baseline, ownPlayerId, known } = readBaseline(reader, last);
  const tick = baseline.tick + reader.say("ticks", reader.varuint());
  reader.note("ticksSince");
  if (tick === baseline.tick || tick > MAX_U32) throw new WireError("range", "a tick that cannot be");
  const inputMarginTicks = readMargin(reader);
  const parts = readBits(reader, reader.u8(), MORE_PARTS);
  if (parts & ~ALL_PARTS) throw new WireError("range", "unknown part");
  reader.announce(PARTS, parts);
  reader.note("parts");
  const rttMs = parts & HAS_RTT ? readRtt(reader) : baseline.rttMs;
  const worldTick =
    parts & HAS_WORLD_TICK ? readWorldTick(reader) : baseline.worldTick + tick - baseline.tick;
  if (worldTick > MAX_U32) throw new WireError("range", "a tick that cannot be");
  const ownCells =
    parts & HAS_OWN_MOVES
      ? readOwnMoves(reader, baseline.ownCells)
      : readOwnCells(reader, ownPlayerId, worldTick);
  const movers = readCellChanges(reader, parts, baseline.movers);
  const balls = readBallChanges(reader, parts, baseline.balls);
  const snapshot = { tick, worldTick, inputMarginTicks, rttMs, ownCells, movers, balls };
  return { snapshot, ownPlayerId, known };
}

/** @returns `last`, if the delta builds on it; throws BaselineError if not */
function readBaseline(reader: SnapshotReader, last: Baseline | null): Baseline {
  const bits = reader.say("ticks", reader.u16());
  reader.note("baselineTick");
  if (last === null) throw new BaselineError("a delta before any full snapshot");
  const { tick } = last.snapshot;
  if ((tick & BASELINE_MASK) !== bits) throw new BaselineError(`a delta on ...${bits}, not on ${tick}`);
  return last;
}

function readWorldTick(reader: SnapshotReader): number {
  const ticks = reader.say("ticks", reader.varuint());
  reader.note("worldTick");
  return ticks;
}

function readMargin(reader: SnapshotReader): number {
  const ticks = reader.say("ticks", reader.i8());
  reader.note("inputMargin");
  return ticks;
}

function readRtt(reader: SnapshotReader): number {
  const ms = reader.say("timeMs", reader.u16());
  reader.note("rtt");
  return ms;
}

function readCellChanges(reader: SnapshotReader, parts: number, known: SnapshotMover[]): SnapshotMover[] {
  let cells = known;
  if (parts & HAS_LEFT_CELLS) cells = readWithout(reader, "leftCells", "leftCell", cells);
  if (parts & HAS_MOVED_CELLS) cells = readMoved(reader, cells);
  if (parts & HAS_PLACED_CELLS) cells = readPlaced(reader, cells);
  return parts & HAS_ENTERED_CELLS ? mergeById(cells, readMovers(reader, "enteredCells")) : cells;
}

function readBallChanges(reader: SnapshotReader, parts: number, known: Ball[]): Ball[] {
  const balls = parts & HAS_GONE_BALLS ? readWithout(reader, "goneBalls", "goneBall", known) : known;
  return parts & HAS_ENTERED_BALLS ? mergeById(balls, readBalls(reader, "enteredBalls")) : balls;
}
