// From which checkpoint a match goes on when its thread has died, and when it is given up. Pure: knows no threads.
import type { KeptDesk } from "../../../shared/desk/desk.ts";
import type { HostCheckpoint } from "../../host/thread/hostContract.ts";

/** A thread that dies so soon after a restore may have died of the restored state. */
const SUSPECT_MS = 10_000;
/** So many deaths within DEATHS_WITHIN_MS are no accident: the match is given up. */
const MOST_DEATHS = 3;
const DEATHS_WITHIN_MS = 60_000;

export class RescuePlan {
  #newest: HostCheckpoint | null;
  /** The checkpoint before the newest; while the newest restore is suspect, the one before the restored one. */
  #older: HostCheckpoint | null = null;
  /** The newest desk: a room that goes back by some seconds must not be open again. */
  #desk: KeptDesk | null;
  #restoredAtMs = Number.NEGATIVE_INFINITY;
  readonly #deathsMs: number[] = [];

  /** @param first the checkpoint that the match began from; null: a new match */
  constructor(first: HostCheckpoint | null) {
    this.#newest = first;
    this.#desk = first?.desk ?? null;
  }

  /** Takes in a new checkpoint. @param nowMs monotonic milliseconds, as in all methods */
  note(checkpoint: HostCheckpoint, nowMs: number): void {
    if (this.#older === null || !this.#isSuspect(nowMs)) this.#older = this.#newest;
    this.#newest = checkpoint;
    this.#desk = checkpoint.desk;
  }

  /** Chooses a checkpoint after the thread died, or after the last chosen one could not be restored.
   *  @returns null: the match is given up */
  choose(nowMs: number): HostCheckpoint | null {
    this.#deathsMs.push(nowMs);
    const recent = this.#deathsMs.filter((atMs) => nowMs - atMs < DEATHS_WITHIN_MS);
    this.#deathsMs.splice(0, this.#deathsMs.length, ...recent);
    if (recent.length >= MOST_DEATHS) return null;
    if (this.#isSuspect(nowMs) && this.#older !== null) {
      this.#newest = this.#older;
      this.#older = null;
    }
    this.#restoredAtMs = nowMs;
    return this.#newest && { ...this.#newest, desk: this.#desk ?? this.#newest.desk };
  }

  /** The chosen checkpoint is restored and goes on from now. */
  onRestored(nowMs: number): void {
    this.#restoredAtMs = nowMs;
  }

  #isSuspect(nowMs: number): boolean {
    return nowMs - this.#restoredAtMs < SUSPECT_MS;
  }
}
