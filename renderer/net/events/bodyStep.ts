// Two successive snapshots, for code that finds out what happened to bodies in between.
import type { Snapshot } from "../../../shared/net/snapshot/snapshot.ts";
import type { Rules } from "../../../shared/rules.ts";
import type { Eaters } from "./eaters.ts";
import type { Happened, MatchEventKind } from "./matchEvent.ts";

/** Most ticks between two snapshots that still tell what happened in between; in more, bodies go too far. */
export const MAX_STEP_TICKS = 6;

export type BodyStep = {
  before: Snapshot;
  after: Snapshot;
  /** Steps of the world in between, 1 to MAX_STEP_TICKS. */
  ticks: number;
  rules: Rules;
  /** The highest id told before `after`. Ids ascend with birth, so a new body with a lower one was only out of view. */
  newestId: number;
  /** Who ate what between the two; prepared on the first call. */
  eaters: () => Eaters;
  tell: <K extends MatchEventKind>(kind: K, what: Happened[K]) => void;
};

/** The highest id in a snapshot; its lists ascend. 0: nothing there. */
export function newestIdOf({ ownCells, movers, balls }: Snapshot): number {
  return Math.max(ownCells.at(-1)?.id ?? 0, movers.at(-1)?.id ?? 0, balls.at(-1)?.id ?? 0);
}
