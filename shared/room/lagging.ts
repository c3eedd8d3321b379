// Whether a guest's next snapshot may be made, or the guest lags and is spared. Knows neither the room nor sockets.
import type { Feed } from "./feed.ts";

/** A guest that takes nothing for so long is closed. */
export const STUCK_AFTER_MS = 30_000;

/**
 * The connection is looked at before anything is encoded: while one frame still waits in this process, no further
 * one is made, so a guest that never reads costs one snapshot and the system's own buffers, and nobody else any time.
 * What is encoded must be sent at once: it becomes the baseline of the next delta.
 * @returns "flowing"; "lagging" when this tick is left out; "stuck" when that has gone on for STUCK_AFTER_MS
 */
export function noteFlow(feed: Feed, nowMs: number): "flowing" | "lagging" | "stuck" {
  if (feed.link.isDrained()) {
    feed.laggingSinceMs = null;
    return "flowing";
  }
  feed.laggingSinceMs ??= nowMs;
  return nowMs - feed.laggingSinceMs >= STUCK_AFTER_MS ? "stuck" : "lagging";
}
