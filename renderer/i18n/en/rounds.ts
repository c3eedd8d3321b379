// English text of rounds: the lobby, the countdown, the clock, and what the host does. Numbers are
// passed as they are shown; a score is of mass, or of points.
import type { PauseReason } from "../../../shared/net/sections/round.ts";
import type { RoundKind } from "../../../shared/rulesets/rounds.ts";
import { withUnit } from "../typography.ts";

const worth = (score: string, isMass: boolean) => `${score} ${isMass ? "mass" : "points"}`;

export const rounds = {
  /** What decides a round of this kind. */
  wins: {
    endless: "No rounds: play for as long as you like.",
    timed: "The biggest when time is up wins.",
    firstTo: "Whoever gets there first wins.",
    lastStanding: "Who is eaten is out, and the walls close in.",
  } satisfies Record<RoundKind, string>,
  /** One round, as a title. */
  timed: (length: string, isMinutes: boolean) => `${length}-${isMinutes ? "minute" : "second"} round`,
  firstTo: (goal: string, isMass: boolean) => `First to ${worth(goal, isMass)}`,
  lastStanding: "Last one standing",
  endless: "Endless",
  /** After such a title. */
  atMost: (time: string) => `at most ${time}`,
  bestOf: (rounds: number) => `best of ${rounds}`,
  roundNumber: (round: number) => `round ${round}`,
  roundOf: (round: number, of: number) => `round ${round} of ${of}`,
  lateJoin: "Latecomers play at once.",
  nextJoin: "Latecomers play from the next round on.",
  whenAllReady: "Starts when everyone is ready.",
  whenReady: (seconds: string) =>
    `Starts when everyone is ready, or ${withUnit(seconds, "s")} after the first.`,

  lobby: "Lobby",
  warmUp: "Warm up: nothing counts yet.",
  ready: "I’m ready",
  isReady: "ready",
  isNotReady: "not ready yet",
  readyCount: (ready: number, of: number) => `${ready} of ${of} ready`,
  startsIn: (seconds: string) => `Starts in ${withUnit(seconds, "s")}`,
  bots: (count: number): string => (count === 1 ? "1 bot" : `${count} bots`),
  playNext: "You play from the next round on.",
  joinTeam: (colour: string) => `Join ${colour}`,
  ownTeam: (colour: string) => `Your team: ${colour}`,
  show: "Show the lobby",
  hide: "Hide the lobby",
  results: "Results",

  go: "Go!",
  timeLeft: "Time left",
  goal: (score: string, isMass: boolean) => `Goal: ${worth(score, isMass)}`,
  leader: "Leader",
  stillIn: (count: number) => `${count} still in`,
  tenLeft: "Ten seconds left.",
  began: "The round begins.",
  over: "The round is over.",

  paused: "The host has paused the game",
  /** Why, below that; "other" has a text of the host's. */
  pausedFor: {
    break: "A short break",
    listen: "Everybody listen, please",
    trouble: "Something needs fixing",
  } satisfies Record<Exclude<PauseReason, "none" | "other">, string>,
  goOn: "Go on",
  pause: "Pause",
  start: "Start now",
  next: "Next round",
  end: "End round",
  shuffle: "Shuffle teams",
  change: "Change rules",
  changeHint: { now: "Everyone starts anew at once.", next: "From the next round on." },
  use: "Use these rules",
};
