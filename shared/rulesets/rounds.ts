// What rules say of rounds: how one ends, how long it may take, and the rules of play without any.
import type { Rules } from "../rules.ts";

/** In the order of the rule roundKind. timed: the biggest when time is up wins. firstTo: who first has roundScore wins.
 *  lastStanding: nobody comes back, and the walls close in. */
export const ROUND_KINDS = ["endless", "timed", "firstTo", "lastStanding"] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

export function roundKindOf({ roundKind }: Pick<Rules, "roundKind">): RoundKind {
  return ROUND_KINDS[roundKind] ?? "endless";
}

export function hasRounds(rules: Pick<Rules, "roundKind">): boolean {
  return roundKindOf(rules) !== "endless";
}

/** Whether lives are counted: nobody comes back in this round, and the walls close in. */
export function isLastStanding(rules: Pick<Rules, "roundKind">): boolean {
  return roundKindOf(rules) === "lastStanding";
}

/** Steps of the longest round. */
export function roundTicks({ roundS, stepHz }: Pick<Rules, "roundS" | "stepHz">): number {
  return Math.round(roundS * stepHz);
}

/** The same rules without rounds: a lobby is played by them, and practice. */
export function endlessRules(rules: Rules): Rules {
  return hasRounds(rules) ? { ...rules, roundKind: 0 } : rules;
}
