// Guests who come back to a seat: whether it is theirs, and whether another window still plays in it (PROTOCOL.md P60,
// P62). Counts failed claims. Knows the room's seats and their feeds; knows no tokens and no sockets.
import { createTokenBucket, type TokenBucket } from "../../../shared/math/tokenBucket.ts";
import type { HostCloseReason } from "../../../shared/net/closeReasons.ts";
import type { Feed } from "../../../shared/room/feed.ts";
import type { Room } from "../../../shared/room/room.ts";
import { feedOf, type Seat } from "../../../shared/room/seat.ts";
import { BoundedMap } from "./boundedMap.ts";

/** match: as in JoinAccepted. */
export type ClaimsOptions = { room: Room; match: string };

/** proof: of the token that was sent, as in Seat. peer: as in Link. */
export type SeatClaim = { match: string; proof: string; isForced: boolean; peer: string };
/** ok: the claimant must take the seat at once. */
export type ClaimVerdict = { ok: true; seat: Seat } | { ok: false; reason: HostCloseReason };

/** A claimant that waits for the answer of the seat's other window. */
export type Claimant = {
  /** Whether it is still connected. */
  isHere(): boolean;
  /** Called at most once, before anybody else hears about the seat. */
  onVerdict(verdict: ClaimVerdict): void;
};

/** Longest wait for the other window: one that works answers at once, a frozen one never. */
export const ALIVE_MS = 1500;
/** Failed claims of one peer, at once and per second after that. Nobody guesses 128 bits, but each guess searches
 *  all seats. */
export const VAIN_AT_ONCE = 64;
const VAIN_PER_S = 1;
/** Most peers that are remembered: a large IPv6 network can be any number of peers. */
const MAX_REMEMBERED = 4096;

type Asked = { seat: Seat; feed: Feed; dueMs: number; isAlive: boolean; claimants: Claimant[] };

export class Claims {
  readonly #options: ClaimsOptions;
  readonly #asked = new Map<Seat, Asked>();
  readonly #vain = new BoundedMap<TokenBucket>(MAX_REMEMBERED);

  constructor(options: ClaimsOptions) {
    this.#options = options;
  }

  /** Judges a claim. @returns null: the claimant gets its verdict later */
  claim({ match, proof, isForced, peer }: SeatClaim, claimant: Claimant, nowMs: number): ClaimVerdict | null {
    if (match !== this.#options.match) return this.#refuse("otherMatch", peer, nowMs);
    const seat = this.#options.room.seatOfProof(proof);
    if (seat === null) return this.#refuse("seatGone", peer, nowMs);
    const feed = feedOf(seat);
    if (feed === null || isForced) return { ok: true, seat };
    this.#ask(seat, feed, nowMs).claimants.push(claimant);
    return null;
  }

  /** The window of this feed said that it still plays. Nothing happens if it was not asked. */
  hear(seat: Seat, feed: Feed): void {
    const asked = this.#asked.get(seat);
    if (asked?.feed === feed) asked.isAlive = true;
  }

  /** Tells claimants their verdicts. Called each tick. */
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
    // Claimants that waited for another window of this seat now wait for this one.
    const asked = { seat, feed, dueMs: nowMs + ALIVE_MS, isAlive: false, claimants: before?.claimants ?? [] };
    this.#asked.set(seat, asked);
    feed.link.tell("claimed", {});
    return asked;
  }

  /** Whether the asked window can still answer. */
  #isOpen({ seat, feed, isAlive }: Asked): boolean {
    return !isAlive && this.#isHere(seat) && feedOf(seat) === feed;
  }

  /** The verdict for the next claimant: the first one of a silent seat gets it, the others hear that it is played
   *  in. */
  #judge({ seat, feed, isAlive }: Asked): ClaimVerdict {
    if (!this.#isHere(seat)) return { ok: false, reason: "seatGone" };
    const now = feedOf(seat);
    const isFree = now === null || (now === feed && !isAlive);
    return isFree ? { ok: true, seat } : { ok: false, reason: "alreadyPlaying" };
  }

  #isHere(seat: Seat): boolean {
    return this.#options.room.seatOf(seat.playerId) === seat;
  }

  #refuse(reason: HostCloseReason, peer: string, nowMs: number): ClaimVerdict {
    const bucket = this.#vain.get(peer) ?? createTokenBucket(VAIN_PER_S, VAIN_AT_ONCE, nowMs);
    // A peer that has just tried is forgotten last.
    this.#vain.set(peer, bucket);
    return { ok: false, reason: bucket.take(nowMs) ? reason : "tooFast" };
  }
}
