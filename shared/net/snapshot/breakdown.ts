// A snapshot's bytes field by field, for the Wire panel: which bytes say what (PROTOCOL.md, P24, P28). Runs the guest's
// own reader and notes where it is; knows nothing of the format.
import { PLAIN_PROFILE } from "../../model.ts";
import { type Announced, ByteReader } from "../bytes.ts";
import { type Baseline, readSnapshot } from "./decoder.ts";
import { COARSE, FINE, MAX_COARSE, MAX_FINE } from "./format.ts";
import type { KnownState, SnapshotField, SnapshotPart, SnapshotValue } from "./parts.ts";

/**
 * The parts of a snapshot in order: every byte belongs to exactly one. Bytes behind the last thing known here, such as
 * a section of a later version, are one part "rest".
 * @param bytes a payload of P24 or P28
 * @param known what the guest knew before; does not matter for a full snapshot
 * @throws WireError for bytes no encoder writes
 */
export function describeSnapshot(bytes: Uint8Array, known: KnownState | null): SnapshotPart[] {
  const reader = new NotingReader(bytes);
  readSnapshot(reader, known && standIn(known));
  return reader.parts;
}

class NotingReader extends ByteReader<SnapshotField, SnapshotValue> {
  override readonly isNoting = true;
  readonly parts: SnapshotPart[] = [];
  readonly #size: number;
  #offset = 0;
  #values: Partial<Record<SnapshotValue, number | string>> = {};
  #announced: SnapshotField[] | null = null;

  constructor(bytes: Uint8Array) {
    super(bytes);
    this.#size = bytes.length;
  }

  override say<T extends number | string>(name: SnapshotValue, value: T, perUnit = 1): T {
    this.#values[name] = typeof value === "number" ? value / perUnit : value;
    return value;
  }

  override announce(rows: readonly Announced<SnapshotField>[], bits: number): void {
    this.#announced ??= [];
    for (const { bit, field, otherwise } of rows) {
      if (bits & bit) this.#announced.push(field);
      else if (otherwise) this.#announced.push(otherwise);
    }
  }

  override note(field: SnapshotField): void {
    this.#add(field, this.#size - this.left);
  }

  override end(): void {
    if (this.left > 0) this.#add("rest", this.#size);
  }

  #add(field: SnapshotField, end: number): void {
    const part: SnapshotPart = {
      offset: this.#offset,
      length: end - this.#offset,
      field,
      values: this.#values,
    };
    this.parts.push(this.#announced ? { ...part, announces: this.#announced } : part);
    this.#offset = end;
    this.#values = {};
    this.#announced = null;
  }
}

/** A baseline to read changes against. Its places do not matter, so each is one with room on all sides. */
function standIn({ tick, worldTick, own, cells, balls, players }: KnownState): Baseline {
  const middle = (id: number, max: number, perUnit: number) => {
    const at = (max >> 1) / perUnit;
    return { id, playerId: 0, kind: "cell" as const, x: at, y: at, radius: at, isProtected: true };
  };
  const still = { impulseX: 0, impulseY: 0, bornTick: 0 };
  const snapshot = {
    tick,
    worldTick,
    inputMarginTicks: 0,
    rttMs: 0,
    ownCells: own.map((id) => ({ ...middle(id, MAX_FINE, FINE), ...still })),
    movers: cells.map((id) => middle(id, MAX_COARSE, COARSE)),
    balls: balls.map((id) => ({ ...middle(id, MAX_COARSE, COARSE), color: 0 })),
  };
  const roster = players.map((playerId) => ({ ...PLAIN_PROFILE, playerId }));
  return { snapshot, ownPlayerId: 0, known: { roster } };
}
