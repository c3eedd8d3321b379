// The bytes of a snapshot: the whole state, or what changed since the one this session was last sent. One encoder
// serves a room; what concerns one session is its SentState. Knows no socket and does not decide who sees what.
import { clamp } from "../math/scalars.ts";
import { BODY_BALL, BODY_CELL, BODY_FREE, type Bodies } from "../sim/bodies.ts";
import { ByteWriter } from "./bytes.ts";
import { createCellRecords, updateCellRecords } from "./cellRecords.ts";
import { addKey, createKeyList, type KeyList, sortKeys } from "./keyList.ts";
import { addSentBall, addSentCell, forgetSent, growSent, type SentState } from "./sentState.ts";
import {
  BASELINE_MASK,
  HAS_ENTERED_BALLS,
  HAS_ENTERED_CELLS,
  HAS_GONE_BALLS,
  HAS_LEFT_CELLS,
  HAS_MOVED_CELLS,
  HAS_PLACED_CELLS,
  HAS_RTT,
  KIND_DELTA,
  KIND_FULL,
  KIND_SHIFT,
  toGrid,
} from "./snapshotFormat.ts";
import {
  writeBalls,
  writeCells,
  writeKeys,
  writeMoves,
  writeOwnCells,
  writePlaces,
} from "./snapshotLists.ts";
import { type Sections, sectionBits, writeSections } from "./snapshotSections.ts";

/** Slots of bodies, the first `count` of `slots`; each once. */
export type SlotList = { slots: Uint32Array; count: number };

/** What the host tells one session in a tick. */
export type SnapshotSource = Sections & {
  /** Cut to -128..127. */
  inputMarginTicks: number;
  /** Milliseconds, rounded and cut to 0..65535. */
  rttMs: number;
  ownPlayerId: number;
  /** What the session sees, its own cells included; without it, everything there is. */
  visible?: SlotList;
};

export class SnapshotEncoder {
  readonly #writer = new ByteWriter(4096);
  readonly #records = createCellRecords();
  readonly #all: SlotList = { slots: new Uint32Array(0), count: 0 };
  readonly #own = createKeyList();
  readonly #enteredCells = createKeyList();
  readonly #enteredBalls = createKeyList();
  readonly #leftCells = createKeyList();
  readonly #goneBalls = createKeyList();
  /** By slot: number of the encoding that last saw it. */
  #marks = new Uint32Array(0);
  #stamp = 0;
  #bodies: Bodies | null = null;

  /** Once a tick, after the step. Until its last `encode` bodies may go, none may come or move. */
  beginTick(bodies: Bodies, tick: number): void {
    this.#bodies = bodies;
    updateCellRecords(this.#records, bodies, tick);
    const capacity = bodies.kind.length;
    if (this.#marks.length < capacity) {
      this.#marks = new Uint32Array(capacity);
      this.#all.slots = new Uint32Array(capacity);
    }
    let count = 0;
    for (let slot = 0; slot < bodies.end; slot++) {
      if (bodies.kind[slot] !== BODY_FREE) this.#all.slots[count++] = slot;
    }
    this.#all.count = count;
  }

  /**
   * Full for a session without a baseline, else a delta. The session counts as sent afterwards.
   * @param sent changed to what the guest knows once it has read the bytes
   * @returns a copy safe to hand to a socket
   * @throws before the first beginTick, and for a second snapshot of the tick to one session
   */
  encode(source: SnapshotSource, sent: SentState): Uint8Array {
    const bodies = this.#bodies;
    const { tick } = this.#records;
    if (bodies === null) throw new Error("no tick has begun");
    if (sent.baselineTick !== null && tick <= sent.baselineTick) throw new Error(`tick ${tick} was sent`);
    if (sent.baselineTick === null) forgetSent(sent);
    growSent(sent, bodies.kind.length);
    this.#markVisible(bodies, source.visible ?? this.#all);
    this.#dropUnseen(bodies, sent);
    this.#findEntered(bodies, source, sent);
    this.#writer.reset();
    if (sent.baselineTick === null) this.#writeFull(bodies, source);
    else this.#writeDelta(bodies, source, sent, sent.baselineTick);
    writeSections(this.#writer, source);
    this.#admitEntered(bodies, sent);
    sent.baselineTick = tick;
    sent.rttMs = rttOf(source);
    return this.#writer.copy();
  }

  #markVisible(bodies: Bodies, visible: SlotList): void {
    if (++this.#stamp > 0xffffffff) {
      this.#marks.fill(0);
      this.#stamp = 1;
    }
    for (let i = 0; i < visible.count; i++) {
      const slot = visible.slots[i]!;
      if (bodies.kind[slot] !== BODY_FREE) this.#marks[slot] = this.#stamp;
    }
  }

  /** Takes out of `sent` what is gone or out of view, and keeps the ids. */
  #dropUnseen(bodies: Bodies, sent: SentState): void {
    this.#leftCells.count = 0;
    this.#goneBalls.count = 0;
    sent.cellCount = this.#keepSeen(bodies, sent.ids, sent.cells, sent.cellCount, this.#leftCells);
    sent.ballCount = this.#keepSeen(bodies, sent.ids, sent.balls, sent.ballCount, this.#goneBalls);
    sortKeys(this.#leftCells);
    sortKeys(this.#goneBalls);
  }

  #keepSeen(bodies: Bodies, ids: Uint32Array, slots: Uint32Array, count: number, gone: KeyList): number {
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const slot = slots[i]!;
      const id = ids[slot]!;
      if (this.#marks[slot] === this.#stamp && bodies.id[slot] === id) {
        slots[kept++] = slot;
        continue;
      }
      addKey(gone, id, 0);
      ids[slot] = 0;
    }
    return kept;
  }

  #findEntered(bodies: Bodies, source: SnapshotSource, sent: SentState): void {
    const { slots, count } = source.visible ?? this.#all;
    this.#own.count = 0;
    this.#enteredCells.count = 0;
    this.#enteredBalls.count = 0;
    for (let i = 0; i < count; i++) {
      const slot = slots[i]!;
      const kind = bodies.kind[slot];
      const id = bodies.id[slot]!;
      if (kind === BODY_CELL && bodies.owner[slot] === source.ownPlayerId) addKey(this.#own, id, slot);
      else if (sent.ids[slot] === id) continue;
      else if (kind === BODY_CELL) addKey(this.#enteredCells, id, slot);
      else if (kind === BODY_BALL) addKey(this.#enteredBalls, id, slot);
    }
    sortKeys(this.#own);
    sortKeys(this.#enteredCells);
    sortKeys(this.#enteredBalls);
  }

  #writeFull(bodies: Bodies, source: SnapshotSource): void {
    const writer = this.#writer;
    writer.u8((KIND_FULL << KIND_SHIFT) | sectionBits(source));
    writer.u32(this.#records.tick);
    writer.i8(marginOf(source));
    writer.u16(rttOf(source));
    writer.varuint(source.ownPlayerId);
    writeOwnCells(writer, bodies, this.#own);
    writeCells(writer, bodies, this.#records, this.#enteredCells);
    writeBalls(writer, bodies, this.#enteredBalls);
  }

  #writeDelta(bodies: Bodies, source: SnapshotSource, sent: SentState, baselineTick: number): void {
    const writer = this.#writer;
    const parts = this.#partsOf(source, sent, baselineTick);
    writer.u8((KIND_DELTA << KIND_SHIFT) | sectionBits(source));
    writer.u16(baselineTick & BASELINE_MASK);
    writer.varuint(this.#records.tick - baselineTick);
    writer.i8(marginOf(source));
    writer.u8(parts);
    if (parts & HAS_RTT) writer.u16(rttOf(source));
    writeOwnCells(writer, bodies, this.#own);
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
      (this.#leftCells.count > 0 ? HAS_LEFT_CELLS : 0) |
      this.#movesOf(sent, baselineTick) |
      (this.#enteredCells.count > 0 ? HAS_ENTERED_CELLS : 0) |
      (this.#goneBalls.count > 0 ? HAS_GONE_BALLS : 0) |
      (this.#enteredBalls.count > 0 ? HAS_ENTERED_BALLS : 0)
    );
  }

  #movesOf(sent: SentState, baselineTick: number): number {
    if (sent.cellCount === 0) return 0;
    if (baselineTick !== this.#records.previousTick) return HAS_PLACED_CELLS;
    for (let i = 0; i < sent.cellCount; i++) {
      if (this.#records.sizes[sent.cells[i]!]! > 0) return HAS_MOVED_CELLS;
    }
    return 0;
  }

  #admitEntered(bodies: Bodies, sent: SentState): void {
    const { slots: cells, count: cellCount } = this.#enteredCells;
    for (let i = 0; i < cellCount; i++) addSentCell(sent, cells[i]!, bodies.id[cells[i]!]!);
    const { slots: balls, count: ballCount } = this.#enteredBalls;
    for (let i = 0; i < ballCount; i++) addSentBall(sent, balls[i]!, bodies.id[balls[i]!]!);
  }
}

function marginOf(source: SnapshotSource): number {
  return clamp(Math.round(source.inputMarginTicks), -128, 127);
}

function rttOf(source: SnapshotSource): number {
  return toGrid(source.rttMs, 1, 0xffff);
}
