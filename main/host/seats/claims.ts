// Who comes back to a seat: whether it is its own, and whether somebody plays in it who says so (PROTOCOL.md P60, P62). Counts
// claims in vain. Knows the room's seats and their feeds; knows no tokens and no sockets.
import { createTokenBucket, type TokenBucket } from "../../../shared/math/tokenBucket.ts";
import type { HostCloseReason } from "../../../shared/net/closeReasons.ts";
import type { Feed } from "../../../shared/room/feed.ts";
import type { Room } from "../../../shared/room/room.ts";
import { feedOf, type Seat } from "../../../shared/room/seat.ts";

/** match: as JoinAccepted has it. */
export type ClaimsOptions = { room: Room; match: string };

/** proof: as Seat has it, of the token that was brought. peer: as Link tells. */
export type SeatClaim = { match: string; proof: string; isForced: boolean; peer: string };
/** ok: the seat is to be taken at once. */
export type Verdict = { ok: true; seat: Seat } | { ok: false; reason: HostCloseReason };

/** Whoever waits for what the seat's other window says. */
export type Claimant = {
  /** false: it has hung up. */
  isHere(): boolean;
  /** Called at most once, and before anybody else is told anything about the seat. */
  onVerdict(verdict: Verdict): void;
};

/** A window that lives answers at once; a frozen one, never. */
export const ALIVE_MS = 1500;
/** Claims in vain of one peer, at once and later on: nobody guesses 128 bits, but each guess is a look at all seats. */
export const VAIN_AT_ONCE = 64;
const VAIN_PER_S = 1;
/** Remembered peers; who has a large IPv6 network is any number of them. */
const MAX_REMEMBERED = 4096;

type Asked = { seat: Seat; feed: Feed; dueMs: number; isAlive: boolean; claimants: Claimant[] };

export class Claims {
  readonly #options: ClaimsOptions;
  readonly #asked = new Map<Seat, Asked>();
  readonly #vain = new Map<string, TokenBucket>();

  constructor(options: ClaimsOptions) {
    this.#options = options;
  }

  /** @returns null: the claimant hears later */
  claim({ match, proof, isForced, peer }: SeatClaim, claimant: Claimant, nowMs: number): Verdict | null {
    if (match !== this.#options.match) return this.#refuse("otherMatch", peer, nowMs);
    const seat = this.#options.room.seatOfProof(proof);
    if (seat === null) return this.#refuse("seatGone", peer, nowMs);
    const feed = feedOf(seat);
    if (feed === null || isForced) return { ok: true, seat };
    this.#ask(seat, feed, nowMs).claimants.push(claimant);
    return null;
  }

  /** Somebody plays by this feed, and says so. Nothing happens where nobody asked. */
  hear(seat: Seat, feed: Feed): void {
    const asked = this.#asked.get(seat);
    if (asked?.feed === feed) asked.isAlive = true;
  }

  /** Tells claimants what came of it. Called each tick. */
  sweep(nowMs: number): void {
    for (const asked of this.#asked.values()) {
      if (this.#isOpen(asked) && nowMs < asked.dueMs) continue;
      this.#asked.delete(asked.seat);
      for (const claimant of asked.claimants) if (claimant.isHere()) claimant.onVerdict(this.#judge(asked));
    }
    for (const [peer, bucket] of this.#vain) if (bucket.isFull(nowMs)) this.#vain.delete(peer);
  }

  #ask(seat: Seat, feed: Feed, nowMs: number): Asked {
    const before = this.#asked.get(seat);
    if (before?.feed === feed) return before;
    // Those who asked another window of the seat go on with this one.
    const asked = { seat, feed, dueMs: nowMs + ALIVE_MS, isAlive: false, claimants: before?.claimants ?? [] };
    this.#asked.set(seat, asked);
    feed.link.tell("claimed", {});
    return asked;
  }

  /** Still to be answered by the one that was asked. */
  #isOpen({ seat, feed, isAlive }: Asked): boolean {
    return !isAlive && this.#isHere(seat) && feedOf(seat) === feed;
  }

  /** The first claimant of a silent seat gets it; the others find it played in. */
  #judge({ seat, feed, isAlive }: Asked): Verdict {
    if (!this.#isHere(seat)) return { ok: false, reason: "seatGone" };
    const now = feedOf(seat);
    const isFree = now === null || (now === feed && !isAlive);
    return isFree ? { ok: true, seat } : { ok: false, reason: "alreadyPlaying" };
  }

  #isHere(seat: Seat): boolean {
    return this.#options.room.seatOf(seat.playerId) === seat;
  }

  #refuse(reason: HostCloseReason, peer: string, nowMs: number): Verdict {
    const bucket = this.#vain.get(peer) ?? createTokenBucket(VAIN_PER_S, VAIN_AT_ONCE, nowMs);
    // Who has just tried is forgotten last.
    this.#vain.delete(peer);
    this.#vain.set(peer, bucket);
    const [oldest] = this.#vain.keys();
    if (this.#vain.size > MAX_REMEMBERED && oldest !== undefined) this.#vain.delete(oldest);
    return { ok: false, reason: bucket.take(nowMs) ? reason : "tooFast" };
  }
}
