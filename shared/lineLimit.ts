// How many lines of one kind go into a log: what strangers can cause again and again must not fill it. What is left out is
// counted, and told in a line of its own. Knows no log and no clock.
import { createTokenBucket } from "./math/tokenBucket.ts";

export type LineLimitOptions = {
  /** Lines that come back each second, and lines at once. */
  ratePerS: number;
  burst: number;
  /** Monotonic milliseconds. */
  now(): number;
  /** Tells of those that were left out, at least one. */
  summarize(count: number): void;
};

export type LineLimit = {
  /** @param write puts one line into the log; not called when there were too many */
  pass(write: () => void): void;
  /** Tells what is due of those left out. Call it now and then. */
  tell(): void;
};

/** Lines left out are told together, once in so many milliseconds. */
const TELL_EVERY_MS = 10_000;

export function createLineLimit({ ratePerS, burst, now, summarize }: LineLimitOptions): LineLimit {
  const bucket = createTokenBucket(ratePerS, burst, now());
  let leftOut = 0;
  let tellAtMs = Number.POSITIVE_INFINITY;

  function tell(): void {
    if (now() < tellAtMs) return;
    summarize(leftOut);
    leftOut = 0;
    tellAtMs = Number.POSITIVE_INFINITY;
  }

  return {
    pass(write) {
      tell();
      if (bucket.take(now())) {
        write();
        return;
      }
      if (leftOut === 0) tellAtMs = now() + TELL_EVERY_MS;
      leftOut++;
    },
    tell,
  };
}
