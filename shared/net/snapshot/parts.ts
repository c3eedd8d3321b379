// Names for the bytes of a snapshot, one key for each field of PROTOCOL.md's tables; the page has words for each. Keys
// only; breakdown.ts finds out which bytes they are.

/** A field, a list's head, or one item of a list. */
export type SnapshotField =
  | "full"
  | "delta"
  | "tick"
  | "worldTick"
  | "baselineTick"
  | "ticksSince"
  | "inputMargin"
  | "parts"
  | "rtt"
  | "ownPlayer"
  | "ownCells"
  | "ownCell"
  | "ownMove"
  | "otherCells"
  | "cell"
  | "leftCells"
  | "leftCell"
  | "movedCells"
  | "movedCell"
  | "placedCells"
  | "placedCell"
  | "enteredCells"
  | "balls"
  | "ballRadius"
  | "packedBalls"
  | "wideBalls"
  | "ball"
  | "goneBalls"
  | "goneBall"
  | "enteredBalls"
  | "leaderboard"
  | "leaderboardLine"
  | "teamScores"
  | "teamScore"
  | "rosterLeft"
  | "rosterLeaver"
  | "roster"
  | "rosterEntry"
  | "hostTick"
  | "minimap"
  | "minimapDot"
  | "kills"
  | "kill"
  | "death"
  | "watch"
  | "round"
  | "ready"
  | "readyPlayer"
  | "results"
  | "resultLines"
  | "resultLine"
  | "awards"
  | "award"
  | "nemesis"
  | "favourite"
  | "series"
  | "seriesRow"
  | "rules"
  | "phrases"
  | "said"
  /** Bytes that the breakdown does not know. */
  | "rest";

/** Places, lengths and changes are in world units, times in milliseconds. */
export type SnapshotValue =
  | "count"
  | "ticks"
  | "timeMs"
  | "id"
  /** Counts from 1, by id, the cells that the guest knew and that have not left. */
  | "nth"
  | "playerId"
  /** 0 a cell, 1 a blob, 2 a virus. */
  | "mover"
  /** Ticks since its birth. */
  | "age"
  | "impulseX"
  | "impulseY"
  | "x"
  | "y"
  | "dx"
  | "dy"
  | "radius"
  /** 1: nobody can eat it for now; 0: from now on everybody can. */
  | "isProtected"
  | "growth"
  | "color"
  | "skin"
  | "rank"
  | "score"
  | "name"
  | "p50Ms"
  | "p99Ms"
  | "acrossPercent"
  | "downPercent"
  /** By its place in ROSTER_ROLES: 0 a person who plays, 1 a bot, ... */
  | "role"
  | "byPlayerId"
  | "aliveTicks"
  | "ballsEaten"
  | "cellsEaten"
  | "totalRadius"
  /** By its place in ROUND_PHASES. */
  | "phase"
  /** 1: the host's person holds the match. */
  | "isPaused"
  | "untilTick"
  | "round"
  /** Players, or teams, that are still in it. */
  | "inRound"
  | "roundTicks"
  | "players"
  | "sampleTicks"
  /** 1: the series is over. */
  | "isSeriesOver"
  | "place"
  | "team"
  /** 1: it was not there any more. */
  | "isGone"
  | "highestScore"
  | "kills"
  | "deaths"
  | "longestLife"
  | "biggestMeal"
  /** How many there are. */
  | "samples"
  /** By its place in AWARD_KINDS. */
  | "award"
  | "amount"
  | "times"
  /** The place in each round so far. */
  | "places"
  | "wins"
  | "points"
  /** By its place in PAUSE_REASONS. */
  | "pauseReason"
  /** By its place in PHRASES. */
  | "phrase";

/** A stretch of a snapshot's bytes, and what they say. */
export type SnapshotPart = {
  /** Bytes from the payload's start, and how many. */
  offset: number;
  length: number;
  field: SnapshotField;
  values: Readonly<Partial<Record<SnapshotValue, number | string>>>;
  /** Fields that are to come, as these bits say. */
  announces?: readonly SnapshotField[];
};

/** What a guest knew before a delta, as far as reading the delta needs it: ticks, and ids in ascending order. Of the
 *  players only those who leave are needed. */
export type KnownState = {
  tick: number;
  worldTick: number;
  own: readonly number[];
  cells: readonly number[];
  balls: readonly number[];
  players: readonly number[];
};
