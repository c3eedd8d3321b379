// English text of the fields with which a host's person chooses how rounds go. Numbers are passed as they are shown.
import type { RoundKind } from "../../../shared/rulesets/rounds.ts";
import { withUnit } from "../typography.ts";

export const roundFields = {
  title: "Rounds",
  kinds: {
    endless: "Endless",
    timed: "Timed",
    firstTo: "First to a goal",
    lastStanding: "Last one standing",
  } satisfies Record<RoundKind, string>,
  /** Where no kind is chosen. */
  proposed: "As the game proposes",
  proposedHint: "Each card says how long it is played.",
  minutes: { timed: "Minutes", firstTo: "At most, minutes", lastStanding: "Walls closed after, minutes" },
  goal: (isMass: boolean): string => (isMass ? "Goal, mass" : "Goal, points"),
  bestOf: "Winner",
  bestOfChoice: (rounds: number): string => (rounds === 1 ? "Of each round" : `Of the best of ${rounds}`),
  start: "A round starts",
  startWhenAll: "When everyone is ready",
  startAfter: (seconds: string) => `At most ${withUnit(seconds, "s")} after the first`,
  lateJoin: "Latecomers play at once",
  lateJoinOff: "They watch, and play from the next round on.",
};
