// What a guest knows after one snapshot, as plain data. encoder.ts writes it, decoder.ts reads it.
import type { Ball, Cell, MoverKind, Profile } from "../../model.ts";

/** A circle that moves, with its owner: whose cell it is, or who ejected it; 0 for a virus. radius 0 means eaten in this
 *  tick. */
export type SnapshotCell = Cell & { playerId: number; kind: MoverKind };

/** All that moving it in the next steps depends on. The impulse is what is left to travel of a boost, world units;
 *  bornTick the step that made it. */
export type OwnCell = SnapshotCell & { impulseX: number; impulseY: number; bornTick: number };

/** Who is here, as everybody sees them. Without a role it is a person who plays. */
export type RosterEntry = Profile & { playerId: number; role?: RosterRole };
export type RosterRole = "bot" | "watcher";

/** From one roster to a newer one, both ascending by id: who left, and who is new or has another name or colour. */
export type RosterChanges = { left: readonly number[]; entries: readonly RosterEntry[] };

/** A line of the leaderboard. `rank` counts from 1; entries are ordered by rank: the ten biggest, then oneself if not among them. */
export type LeaderboardEntry = { rank: number; playerId: number; score: number };

/** Where one of the biggest players is, as parts of the arena's width and height, 0..1. */
export type MinimapDot = { playerId: number; x: number; y: number };

/** Somebody's last cell was eaten. */
export type Kill = { byPlayerId: number; playerId: number };

/** How the guest's own life ended. highestScore: in score or mass, as the rules have it. */
export type Death = {
  byPlayerId: number;
  aliveTicks: number;
  highestScore: number;
  ballsEaten: number;
  cellsEaten: number;
};

/** Where a guest looks that does not play, world units: the viewport is that of a player with this sum of radii there.
 *  playerId: whom it follows, 0: nobody. */
export type WatchView = { playerId: number; x: number; y: number; totalRadius: number };

export type HostTickTimes = { p50Ms: number; p99Ms: number };

/** All lists of bodies ascend by id. A list or body that did not change is the object of the snapshot before: read
 *  only. */
export type Snapshot = {
  /** The host's step this state is of. */
  tick: number;
  /** Ticks by which this guest's newest input came before its stamp was due; negative if late. -128..127. */
  inputMarginTicks: number;
  /** Round trip as the host measured it, milliseconds, 0 until known. */
  rttMs: number;
  /** The guest's own cells, on the simulation's grid of 1/64 unit. */
  ownCells: OwnCell[];
  /** Everything else that moves, on a grid of 1/4 unit. */
  cells: SnapshotCell[];
  /** On a grid of 1/4 unit. */
  balls: Ball[];
  /** Sent twice a second. */
  leaderboard?: LeaderboardEntry[];
  /** Everybody here, ascending by player id: in the first snapshot, and when something of it changed. */
  roster?: RosterEntry[];
  /** What each team is worth in all, team 1 first. With the leaderboard, where there are teams. */
  teamScores?: number[];
  /** How long the host's newest ticks took, milliseconds. Sent once a second. */
  hostTick?: HostTickTimes;
  /** Who ate whom lately, oldest first, and in the same frame how the own life ended. */
  kills?: Kill[];
  death?: Death;
  /** In every snapshot of a guest that watches, in no other. */
  watch?: WatchView;
  /** The biggest first. Sent five times a second where nobody sees the whole arena. */
  minimap?: MinimapDot[];
};
