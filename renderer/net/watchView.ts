// Where a window looks that watches: between two snapshots, like the others. Knows no camera and no screen.
import type { WatchView } from "../../shared/net/sections/watch.ts";
import type { Between } from "./snapshotBuffer.ts";

/** Farther than this, world units, the view does not glide but is somewhere else. */
const JUMP_UNITS = 400;

/** @returns null for a moment in which this guest plays */
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
