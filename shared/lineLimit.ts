// How many lines of one kind go into a log: what strangers can cause again and again must not fill it. Lines that are
// left out are counted, and one line tells how many. Knows no log and no clock.
import { createTokenBucket } from "./math/tokenBucket.ts";

export type LineLimitOptions = {
  /** Lines allowed per second in the long run (`ratePerS`) and at once (`burst`). */
  ratePerS: number;
  burst: number;
  /** Monotonic milliseconds. */
  now(): number;
  /** Writes how many lines were left out, at least one. */
  summarize(count: number): void;
};

export type LineLimit = {
  /** @param write puts one line into the log; not called when there were too many */
  pass(write: () => void): void;
  /** Writes how many lines were left out, once that is due. Call it now and then. */
  tell(): void;
};

/** How many lines were left out is written at most once in so many milliseconds. */
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
