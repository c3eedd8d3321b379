// What rules say of rounds: how one ends, how long it may take, and the rules of play without any.
import type { RuleName, Rules } from "../rules.ts";

/** In the order of the rule roundKind. timed: the biggest when time is up wins. firstTo: who first has roundScore wins.
 *  lastStanding: nobody comes back, and the walls close in. */
export const ROUND_KINDS = ["endless", "timed", "firstTo", "lastStanding"] as const;
export type RoundKind = (typeof ROUND_KINDS)[number];

/** The rules that say how rounds go, not how one plays. People choose them together. */
export const ROUND_RULES = [
  "roundKind",
  "roundS",
  "roundScore",
  "bestOf",
  "lobbyS",
  "lateJoin",
] as const satisfies readonly RuleName[];
export type RoundRule = (typeof ROUND_RULES)[number];

export function isRoundRule(rule: RuleName): rule is RoundRule {
  return ROUND_RULES.some((one) => one === rule);
}

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
