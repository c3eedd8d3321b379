// What a match is opened with, and the numbers that follow from it: one home for hosts, for practice within a page, and for
// whoever measures what a beginner meets there.

import type { OfferedRuleset, RuleChanges, Rules, RulesetId } from "../rules.ts";
import { countSeats } from "../rulesets/fitToSeats.ts";
import { changeRules } from "../rulesets/ruleChoices.ts";
import { type BotFill, FIRST_BOTS, FIRST_PLAYERS } from "./levels.ts";

export type MatchChoice = {
  ruleset: RulesetId;
  /** What differs from the ruleset. */
  rules: RuleChanges;
  maxPlayers: number;
  bots: BotFill;
};

/** Laid out for people and bots. Throws RangeError for a change that cannot be. */
export function rulesOfMatch({ ruleset, rules, maxPlayers, bots }: MatchChoice): Rules {
  return changeRules(ruleset, rules, countSeats(maxPlayers, bots.fillTo));
}

/** What practice opens, and who hosts and has changed nothing. */
export function firstMatch(ruleset: OfferedRuleset): MatchChoice {
  return { ruleset, rules: {}, maxPlayers: FIRST_PLAYERS, bots: FIRST_BOTS[ruleset] };
}
