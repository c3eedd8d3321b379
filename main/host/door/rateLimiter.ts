// How often one guest may do what: a bucket for each kind of message. Knows no sockets.
import { createTokenBucket, type TokenBucket } from "../../../shared/math/tokenBucket.ts";

/** What waits on the way comes all at once: behind a radio that tries again, or before a host that pauses. So much of
 *  it as could have been sent in this time is no flood, seconds. The credit is there from the start: a clock that stands
 *  still while its machine sleeps does not gather any. */
const STALL_S = 10;

/** One input a tick at 30 Hz is the most an honest guest sends. */
const INPUT_RATE_PER_S = 40;
/** join and profile: a person clicks them. */
const REQUEST_RATE_PER_S = 3;
/** watch and play: a key that goes from one player to the next. */
const WATCH_RATE_PER_S = 10;
/** resync: a full snapshot costs as much as twenty deltas, and an honest guest never needs one. */
const RESYNC_RATE_PER_S = 0.5;
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
export type SessionLimits = {
  inputs: TokenBucket;
  requests: TokenBucket;
  watches: TokenBucket;
  resyncs: TokenBucket;
};

export function createSessionLimits(nowMs: number): SessionLimits {
  return {
    inputs: createGuestLimit(INPUT_RATE_PER_S, nowMs),
    requests: createGuestLimit(REQUEST_RATE_PER_S, nowMs),
    watches: createGuestLimit(WATCH_RATE_PER_S, nowMs),
    resyncs: createGuestLimit(RESYNC_RATE_PER_S, nowMs),
  };
}
