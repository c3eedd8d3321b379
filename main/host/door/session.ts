// One connection: waiting to join or for the answer to it, seated (its place in the match, and the feed that drives it),
// or closed. Knows no sockets and no world.

import { WireError } from "../../../shared/net/bytes.ts";
import type { HostCloseReason } from "../../../shared/net/closeReasons.ts";
import { JOIN_TIMEOUT_MS } from "../../../shared/net/protocol.ts";
import { createFeed, type Feed } from "../../../shared/room/feed.ts";
import { feedOf, type Seat } from "../../../shared/room/seat.ts";
import type { Link } from "./link.ts";
import { createSessionLimits, type SessionLimits } from "./rateLimiter.ts";

export type Seated = {
  readonly kind: "seated";
  readonly seat: Seat;
  readonly feed: Feed;
  /** Whether it had this seat before. */
  readonly isBack: boolean;
};

export type SessionState =
  | { readonly kind: "awaitingJoin"; readonly deadlineMs: number }
  /** Its join waits for its answer: until the other window of the seat it claims has answered or its time is up, or
   *  until its password is compared. */
  | { readonly kind: "waiting" }
  | Seated
  /** seat: the one it had until it was closed. */
  | { readonly kind: "closed"; readonly cause: string; readonly seat: Seat | null };

/** Ends that are nobody's fault, or the host's, or the network's: socket.io's words and reasons of ours. All others
 *  are a guest that leaves, breaks the protocol or is put out. */
const DROPS: ReadonlySet<string> = new Set([
  "transport close",
  "ping timeout",
  "write error",
  "server shutting down",
  "tooSlow",
  "hostFailed",
  "stopped",
]);

/** PROTOCOL.md P61. @param cause by markGone */
export function isDropCause(cause: string): boolean {
  return DROPS.has(cause);
}

export class Session {
  readonly link: Link;
  readonly limits: SessionLimits;
  #state: SessionState;

  /** @param nowMs monotonic milliseconds */
  constructor(link: Link, nowMs: number) {
    this.link = link;
    this.limits = createSessionLimits(nowMs);
    this.#state = { kind: "awaitingJoin", deadlineMs: nowMs + JOIN_TIMEOUT_MS };
  }

  get state(): SessionState {
    return this.#state;
  }

  /** The state while it drives a seat; else null, also when somebody else drives the seat by now. */
  get seated(): Seated | null {
    const state = this.#state;
    return state.kind === "seated" && feedOf(state.seat) === state.feed ? state : null;
  }

  isJoinOverdue(nowMs: number): boolean {
    return this.#state.kind === "awaitingJoin" && nowMs >= this.#state.deadlineMs;
  }

  /** Opens the feed for the seat it will drive. Closing the feed ends the session. */
  openFeed(nowMs: number): Feed {
    return createFeed({ ...this.link, close: (reason, leftS) => this.close(reason, leftS) }, nowMs);
  }

  /** Its join came, and will be answered later. Only while awaitingJoin. */
  await(): void {
    if (this.#state.kind !== "awaitingJoin") throw new Error(`a ${this.#state.kind} session cannot wait`);
    this.#state = { kind: "waiting" };
  }

  /** Takes its seat; only before it has one. @param feed made by openFeed(), now driving the seat */
  sit(seat: Seat, feed: Feed, isBack = false): void {
    const { kind } = this.#state;
    if (kind !== "awaitingJoin" && kind !== "waiting") throw new Error(`a ${kind} session cannot join`);
    this.#state = { kind: "seated", seat, feed, isBack };
  }

  /** @throws WireError unless seated, as only a player or watcher may send this event */
  requireSeated(event: string): Seated {
    const { seated } = this;
    if (seated === null) throw new WireError("shape", `${event} without a join`);
    return seated;
  }

  /** Ends the session for a reason the guest is told. Once closed, nothing more happens. */
  close(reason: HostCloseReason, leftS: number | null = null): void {
    if (this.#state.kind === "closed") return;
    this.#markClosed(reason);
    this.link.close(reason, leftS);
  }

  /** The connection is gone, by itself or by close(). The first cause counts.
   *  @param cause socket.io's words, for the log */
  markGone(cause: string): { cause: string; seat: Seat | null } {
    return this.#state.kind === "closed" ? this.#state : this.#markClosed(cause);
  }

  #markClosed(cause: string): { cause: string; seat: Seat | null } {
    const closed = { kind: "closed", cause, seat: this.seated?.seat ?? null } as const;
    this.#state = closed;
    return closed;
  }
}
