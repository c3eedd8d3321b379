// What dies with a connection: the link, what was sent over it, the inputs that came by it, and whether the peer keeps
// up. The seat that a feed drives (seat.ts) outlives it. Knows no sockets.
import type { HostCloseReason } from "../net/closeReasons.ts";
import type { HostPayload, ToldEvent } from "../net/events/hostEvents.ts";
import { createSentState, type SentState } from "../net/snapshot/sentState.ts";
import { createInputQueue, type InputQueue } from "./inputQueue.ts";
import { createStillness, type Stillness } from "./stillness.ts";

/** What a match needs of a connection to one guest. */
export type FeedLink = {
  /** False while anything sent earlier still waits in this process, as the peer or the network lags. */
  isDrained(): boolean;
  /** @param payload copied before it returns */
  sendSnapshot(payload: Uint8Array): void;
  /** Tells one of HOST_EVENTS. */
  tell<E extends ToldEvent>(event: E, payload: HostPayload<E>): void;
  /** Tells the reason, then closes. @param leftS as the close event has it */
  close(reason: HostCloseReason, leftS?: number | null): void;
  /** The newest round trip, milliseconds; null until measured. */
  rttMs(): number | null;
};

/** A guest whose connection takes nothing for so long is closed. */
export const STUCK_AFTER_MS = 30_000;

export type Feed = {
  readonly link: FeedLink;
  /** Monotonic milliseconds. */
  readonly openedAtMs: number;
  readonly inputs: InputQueue;
  readonly stillness: Stillness;
  /** What its guest was last sent. */
  readonly sent: SentState;
  /** Revision of the roster its guest was told; 0: none. */
  rosterRevision: number;
  /** Revisions of the room's rounds, rules and results its guest was told; 0: none. */
  roundRevision: number;
  rulesRevision: number;
  resultsRevision: number;
  /** No input has come for so long (SILENT_S) that nobody can be at the controls. */
  isSilent: boolean;
  /** Since when nothing could be sent, monotonic milliseconds; null while snapshots flow. */
  laggingSinceMs: number | null;
};

/** A new feed. Nothing was sent over it, so its first snapshot is a full one. @param nowMs monotonic milliseconds */
export function createFeed(link: FeedLink, nowMs: number): Feed {
  return {
    link,
    openedAtMs: nowMs,
    inputs: createInputQueue(),
    stillness: createStillness(nowMs),
    sent: createSentState(),
    rosterRevision: 0,
    roundRevision: 0,
    rulesRevision: 0,
    resultsRevision: 0,
    isSilent: false,
    laggingSinceMs: null,
  };
}

/**
 * Looks at the connection before anything is encoded. While one frame still waits in this process, no other is made, so
 * a guest that never reads costs one snapshot and the system's buffers, and takes nobody's time. What is encoded must
 * be sent at once, as it becomes the baseline of the next delta.
 * @returns "flowing"; "lagging" when this tick is left out; "stuck" when that has gone on for STUCK_AFTER_MS
 */
export function noteFlow(feed: Feed, nowMs: number): "flowing" | "lagging" | "stuck" {
  if (feed.link.isDrained()) {
    feed.laggingSinceMs = null;
    return "flowing";
  }
  feed.laggingSinceMs ??= nowMs;
  return nowMs - feed.laggingSinceMs >= STUCK_AFTER_MS ? "stuck" : "lagging";
}
