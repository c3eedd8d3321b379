// For tests of whoever reads snapshots: one of which only some things are told.
import type { Snapshot } from "./snapshot.ts";

/** Nothing is in sight but what `told` says. */
export function snapshotOf(told: Partial<Snapshot> = {}): Snapshot {
  const nothing = {
    tick: 1,
    worldTick: 0,
    inputMarginTicks: 0,
    rttMs: 0,
    ownCells: [],
    cells: [],
    balls: [],
  };
  return { ...nothing, ...told };
}
