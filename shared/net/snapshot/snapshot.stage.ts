// Test support: a snapshot for tests of its readers, of which a test gives only the parts that matter.
import type { Snapshot } from "./snapshot.ts";

/** Nothing is in view except what `told` has. */
export function snapshotOf(told: Partial<Snapshot> = {}): Snapshot {
  const nothing = {
    tick: 1,
    worldTick: 0,
    inputMarginTicks: 0,
    rttMs: 0,
    ownCells: [],
    movers: [],
    balls: [],
  };
  return { ...nothing, ...told };
}
