// Turns a connection's snapshots back into whole states: keeps the baseline each delta builds on. One decoder for each
// connection, for windows, headless clients and tests alike. Knows no socket and no clock.
import type { Ball } from "../../model.ts";
import { ByteReader, WireError } from "../bytes.ts";
import { readSections } from "../sections/sections.ts";
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
  KIND_DELTA,
  KIND_FULL,
  KIND_SHIFT,
  SECTION_MASK,
} from "./format.ts";
import {
  mergeById,
  readBalls,
  readCells,
  readMoved,
  readOwnCells,
  readOwnMoves,
  readPlaced,
  readWithout,
} from "./reading.ts";
import type { RosterEntry, Snapshot, SnapshotCell } from "./snapshot.ts";

/** The delta builds on a snapshot that this decoder has not: the host must be asked for a full one (`resync`). */
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

/** Whether these bytes tell everything anew instead of what changed. Says nothing of whether they can be read. */
export function isFullSnapshot(bytes: Uint8Array): boolean {
  return bytes.length > 0 && bytes[0]! >> KIND_SHIFT === KIND_FULL;
}

export function createSnapshotDecoder(): SnapshotDecoder {
  return new Decoder();
}

type Baseline = Snapshot & { readonly ownPlayerId: number };

class Decoder implements SnapshotDecoder {
  #baseline: Baseline | null = null;
  #roster: readonly RosterEntry[] = [];

  get baselineTick(): number | null {
    return this.#baseline?.tick ?? null;
  }

  decode(bytes: Uint8Array): Snapshot {
    const reader = new ByteReader(bytes);
    const head = reader.u8();
    const sections = head & SECTION_MASK;
    const kind = head >> KIND_SHIFT;
    const state = readState(reader, kind, this.#baseline);
    const known = kind === KIND_FULL ? [] : this.#roster;
    const { ownPlayerId, ...snapshot } = state;
    readSections(reader, sections, known, snapshot);
    reader.end();
    this.#baseline = state;
    this.#roster = snapshot.roster ?? known;
    return snapshot;
  }
}

function readState(reader: ByteReader, kind: number, baseline: Baseline | null): Baseline {
  if (kind === KIND_FULL) return readFull(reader);
  if (kind === KIND_DELTA) return readDelta(reader, baseline);
  throw new WireError("range", "unknown kind of snapshot");
}

function readFull(reader: ByteReader): Baseline {
  const tick = reader.u32();
  const inputMarginTicks = reader.i8();
  const rttMs = reader.u16();
  const ownPlayerId = reader.varuint();
  const ownCells = readOwnCells(reader, ownPlayerId, tick);
  const cells = readCells(reader);
  const balls = readBalls(reader);
  return { tick, inputMarginTicks, rttMs, ownPlayerId, ownCells, cells, balls };
}

function readDelta(reader: ByteReader, baseline: Baseline | null): Baseline {
  const baselineBits = reader.u16();
  if (baseline === null) throw new BaselineError("a delta before any full snapshot");
  if ((baseline.tick & BASELINE_MASK) !== baselineBits) {
    throw new BaselineError(`a delta on ...${baselineBits}, not on ${baseline.tick}`);
  }
  const { ownPlayerId } = baseline;
  const tick = baseline.tick + reader.varuint();
  if (tick === baseline.tick || tick > 0xffffffff) throw new WireError("range", "a tick that cannot be");
  const inputMarginTicks = reader.i8();
  const parts = reader.u8();
  const rttMs = parts & HAS_RTT ? reader.u16() : baseline.rttMs;
  const ownCells =
    parts & HAS_OWN_MOVES ? readOwnMoves(reader, baseline.ownCells) : readOwnCells(reader, ownPlayerId, tick);
  const cells = readCellChanges(reader, parts, baseline.cells);
  const balls = readBallChanges(reader, parts, baseline.balls);
  return { tick, inputMarginTicks, rttMs, ownPlayerId, ownCells, cells, balls };
}

function readCellChanges(reader: ByteReader, parts: number, known: SnapshotCell[]): SnapshotCell[] {
  let cells = known;
  if (parts & HAS_LEFT_CELLS) cells = readWithout(reader, cells);
  if (parts & HAS_MOVED_CELLS) cells = readMoved(reader, cells);
  if (parts & HAS_PLACED_CELLS) cells = readPlaced(reader, cells);
  return parts & HAS_ENTERED_CELLS ? mergeById(cells, readCells(reader)) : cells;
}

function readBallChanges(reader: ByteReader, parts: number, known: Ball[]): Ball[] {
  const balls = parts & HAS_GONE_BALLS ? readWithout(reader, known) : known;
  return parts & HAS_ENTERED_BALLS ? mergeById(balls, readBalls(reader)) : balls;
}
