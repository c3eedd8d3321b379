// From which checkpoint a match goes on when its thread has died, and when it is given up. Pure: knows no threads.
import type { HostCheckpoint } from "../../host/thread/hostContract.ts";

/** Who dies so soon after a restore may die of what was restored. */
const SUSPECT_MS = 10_000;
/** So many deaths within this are no accident. */
const MOST_DEATHS = 3;
const DEATHS_WITHIN_MS = 60_000;

export class RescuePlan {
  #newest: HostCheckpoint | null;
  /** The one before; while the newest restore is suspect, the one before what was restored. */
  #older: HostCheckpoint | null = null;
  #restoredAtMs = Number.NEGATIVE_INFINITY;
  readonly #deathsMs: number[] = [];

  /** @param first what the match goes on from already */
  constructor(first: HostCheckpoint | null) {
    this.#newest = first;
  }

  /** @param nowMs monotonic, as for all that follows */
  note(checkpoint: HostCheckpoint, nowMs: number): void {
    if (this.#older === null || !this.#isSuspect(nowMs)) this.#older = this.#newest;
    this.#newest = checkpoint;
  }

  /** The thread has died, or what was chosen could not be restored. @returns null: the match is given up */
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
    return this.#newest;
  }

  /** What was chosen goes on from now. */
  onRestored(nowMs: number): void {
    this.#restoredAtMs = nowMs;
  }

  #isSuspect(nowMs: number): boolean {
    return nowMs - this.#restoredAtMs < SUSPECT_MS;
  }
}
