// The bytes of a snapshot: the whole state, or what changed since the last one sent to this session. One encoder serves
// a room; a session's own state is its SentState. Knows no socket and does not decide who sees what.
import { clamp } from "../../math/scalars.ts";
import { BODY_BALL, BODY_CELL, BODY_FREE, type Bodies } from "../../sim/bodies.ts";
import { ByteWriter } from "../bytes.ts";
import { type Sections, sectionBits, writeSections } from "../sections/sections.ts";
import { createCellRecords, updateCellRecords } from "./cellRecords.ts";
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
  toGrid,
} from "./format.ts";
import { addKey, createKeyList, type KeyList, sortKeys } from "./keyList.ts";
import { addSentBall, addSentCell, forgetSent, type KnownBodies, type SentState } from "./sentState.ts";
import { createSight, openSight, type Sight, see } from "./sight.ts";
import {
  areOwnCells,
  writeBalls,
  writeCells,
  writeKeys,
  writeMoves,
  writeOwnCells,
  writeOwnMoves,
  writePlaces,
} from "./writing.ts";

/** What the host tells one session in a tick. */
export type SnapshotSource = Sections & {
  /** Cut to -128..127. */
  inputMarginTicks: number;
  /** Milliseconds, rounded and cut to 0..65535. */
  rttMs: number;
  ownPlayerId: number;
  /** What the session sees, its own cells included; opened on its SentState. Without it the session sees everything. */
  sight?: Sight;
};

export class SnapshotEncoder {
  readonly #writer = new ByteWriter(4096);
  readonly #records = createCellRecords();
  readonly #everything = createSight();
  readonly #own = createKeyList();
  readonly #enteredCells = createKeyList();
  readonly #enteredBalls = createKeyList();
  readonly #leftCells = createKeyList();
  readonly #goneBalls = createKeyList();
  #bodies: Bodies | null = null;
  #worldTick = 0;

  /**
   * Call once a tick, after the step. Between this and the tick's last `encode` bodies may go, but none may come or
   * move.
   * @param tick the room's: greater each time
   * @param worldTick the world's: may stand still, or begin anew with another world. Then its bodies must have other
   *   ids, or every session must be forgotten first (forgetSent), as a guest knows a body by its id
   */
  beginTick(bodies: Bodies, tick: number, worldTick: number): void {
    this.#bodies = bodies;
    this.#worldTick = worldTick;
    updateCellRecords(this.#records, bodies, tick, worldTick);
  }

  /** As write(), but returns a copy of the bytes. */
  encode(source: SnapshotSource, sent: SentState): Uint8Array {
    return this.write(source, sent).slice();
  }

  /**
   * Writes a full snapshot for a session without a baseline, else a delta. Afterwards it counts as sent.
   * @param sent changed to what the guest knows once it has read the bytes
   * @returns bytes in the encoder's own memory: good until the next call
   * @throws before the first beginTick, and for a second snapshot of the tick to one session
   */
  write(source: SnapshotSource, sent: SentState): Uint8Array {
    const bodies = this.#bodies;
    const { tick } = this.#records;
    if (bodies === null) throw new Error("no tick has begun");
    if (sent.baselineTick !== null && tick <= sent.baselineTick) throw new Error(`tick ${tick} was sent`);
    if (sent.baselineTick === null) forgetSent(sent);
    const sight = source.sight ?? this.#seeEverything(bodies, sent);
    this.#dropUnseen(bodies, sight, sent);
    this.#sortNewcomers(bodies, sight, source.ownPlayerId);
    this.#writer.reset();
    const sections = sectionBits(source);
    writeBits(
      this.#writer,
      sections,
      (sent.baselineTick === null ? KIND_FULL : KIND_DELTA) << KIND_SHIFT,
      MORE_SECTIONS,
    );
    if (sent.baselineTick === null) this.#writeFull(bodies, source, sent);
    else this.#writeDelta(bodies, source, sent, sent.baselineTick);
    writeSections(this.#writer, source, sections);
    this.#admitEntered(bodies, sent);
    sent.baselineTick = tick;
    sent.worldTick = this.#worldTick;
    sent.rttMs = rttOf(source);
    return this.#writer.view();
  }

  #seeEverything(bodies: Bodies, sent: SentState): Sight {
    openSight(this.#everything, bodies, sent);
    for (let slot = 0; slot < bodies.end; slot++) {
      if (bodies.kind[slot] !== BODY_FREE) see(this.#everything, slot);
    }
    return this.#everything;
  }

  /** Removes bodies that are gone or out of view from `sent`, and keeps their ids. */
  #dropUnseen(bodies: Bodies, sight: Sight, sent: SentState): void {
    this.#leftCells.count = 0;
    this.#goneBalls.count = 0;
    keepSeen(bodies, sight, sent.cells, this.#leftCells);
    keepSeen(bodies, sight, sent.balls, this.#goneBalls);
    sortKeys(this.#leftCells);
    sortKeys(this.#goneBalls);
  }

  #sortNewcomers(bodies: Bodies, { newcomers }: Sight, ownPlayerId: number): void {
    this.#own.count = 0;
    this.#enteredCells.count = 0;
    this.#enteredBalls.count = 0;
    for (let i = 0; i < newcomers.count; i++) {
      const slot = newcomers.slots[i]!;
      const kind = bodies.kind[slot];
      const id = bodies.id[slot]!;
      if (kind === BODY_BALL) addKey(this.#enteredBalls, id, slot);
      else if (kind === BODY_FREE) continue;
      else if (kind === BODY_CELL && bodies.owner[slot] === ownPlayerId) addKey(this.#own, id, slot);
      else addKey(this.#enteredCells, id, slot);
    }
    sortKeys(this.#own);
    sortKeys(this.#enteredCells);
    sortKeys(this.#enteredBalls);
  }

  #writeFull(bodies: Bodies, source: SnapshotSource, sent: SentState): void {
    const writer = this.#writer;
    writer.u32(this.#records.tick);
    writer.u32(this.#worldTick);
    writer.i8(marginOf(source));
    writer.u16(rttOf(source));
    writer.varuint(source.ownPlayerId);
    writeOwnCells(writer, bodies, this.#records, this.#own, sent.own, this.#worldTick);
    writeCells(writer, bodies, this.#records, this.#enteredCells);
    writeBalls(writer, bodies, this.#enteredBalls);
  }

  #writeDelta(bodies: Bodies, source: SnapshotSource, sent: SentState, baselineTick: number): void {
    const writer = this.#writer;
    const parts = this.#partsOf(source, sent, baselineTick);
    writer.u16(baselineTick & BASELINE_MASK);
    writer.varuint(this.#records.tick - baselineTick);
    writer.i8(marginOf(source));
    writeBits(writer, parts, 0, MORE_PARTS);
    if (parts & HAS_RTT) writer.u16(rttOf(source));
    if (parts & HAS_WORLD_TICK) writer.varuint(this.#worldTick);
    if (parts & HAS_OWN_MOVES) writeOwnMoves(writer, bodies, this.#own, sent.own);
    else writeOwnCells(writer, bodies, this.#records, this.#own, sent.own, this.#worldTick);
    if (parts & HAS_LEFT_CELLS) writeKeys(writer, this.#leftCells);
    if (parts & HAS_MOVED_CELLS) writeMoves(writer, this.#records, sent);
    if (parts & HAS_PLACED_CELLS) writePlaces(writer, this.#records, sent);
    if (parts & HAS_ENTERED_CELLS) writeCells(writer, bodies, this.#records, this.#enteredCells);
    if (parts & HAS_GONE_BALLS) writeKeys(writer, this.#goneBalls);
    if (parts & HAS_ENTERED_BALLS) writeBalls(writer, bodies, this.#enteredBalls);
  }

  #partsOf(source: SnapshotSource, sent: SentState, baselineTick: number): number {
    return (
      (rttOf(source) === sent.rttMs ? 0 : HAS_RTT) |
      (this.#worldTick - sent.worldTick === this.#records.tick - baselineTick ? 0 : HAS_WORLD_TICK) |
      (this.#leftCells.count > 0 ? HAS_LEFT_CELLS : 0) |
      this.#movesOf(sent, baselineTick) |
      (this.#enteredCells.count > 0 ? HAS_ENTERED_CELLS : 0) |
      (this.#goneBalls.count > 0 ? HAS_GONE_BALLS : 0) |
      (areOwnCells(sent.own, this.#own, this.#records) ? HAS_OWN_MOVES : 0) |
      (this.#enteredBalls.count > 0 ? HAS_ENTERED_BALLS : 0)
    );
  }

  #movesOf(sent: SentState, baselineTick: number): number {
    const { slots, count } = sent.cells;
    if (count === 0) return 0;
    if (baselineTick !== this.#records.previousTick) return HAS_PLACED_CELLS;
    for (let i = 0; i < count; i++) if (this.#records.sizes[slots[i]!]! > 0) return HAS_MOVED_CELLS;
    return 0;
  }

  #admitEntered(bodies: Bodies, sent: SentState): void {
    const { slots: cells, count: cellCount } = this.#enteredCells;
    for (let i = 0; i < cellCount; i++) addSentCell(sent, cells[i]!, bodies.id[cells[i]!]!);
    const { slots: balls, count: ballCount } = this.#enteredBalls;
    for (let i = 0; i < ballCount; i++) addSentBall(sent, balls[i]!, bodies.id[balls[i]!]!);
  }
}

/** Writes the low bits with `high` as one byte; if there are higher bits, sets `more` in it and writes them as a
 *  second byte. */
function writeBits(writer: ByteWriter, bits: number, high: number, more: number): void {
  const second = bits >> 8;
  writer.u8((bits & 0xff) | high | (second === 0 ? 0 : more));
  if (second > 0) writer.u8(second);
}

function marginOf(source: SnapshotSource): number {
  return clamp(Math.round(source.inputMarginTicks), -128, 127);
}

function rttOf(source: SnapshotSource): number {
  return toGrid(source.rttMs, 1, 0xffff);
}

/** Removes bodies that are gone or not seen from `known`, and adds their ids to `gone`. */
function keepSeen(bodies: Bodies, { marks, seen }: Sight, known: KnownBodies, gone: KeyList): void {
  const { slots, ids, count } = known;
  const { id: idOf, kind } = bodies;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const slot = slots[i]!;
    const id = ids[i]!;
    if (marks[slot] !== seen || idOf[slot] !== id || kind[slot] === BODY_FREE) {
      addKey(gone, id, 0);
      continue;
    }
    if (kept < i) {
      slots[kept] = slot;
      ids[kept] = id;
    }
    kept++;
  }
  known.count = kept;
}
