// What was done at the desk and can still be taken back. Knows ids and times, not what a step was.
import type { DeskStep, DeskUndo } from "../../../shared/desk/desk.ts";
import { UNDO_S } from "../../../shared/keptSeats.ts";
import { BoundedMap } from "../seats/boundedMap.ts";
import { newKey } from "../seats/keys.ts";

export type UndoClock = {
  /** Monotonic milliseconds. */
  now(): number;
  /** Milliseconds since 1970. */
  wallNow(): number;
};

/** @returns whether there was anything left to take back */
type TakeBack = () => boolean;
type Entry = { told: DeskUndo; dueMs: number; takeBack: TakeBack };

/** Most steps that are kept; with more the oldest is for good. */
const MAX_STEPS = 100;

export class UndoList {
  readonly #clock: UndoClock;
  readonly #entries = new BoundedMap<Entry>(MAX_STEPS);

  constructor(clock: UndoClock) {
    this.#clock = clock;
  }

  /** @param name of the person, before the step */
  add(step: DeskStep, name: string, takeBack: TakeBack): void {
    const { now, wallNow } = this.#clock;
    const told = { id: newKey(), step, name, untilMs: Math.round(wallNow() + 1000 * UNDO_S) };
    this.#entries.set(told.id, { told, dueMs: now() + 1000 * UNDO_S, takeBack });
  }

  /** Takes a step back, once. @returns it, if anything changed by that; else null */
  undo(id: string): DeskUndo | null {
    this.#forgetOld();
    const entry = this.#entries.get(id);
    this.#entries.delete(id);
    return entry?.takeBack() ? entry.told : null;
  }

  /** In the order in which they were done. */
  list(): DeskUndo[] {
    this.#forgetOld();
    return [...this.#entries.values()].map(({ told }) => told);
  }

  #forgetOld(): void {
    const nowMs = this.#clock.now();
    for (const [id, { dueMs }] of this.#entries) if (nowMs >= dueMs) this.#entries.delete(id);
  }
}
