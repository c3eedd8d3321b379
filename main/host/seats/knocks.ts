// Who waits for a seat, and for whom a freed one is kept. Knows addresses' keys and times, no room.
import type { Seat } from "../../../shared/room/seat.ts";

/** `seat`: of a watcher who waits in the game; null: a newcomer, who was sent away and comes again. */
export type Knock = { readonly peer: string; readonly atMs: number; readonly seat: Seat | null };

/** A newcomer who has not come again for this long has given up. It comes every 4 s. */
const KNOCK_MS = 6000;
/** A seat is kept for this long for whoever it was freed for. */
const HOLD_MS = 10_000;
/** A flood of knocks asks nobody more. */
const MAX_KNOCKS = 64;

export class Knocks {
  #knocks: Knock[] = [];
  #holds: { peer: string; untilMs: number }[] = [];

  get count(): number {
    return this.#knocks.length;
  }

  get isQuiet(): boolean {
    return this.#knocks.length === 0 && this.#holds.length === 0;
  }

  add(knock: Knock): void {
    const isWaiting = knock.seat !== null && this.#knocks.some(({ seat }) => seat === knock.seat);
    if (!isWaiting && this.#knocks.length < MAX_KNOCKS) this.#knocks.push(knock);
  }

  /** A watcher no longer waits. */
  drop(seat: Seat): void {
    this.#knocks = this.#knocks.filter((knock) => knock.seat !== seat);
  }

  /** @param isThere whether a watcher still watches */
  expire(nowMs: number, isThere: (seat: Seat) => boolean): void {
    this.#knocks = this.#knocks.filter(({ seat, atMs }) =>
      seat === null ? nowMs < atMs + KNOCK_MS : isThere(seat),
    );
    this.#holds = this.#holds.filter(({ untilMs }) => nowMs < untilMs);
  }

  /** In the order of their turns: of the peers with the fewest seats first, so that nobody who has many gets the next one,
   *  too; then whoever came first. */
  inTurn(seatsOf: (peer: string) => number): Knock[] {
    return this.#knocks.toSorted((a, b) => seatsOf(a.peer) - seatsOf(b.peer));
  }

  /** It was given a seat. A newcomer's is kept until it comes again. */
  serve(knock: Knock, nowMs: number): void {
    this.#knocks = this.#knocks.filter((one) => one !== knock);
    if (knock.seat === null) this.#holds.push({ peer: knock.peer, untilMs: nowMs + HOLD_MS });
  }

  /** Seats kept for others than this peer. */
  heldFromOthers(peer: string): number {
    return this.#holds.filter((hold) => hold.peer !== peer).length;
  }

  /** Somebody of this peer took a seat. */
  take(peer: string): void {
    const at = this.#holds.findIndex((hold) => hold.peer === peer);
    if (at >= 0) this.#holds.splice(at, 1);
  }
}
