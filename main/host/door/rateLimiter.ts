// How often one guest may do what: a bucket for each of its limits, and one for all it sends. Knows no sockets.
import { createTokenBucket, type TokenBucket } from "../../../shared/math/tokenBucket.ts";
import { GUEST_LIMITS, type GuestLimit } from "../../../shared/net/events/guestEvents.ts";

/** What waits on the way comes all at once: behind a radio that tries again, or before a host that pauses. So much of
 *  it as could have been sent in this time is no flood, seconds. The credit is there from the start: a clock that stands
 *  still while its machine sleeps does not gather any. */
const STALL_S = 10;

/** All frames of a connection, heartbeats and unknown ones too, before anything is decoded. */
const FRAME_RATE_PER_S = 60;

function createGuestLimit(ratePerS: number, nowMs: number): TokenBucket {
  return createTokenBucket(ratePerS, ratePerS * STALL_S, nowMs);
}

/** For everything a connection sends, before it is decoded. */
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
