// How many bytes one connection may make this host read, before anybody knows what they mean. Knows no sockets.
import { createTokenBucket, type TokenBucket } from "../../../shared/math/tokenBucket.ts";

/** Bytes per second in the long run: thirteen times what the busiest honest guest sends (30 inputs of 16 bytes and a
 *  heartbeat). */
const BYTES_PER_S = 8000;
/** Bytes at once: all that can wait while the network stalls for ten seconds, as in rateLimiter.ts: 400 inputs of 16
 *  bytes and 100 messages of 80. Loading a page takes less. */
const BURST_BYTES = 16_000;
/** A connection's share while its address is over the credit: twice what an honest guest needs. So a flood costs the
 *  one who floods, and not others behind the same proxy or on the same computer. */
const MODEST_BYTES_PER_S = 1200;
/** What may still come from a peer that does not know yet that it was told to go. */
const FAREWELL_BYTES = 4000;

export type ByteCredit = {
  /** @returns false: over the credit, for as long as the peer goes on like this */
  take(bytes: number): boolean;
  /** The peer was told to go: only FAREWELL_BYTES may still come. */
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
