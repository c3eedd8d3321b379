// Where a room is between its rounds, as everybody is told it. Knows no world.

/** endless: there are no rounds. lobby: a world of its own is played, which is thrown away. countdown: the round's world
 *  is there and stands. playing: the round. results: it is over, and its world stands. */
export const ROUND_PHASES = ["endless", "lobby", "countdown", "playing", "results"] as const;
export type RoundPhase = (typeof ROUND_PHASES)[number];

export type RoundNews = {
  phase: RoundPhase;
  /** The host's person holds everything: the world stands, and the phase's clock does. */
  isPaused: boolean;
  /** The room's tick in which the phase ends by itself, if it is not paused meanwhile; null: nothing ends it by time, or
   *  the world's own step does, as while playing. */
  untilTick: number | null;
  /** Which round of the series it is, or in the lobby is to come; counts from 1. */
  round: number;
  /** Who is ready for the next round, ascending. Bots always are, and are not named. */
  ready: readonly number[];
};
