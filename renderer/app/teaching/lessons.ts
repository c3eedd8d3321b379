// What a first life is taught: when each hint has its moment, and when it was followed. Knows no match and no words.
import type { Hint } from "../../../shared/hints.ts";
import type { Rules } from "../../../shared/rules.ts";
import { canEject, canSplit } from "../../../shared/rulesets/abilities.ts";
import { type Deeds, hasSteered } from "./deeds.ts";
import type { Surroundings } from "./surroundings.ts";

/** What lessons judge by. */
export type Moment = {
  rules: Rules;
  round: Surroundings;
  deeds: Deeds;
  /** So long this hint is shown, milliseconds. */
  shownMs: number;
};

export type Lesson = {
  /** What has to be learned before. */
  after: readonly Hint[];
  /** Quiet before it, milliseconds. 0: it does not wait for what is shown, either. */
  pauseMs: number;
  isIn(rules: Rules): boolean;
  /** Whether it makes sense now; what is shown and no longer does goes away. */
  fits(moment: Moment): boolean;
  isDone(moment: Moment): boolean;
};

/** Heights of what is seen, from rim to rim: so near somebody is to be run from, and so far is away. */
const NEAR = 0.3;
const AWAY = 0.42;
/** Who was shown whom to run from, and lives so long after, has understood, milliseconds. */
const UNHARMED_MS = 5000;
/** Nobody reads a hint faster, milliseconds. */
const READ_MS = 1800;
const BALLS = 3;

const always = () => true;

/** Nobody near who would eat the halves. */
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
    // Shown once, it stays until it is over.
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
};
