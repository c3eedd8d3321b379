// A token bucket over a clock that is handed in: how often one peer may do one thing. Knows no sockets.

export type TokenBucket = {
  /** Takes `count` tokens, all or none.
   *  @param nowMs monotonic milliseconds @param count 1 unless told @returns false when there are not so many */
  take(nowMs: number, count?: number): boolean;
  /** Whether all tokens are back. */
  isFull(nowMs: number): boolean;
};

/** @param ratePerS tokens that come back each second @param burst tokens in a full bucket, the state at the start */
export function createTokenBucket(ratePerS: number, burst: number, startMs: number): TokenBucket {
  let tokens = burst;
  let filledAtMs = startMs;

  function fill(nowMs: number): void {
    const elapsedS = Math.max(0, nowMs - filledAtMs) / 1000;
    filledAtMs = Math.max(filledAtMs, nowMs);
    tokens = Math.min(burst, tokens + elapsedS * ratePerS);
  }

  return {
    take(nowMs, count = 1) {
      fill(nowMs);
      if (tokens < count) return false;
      tokens -= count;
      return true;
    },
    isFull(nowMs) {
      fill(nowMs);
      return tokens >= burst;
    },
  };
}
