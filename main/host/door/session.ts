// One connection's place in the game: waiting to join, playing, or closed. Knows no sockets and no world.
import { WireError } from "../../../shared/net/bytes.ts";
import type { HostCloseReason } from "../../../shared/net/closeReasons.ts";
import type { StampedInput } from "../../../shared/net/inputCodec.ts";
import { createSentState, type SentState } from "../../../shared/net/snapshot/sentState.ts";
import type { Death } from "../../../shared/net/snapshot/snapshot.ts";
import { createInputQueue, enqueueInput, type InputQueue } from "../../../shared/room/inputQueue.ts";
import type { Watching } from "../../../shared/room/watching.ts";
import { createStillness, type Stillness } from "../seats/stillness.ts";
import type { Link } from "./link.ts";
import { createSessionLimits, type SessionLimits } from "./rateLimiter.ts";

/** What a session is while its player is in the arena. */
export type Playing = {
  readonly kind: "playing";
  readonly playerId: number;
  name: string;
  color: number;
  readonly joinedAtMs: number;
  readonly inputs: InputQueue;
  readonly stillness: Stillness;
  /** What it looks at instead of playing; null while its player is in the world. */
  watching: Watching | null;
  /** How its life has just ended, until it is told. */
  death: Death | null;
  /** What this guest was last sent. */
  readonly sent: SentState;
  /** Revision of the roster this guest was told; 0: none. */
  rosterRevision: number;
  /** Since when nothing could be sent, monotonic milliseconds; null while snapshots flow. */
  laggingSinceMs: number | null;
};

export type SessionState =
  | { readonly kind: "awaitingJoin"; readonly deadlineMs: number }
  | Playing
  /** player: who was playing until then. */
  | { readonly kind: "closed"; readonly cause: string; readonly player: Playing | null };

/** Connected, but not joined: closed after this. */
export const JOIN_TIMEOUT_MS = 10_000;

export type Seat = { playerId: number; name: string; color: number };

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

  /** The state while playing, else null. */
  get playing(): Playing | null {
    return this.#state.kind === "playing" ? this.#state : null;
  }

  isJoinOverdue(nowMs: number): boolean {
    return this.#state.kind === "awaitingJoin" && nowMs >= this.#state.deadlineMs;
  }

  /** From awaitingJoin only. */
  startPlaying(seat: Seat, nowMs: number): Playing {
    if (this.#state.kind !== "awaitingJoin") throw new Error(`a ${this.#state.kind} session cannot join`);
    const playing: Playing = {
      kind: "playing",
      ...seat,
      joinedAtMs: nowMs,
      inputs: createInputQueue(),
      stillness: createStillness(nowMs),
      watching: null,
      death: null,
      sent: createSentState(),
      rosterRevision: 0,
      laggingSinceMs: null,
    };
    this.#state = playing;
    return playing;
  }

  /** @throws WireError before the join. @param worldTick the last step made */
  enqueueInput(input: StampedInput, worldTick: number): void {
    enqueueInput(this.requirePlaying("input").inputs, input, worldTick);
  }

  /** @throws WireError unless playing: the peer sent what only a player may send */
  requirePlaying(event: string): Playing {
    if (this.#state.kind !== "playing") throw new WireError("shape", `${event} without a join`);
    return this.#state;
  }

  /** Ends the session for a reason the guest is told. Once closed, nothing more happens. */
  close(reason: HostCloseReason): void {
    if (this.#state.kind === "closed") return;
    this.#state = { kind: "closed", cause: reason, player: this.playing };
    this.link.close(reason);
  }

  /** The connection is gone, by itself or because close() ended it: the first cause stands.
   *  @param cause socket.io's words, for the log */
  markGone(cause: string): { cause: string; player: Playing | null } {
    if (this.#state.kind !== "closed") this.#state = { kind: "closed", cause, player: this.playing };
    return this.#state;
  }
}
