// The lessons of a first life: when each hint is shown, and when it was followed. Knows no match and no words.
import type { Hint } from "../../../shared/hints.ts";
import type { Rules } from "../../../shared/rules.ts";
import { canEject, canSplit } from "../../../shared/rulesets/abilities.ts";
import { type Deeds, hasSteered } from "./deeds.ts";
import type { Surroundings } from "./surroundings.ts";

/** What lessons look at. */
export type Moment = {
  rules: Rules;
  round: Surroundings;
  deeds: Deeds;
  /** Whether somebody is there who would read what one says. */
  isHeard: boolean;
  /** How long this hint has been shown, milliseconds. */
  shownMs: number;
};

export type Lesson = {
  /** Hints that must be learned before. */
  after: readonly Hint[];
  /** Pause before it, milliseconds. 0: it does not even wait for a hint that is shown. */
  pauseMs: number;
  isIn(rules: Rules): boolean;
  /** Whether it makes sense now. A shown hint that does not any more is removed. */
  fits(moment: Moment): boolean;
  isDone(moment: Moment): boolean;
  /** A hint that was shown for so long counts as learned, though nobody followed it, milliseconds. Without it only who
   *  follows has learned. */
  enoughMs?: number;
};

/** A hunter this near is to be run from, from rim to rim, in heights of the view; from AWAY on one has got away. */
const NEAR = 0.3;
const AWAY = 0.42;
/** A person who was shown a hunter and still lives after so long has understood, milliseconds. */
const UNHARMED_MS = 5000;
/** Least time to read a hint, milliseconds. */
const READ_MS = 1800;
const BALLS = 3;

const always = () => true;

/** Whether nobody is near who could eat the halves. */
const isSafe = ({ dangerGap }: Surroundings) => dangerGap > AWAY;

export const LESSONS: Readonly<Record<Hint, Lesson>> = {
  steer: {
    after: [],
    pauseMs: 500,
    isIn: always,
    fits: always,
    isDone: ({ deeds }) => hasSteered(deeds),
  },
  eat: {
    after: ["steer"],
    pauseMs: 400,
    isIn: always,
    fits: always,
    isDone: ({ deeds }) => deeds.ballsEaten >= BALLS,
  },
  flee: {
    after: ["steer"],
    pauseMs: 0,
    isIn: always,
    // Once shown, it stays until it was followed.
    fits: ({ round, shownMs }) => shownMs > 0 || round.dangerGap < NEAR,
    isDone: ({ round, shownMs }) => shownMs >= UNHARMED_MS || (shownMs >= READ_MS && round.dangerGap > AWAY),
  },
  split: {
    after: ["steer", "eat"],
    pauseMs: 1500,
    isIn: canSplit,
    fits: ({ rules, round }) =>
      round.radius >= rules.splitRadiusMin && round.cells < rules.cellsMax && isSafe(round),
    isDone: ({ deeds }) => deeds.splits > 0,
  },
  eject: {
    after: ["steer", "eat", "split"],
    pauseMs: 4000,
    isIn: canEject,
    fits: ({ rules, round }) => round.radius >= rules.ejectRadiusMin && isSafe(round),
    isDone: ({ deeds }) => deeds.ejects > 0,
  },
  // Nobody has to talk: it is told once, in a quiet moment.
  say: {
    after: ["steer", "eat"],
    pauseMs: 6000,
    isIn: always,
    fits: ({ isHeard, round }) => isHeard && isSafe(round),
    isDone: ({ deeds }) => deeds.words > 0,
    enoughMs: 8000,
  },
};
