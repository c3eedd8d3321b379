// Who waits for a seat, and for which peer a freed seat is held. Knows peers' keys and times, no room.
import type { Seat } from "../../../shared/room/seat.ts";

/** `seat`: that of a watcher who waits in the game; null: a newcomer, who was refused and asks again. */
export type Knock = { readonly peer: string; readonly atMs: number; readonly seat: Seat | null };

/** A newcomer that has not asked again for this long has given up. It asks every 4 s. */
const KNOCK_MS = 6000;
/** A seat is held so long for the newcomer that it was freed for. */
const HOLD_MS = 10_000;
/** Most knocks that count, so that a flood of them makes no more players be asked. */
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

  /** Knocks in their order: first those of the peers with the fewest seats, so that a peer with many does not get
   *  the next one, too; then by time. */
  inTurn(seatsOf: (peer: string) => number): Knock[] {
    return this.#knocks.toSorted((a, b) => seatsOf(a.peer) - seatsOf(b.peer));
  }

  /** A knock was given a seat. A newcomer's seat is held until it asks again. */
  serve(knock: Knock, nowMs: number): void {
    this.#knocks = this.#knocks.filter((one) => one !== knock);
    if (knock.seat === null) this.#holds.push({ peer: knock.peer, untilMs: nowMs + HOLD_MS });
  }

  /** How many seats are held for other peers. */
  heldFromOthers(peer: string): number {
    return this.#holds.filter((hold) => hold.peer !== peer).length;
  }

  /** A guest of this peer took a seat. */
  take(peer: string): void {
    const at = this.#holds.findIndex((hold) => hold.peer === peer);
    if (at >= 0) this.#holds.splice(at, 1);
  }
}
