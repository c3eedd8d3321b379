// Who has just gone, so that the host's person can still ban them. In memory alone, and for a while: of who behaved well
// nothing is to be kept. Knows room and door, no sockets.
import { type DeskGone, GONE_S, MAX_GONE } from "../../../shared/desk/desk.ts";
import type { Room } from "../../../shared/room/room.ts";
import type { Seat } from "../../../shared/room/seat.ts";
import type { Admission } from "../admission/admission.ts";
import { peerReachOf } from "../admission/banReach.ts";
import { BoundedMap } from "../seats/boundedMap.ts";
import type { UndoClock } from "./undo.ts";

/** Monotonic milliseconds, and the same moment in milliseconds since 1970. */
type Moment = { atMs: number; wallMs: number };
type Gone = Pick<Seat, "playerId" | "profile" | "guest" | "whose" | "isHosts"> & Moment;

/** More than are shown: who is banned is not, until that ban ends. */
const MAX_KEPT = 64;

export class GoneList {
  readonly #room: Room;
  readonly #admission: Admission;
  readonly #clock: UndoClock;
  /** When each seat's guest was last here. */
  readonly #here = new Map<Seat, Moment>();
  /** A line a person: two tabs of one browser are one. */
  readonly #gone = new BoundedMap<Gone>(MAX_KEPT);

  constructor(room: Room, admission: Admission, clock: UndoClock) {
    this.#room = room;
    this.#admission = admission;
    this.#clock = clock;
  }

  /** Notices who has gone and who is back. Called each tick, after the room's: who comes and goes within one was seen by
   *  nobody. */
  look(): void {
    const now = { atMs: this.#clock.now(), wallMs: Math.round(this.#clock.wallNow()) };
    for (const [seat, moment] of this.#here) {
      if (this.#room.seatOf(seat.playerId) === seat) continue;
      this.#here.delete(seat);
      // Who was put out is listed since then.
      if (!seat.isOut) this.#add(seat, moment);
    }
    for (const seat of this.#room.seats) if (seat.whose !== null) this.#see(seat, now);
    for (const [key, { atMs }] of this.#gone) if (now.atMs >= atMs + 1000 * GONE_S) this.#gone.delete(key);
  }

  /** Newest first. */
  list(): DeskGone[] {
    return this.#bannable().slice(0, MAX_GONE).map(toldOf);
  }

  /** Who has gone and can be banned. @param playerId of the seat it had */
  find(playerId: number): Gone | null {
    return this.#bannable().find((one) => one.playerId === playerId) ?? null;
  }

  #bannable(): Gone[] {
    this.look();
    return [...this.#gone.values()]
      .filter((one) => this.#admission.untouchable(one) === null && !this.#admission.isBanned(one))
      .sort((a, b) => b.atMs - a.atMs);
  }

  #see(seat: Seat, now: Moment): void {
    const key = keyOf(seat);
    if (seat.isOut) {
      if (!this.#gone.has(key)) this.#add(seat, this.#here.get(seat) ?? now);
      return;
    }
    this.#gone.delete(key);
    // Who dropped out was last here before that.
    if (seat.awayUntil === null || !this.#here.has(seat)) this.#here.set(seat, now);
  }

  #add(seat: Seat, moment: Moment): void {
    const { playerId, profile, guest, whose, isHosts } = seat;
    this.#gone.set(keyOf(seat), { playerId, profile, guest, whose, isHosts, ...moment });
  }
}

function keyOf({ guest, playerId }: Seat): string {
  return guest ?? String(playerId);
}

function toldOf({ playerId, profile, whose, wallMs }: Gone): DeskGone {
  const peer = whose ?? "";
  return { playerId, ...profile, peer, peerReach: peerReachOf(peer), sinceMs: wallMs };
}
