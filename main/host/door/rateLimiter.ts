// How often a guest may send what: a bucket for each limit, and one for all frames. Knows no sockets.
import { createTokenBucket, type TokenBucket } from "../../../shared/math/tokenBucket.ts";
import { GUEST_LIMITS, type GuestLimit } from "../../../shared/net/events/guestEvents.ts";

/**
 * Messages that waited arrive all at once, after a stall of the network or a pause of the host. What an honest guest
 * sends in so many seconds is no flood. The bucket is full at the start, as a clock that stops while its machine sleeps
 * would not fill it.
 */
const STALL_S = 10;

/** Limit for all frames of a connection, also heartbeats and unknown ones, before anything is decoded. */
const FRAME_RATE_PER_S = 60;

function createGuestLimit(ratePerS: number, nowMs: number): TokenBucket {
  return createTokenBucket(ratePerS, ratePerS * STALL_S, nowMs);
}

/** The bucket for all frames of a connection. */
export function createFrameLimit(nowMs: number): TokenBucket {
  return createGuestLimit(FRAME_RATE_PER_S, nowMs);
}

/** The buckets of one session. */
export type SessionLimits = Readonly<Record<GuestLimit, TokenBucket>>;

export function createSessionLimits(nowMs: number): SessionLimits {
  const entries = Object.entries(GUEST_LIMITS).map(([limit, { ratePerS }]) => [
    limit,
    createGuestLimit(ratePerS, nowMs),
  ]);
  return Object.fromEntries(entries) as SessionLimits;
}
