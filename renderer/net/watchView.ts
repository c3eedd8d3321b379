// Where a watching window looks, between two snapshots. Knows no camera and no screen.
import type { WatchView } from "../../shared/net/sections/watch.ts";
import type { Between } from "./snapshotBuffer.ts";

/** If the view moves farther than this between two snapshots, it jumps, world units. */
const JUMP_UNITS = 400;

/** @returns null if the guest plays at this moment */
export function interpolateWatch({ before, after, part }: Between): WatchView | null {
  const from = before.watch;
  const to = after.watch;
  if (!from || !to) return from ?? null;
  const way = Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y));
  if (way > JUMP_UNITS) return from;
  return {
    playerId: to.playerId,
    x: from.x + (to.x - from.x) * part,
    y: from.y + (to.y - from.y) * part,
    totalRadius: from.totalRadius + (to.totalRadius - from.totalRadius) * part,
  };
}
