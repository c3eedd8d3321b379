// The last snapshots in the order of their ticks, and the two between which a moment lies. Knows no time and no cells.
import type { Snapshot } from "../../shared/net/snapshot/snapshot.ts";

/** A second at 30 Hz: far more than the past others are drawn in. */
const CAPACITY = 32;

/** A moment `part` (0..1) of the way from one snapshot to the other. Both are the same where there is only one. */
export type Between = { before: Snapshot; after: Snapshot; part: number };

export class SnapshotBuffer {
  readonly #snapshots: Snapshot[] = [];
  #between: Between | null = null;

  get newest(): Snapshot | null {
    return this.#snapshots.at(-1) ?? null;
  }

  /** Adds a snapshot. @returns false if it is not newer than the last */
  push(snapshot: Snapshot): boolean {
    const { newest } = this;
    if (newest && snapshot.tick <= newest.tick) return false;
    this.#snapshots.push(snapshot);
    if (this.#snapshots.length > CAPACITY) this.#snapshots.shift();
    return true;
  }

  /** The two snapshots around a fractional tick; outside of the known ones, the nearest. Null when empty. The next
   *  call reuses the result. */
  findBetween(tick: number): Between | null {
    const list = this.#snapshots;
    if (list.length === 0) return null;
    let at = list.length - 1;
    while (at > 0 && list[at]!.tick > tick) at--;
    const before = list[at]!;
    const after = tick > before.tick ? (list[at + 1] ?? before) : before;
    this.#between ??= { before, after, part: 0 };
    this.#between.before = before;
    this.#between.after = after;
    this.#between.part = after === before ? 0 : (tick - before.tick) / (after.tick - before.tick);
    return this.#between;
  }
}
