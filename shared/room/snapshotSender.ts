// Sends one guest its snapshot, or spares a guest that lags. Knows neither the room nor sockets.
import type { Feed } from "./feed.ts";

/** A guest that takes nothing for so long is closed. */
export const STUCK_AFTER_MS = 30_000;

/**
 * The connection is looked at before anything is encoded: while one frame still waits in this process, no further
 * one is made, so a guest that never reads costs one snapshot and the system's own buffers, and nobody else any time.
 * @param encode called only if its bytes are sent at once: they become the baseline of the next delta
 * @returns "sent"; "lagging" when this tick is left out; "stuck" when that has gone on for STUCK_AFTER_MS
 */
export function sendSnapshot(
  feed: Feed,
  encode: () => Uint8Array,
  nowMs: number,
): "sent" | "lagging" | "stuck" {
  if (!feed.link.isDrained()) {
    feed.laggingSinceMs ??= nowMs;
    return nowMs - feed.laggingSinceMs >= STUCK_AFTER_MS ? "stuck" : "lagging";
  }
  feed.laggingSinceMs = null;
  feed.link.sendSnapshot(encode());
  return "sent";
}
