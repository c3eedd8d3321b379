// Sends one guest its snapshot, or spares a guest that lags. Knows neither the room nor sockets' insides.
import type { ByteWriter } from "../../shared/net/bytes.ts";
import { encodeSnapshot, type SnapshotSource } from "../../shared/net/snapshotCodec.ts";
import type { Link } from "./link.ts";
import type { Playing } from "./session.ts";

/** A guest that takes nothing for so long is closed. */
export const STUCK_AFTER_MS = 30_000;

/**
 * The connection is looked at before anything is encoded: while one frame still waits in this process, no further
 * one is made, so a guest that never reads costs one snapshot and the system's own buffers, and nobody else any time.
 * @param writer scratch memory, one for all guests
 * @returns "sent"; "lagging" when this tick is left out; "stuck" when that has gone on for STUCK_AFTER_MS
 */
export function sendSnapshot(
  link: Link,
  playing: Playing,
  source: SnapshotSource,
  writer: ByteWriter,
  nowMs: number,
): "sent" | "lagging" | "stuck" {
  if (!link.isDrained()) {
    playing.laggingSinceMs ??= nowMs;
    return nowMs - playing.laggingSinceMs >= STUCK_AFTER_MS ? "stuck" : "lagging";
  }
  playing.laggingSinceMs = null;
  link.sendSnapshot(encodeSnapshot(source, writer));
  return "sent";
}
