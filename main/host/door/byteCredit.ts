// How many bytes one connection may make this host read, before anybody knows what they mean. Knows no sockets.
import { createTokenBucket, type TokenBucket } from "../../../shared/math/tokenBucket.ts";

/** Thirteen times what the busiest honest guest sends: 30 inputs of 16 bytes and a heartbeat. */
const BYTES_PER_S = 8000;
/** What may come at once: all that waited while a way was held for ten seconds, as the limits of messages have it, which
 *  is 400 inputs of 16 bytes and 100 wishes of 80. The requests of a page are less. */
const BURST_BYTES = 16_000;
/** A guest's share where its address is over its credit: twice an honest guest's. Who floods pays for the flood, and not
 *  whoever plays beside it, behind the same proxy or on the same computer. */
const MODEST_BYTES_PER_S = 1200;
/** What is still on its way from a peer that does not know yet that it was told to go. */
const FAREWELL_BYTES = 4000;

export type ByteCredit = {
  /** @returns false: over the credit, and so it stays as long as the peer goes on like this */
  take(bytes: number): boolean;
  /** The peer was told to go: a little may still come, once. */
  dismiss(): void;
};

/** @param address the credit of all connections from there @param now monotonic milliseconds */
export function createByteCredit(address: TokenBucket, now: () => number): ByteCredit {
  const own = createTokenBucket(BYTES_PER_S, BURST_BYTES, now());
  const modest = createTokenBucket(MODEST_BYTES_PER_S, BURST_BYTES, now());
  let farewell: TokenBucket | null = null;
  return {
    take(bytes) {
      const nowMs = now();
      if (farewell) return farewell.take(nowMs, bytes);
      return own.take(nowMs, bytes) && (address.take(nowMs, bytes) || modest.take(nowMs, bytes));
    },
    dismiss() {
      farewell ??= createTokenBucket(0, FAREWELL_BYTES, now());
    },
  };
}
