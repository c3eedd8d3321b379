// What the probe tells of rounds, as far as specs look at it (renderer/ui/roundSignals.ts has all of it). Types alone.
import type { AwardKind } from "../shared/net/sections/results.ts";
import type { RoundPhase } from "../shared/net/sections/round.ts";
import type { RoundKind } from "../shared/rulesets/rounds.ts";

export type RoundShown = {
  phase: RoundPhase;
  kind: RoundKind;
  round: number;
  bestOf: number;
  isPaused: boolean;
  leftS: number | null;
  left: number | null;
  isIn: boolean;
  isNext: boolean;
  isReady: boolean;
  team: number;
  people: {
    playerId: number;
    name: string;
    isReady: boolean;
    isBot: boolean;
    isAway: boolean;
    team: number;
  }[];
};
type Who = { name: string };
export type ResultsShown = {
  round: number;
  players: number;
  rows: (Who & {
    place: number;
    isGone: boolean;
    isBot: boolean;
    team: number;
    score: number;
    samples: number[];
  })[];
  own: (Who & { place: number; highestScore: number; ballsEaten: number; samples: number[] }) | null;
  teams: { team: number; score: number }[];
  awards: { kind: AwardKind; who: Who; value: number }[];
  series: { who: Who | null; team: number; places: number[]; wins: number; points: number }[];
  isSeriesOver: boolean;
};
/** What a window heard, and the room's tick in which that was due. */
export type RoundMoment = {
  kind: "roundPhase" | "roundCount" | "roundSecond" | "roundPause" | "roundOver";
  tick: number;
  what: string | number | boolean;
};
