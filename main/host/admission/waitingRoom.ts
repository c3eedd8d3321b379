// Who waits to be let in, and what the host's person said to whom (PROTOCOL.md P72). No connection is held: who waits
// knocks again and again. Knows guests by the hash of their key, and times.
import { type DeskCaller, MAX_WAITING } from "../../../shared/desk/desk.ts";
import { BoundedMap } from "../seats/boundedMap.ts";
import { newKey } from "../seats/keys.ts";

/** Who has not knocked for so long has given up. It knocks every 2 s. */
export const KNOCK_HOLDS_MS = 6000;
/** How long a no counts. */
export const NO_HOLDS_MS = 60_000;
/** Most guests of whom it is remembered that they were let in, or were not. */
const MAX_ANSWERED = 1024;

/** guest: hash of the guest's key. name: cleaned. */
export type WaitingGuest = Omit<DeskCaller, "id" | "sinceMs"> & { guest: string };

/** isListed: the host's person is told. Who came to watch and knocked only once opened the page, and may go again. */
type Row = { caller: DeskCaller; guest: string; heardAtMs: number; isListed: boolean };

export class WaitingRoom {
  /** By guest, in the order they came. */
  readonly #rows = new Map<string, Row>();
  readonly #letIn = new BoundedMap<true>(MAX_ANSWERED);
  /** Until when a no counts, by guest. */
  readonly #noUntilMs = new BoundedMap<number>(MAX_ANSWERED);
  readonly #onNew: (caller: DeskCaller) => void;

  /** @param onNew told once of each who begins to wait */
  constructor(onNew: (caller: DeskCaller) => void) {
    this.#onNew = onNew;
  }

  list(): DeskCaller[] {
    return [...this.#rows.values()].filter(({ isListed }) => isListed).map(({ caller }) => caller);
  }

  /** Somebody knocks. @returns why it does not get in; null: it does @param wallMs milliseconds since 1970 */
  knock(who: WaitingGuest, nowMs: number, wallMs: number): "asking" | "denied" | "doorFull" | null {
    const { guest, ...shown } = who;
    if (this.#letIn.has(guest)) return null;
    if (nowMs < (this.#noUntilMs.get(guest) ?? nowMs)) return "denied";
    this.sweep(nowMs);
    const before = this.#rows.get(guest);
    if (before === undefined && this.#rows.size >= MAX_WAITING && !this.#makeRoom(who.peer))
      return "doorFull";
    const { id = newKey(), sinceMs = wallMs } = before?.caller ?? {};
    const caller = { ...shown, id, sinceMs };
    const isListed = before !== undefined || !who.isWatching;
    this.#rows.set(guest, { caller, guest, heardAtMs: nowMs, isListed });
    if (isListed && !before?.isListed) this.#onNew(caller);
    return "asking";
  }

  /** Says yes. @param id of a caller; null: to all who wait @returns whether anybody was meant */
  letIn(id: string | null): boolean {
    return this.#answer(id, (guest) => this.#letIn.set(guest, true));
  }

  /** Says no, as letIn says yes. */
  turnAway(id: string | null, nowMs: number): boolean {
    return this.#answer(id, (guest) => this.#noUntilMs.set(guest, nowMs + NO_HOLDS_MS));
  }

  /** Takes back a yes. */
  forget(guest: string): void {
    this.#letIn.delete(guest);
  }

  /** Nobody needs to wait any more. */
  clear(): void {
    this.#rows.clear();
  }

  /** Forgets those who have given up, and a no that counts no more. */
  sweep(nowMs: number): void {
    for (const [guest, { heardAtMs }] of this.#rows) {
      if (nowMs >= heardAtMs + KNOCK_HOLDS_MS) this.#rows.delete(guest);
    }
    for (const [guest, untilMs] of this.#noUntilMs) if (nowMs >= untilMs) this.#noUntilMs.delete(guest);
  }

  #answer(id: string | null, say: (guest: string) => void): boolean {
    const meant = [...this.#rows.values()].filter(({ caller }) => id === null || caller.id === id);
    for (const { guest } of meant) {
      this.#rows.delete(guest);
      say(guest);
    }
    return meant.length > 0;
  }

  /** One address must not take all the places: its newest goes, where another one has fewer. */
  #makeRoom(peer: string): boolean {
    const rows = [...this.#rows.values()];
    const countOf = (one: string) => rows.filter(({ caller }) => caller.peer === one).length;
    const largest = rows.reduce<Row | null>(
      (best, row) => (best && countOf(best.caller.peer) > countOf(row.caller.peer) ? best : row),
      null,
    );
    if (largest === null || countOf(largest.caller.peer) <= countOf(peer) + 1) return false;
    return this.#rows.delete(largest.guest);
  }
}
