// A token bucket over a clock that is handed in: how often one peer may do one thing. Knows no sockets.

export type TokenBucket = {
  /** Takes one token. @param nowMs monotonic milliseconds @returns false when there is none left */
  take(nowMs: number): boolean;
};

/** @param ratePerS tokens that come back each second @param burst tokens in a full bucket, the state at the start */
export function createTokenBucket(ratePerS: number, burst: number, startMs: number): TokenBucket {
  let tokens = burst;
  let filledAtMs = startMs;
  return {
    take(nowMs) {
      const elapsedS = Math.max(0, nowMs - filledAtMs) / 1000;
      filledAtMs = Math.max(filledAtMs, nowMs);
      tokens = Math.min(burst, tokens + elapsedS * ratePerS);
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}

/** A guest's inputs: one a tick at 30 Hz is the most an honest one sends; the burst is two seconds behind a hiccup. */
const INPUT_RATE_PER_S = 40;
const INPUT_BURST = 60;
/** join and profile: a person clicks them. */
const REQUEST_RATE_PER_S = 3;
const REQUEST_BURST = 10;
/** watch and play: a key that goes from one player to the next. */
const WATCH_RATE_PER_S = 10;
const WATCH_BURST = 30;
/** resync: a full snapshot costs as much as twenty deltas, and an honest guest never needs one. */
const RESYNC_RATE_PER_S = 0.5;
const RESYNC_BURST = 5;
/** All frames of a connection, heartbeats and unknown ones too, before anything is decoded. */
const FRAME_RATE_PER_S = 60;
const FRAME_BURST = 100;

/** For everything a connection sends, before it is decoded. */
export function createFrameLimit(nowMs: number): TokenBucket {
  return createTokenBucket(FRAME_RATE_PER_S, FRAME_BURST, nowMs);
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
    inputs: createTokenBucket(INPUT_RATE_PER_S, INPUT_BURST, nowMs),
    requests: createTokenBucket(REQUEST_RATE_PER_S, REQUEST_BURST, nowMs),
    watches: createTokenBucket(WATCH_RATE_PER_S, WATCH_BURST, nowMs),
    resyncs: createTokenBucket(RESYNC_RATE_PER_S, RESYNC_BURST, nowMs),
  };
}
