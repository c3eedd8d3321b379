// What a match is opened with, and the numbers that follow from it: for hosts, for practice in a page, and for tools
// that measure what a beginner meets.

import type { OfferedRuleset, RuleChanges, Rules, RulesetId } from "../rules.ts";
import { countSeats } from "../rulesets/fitToSeats.ts";
import { changeRules } from "../rulesets/ruleChoices.ts";
import { type BotFill, FIRST_BOTS, FIRST_PLAYERS } from "./levels.ts";

export type MatchChoice = {
  ruleset: RulesetId;
  /** The numbers that differ from the ruleset's. */
  rules: RuleChanges;
  maxPlayers: number;
  bots: BotFill;
};

/** The match's rules, laid out for its people and bots.
 *  @throws RangeError for a change that the ruleset does not allow */
export function rulesOfMatch({ ruleset, rules, maxPlayers, bots }: MatchChoice): Rules {
  return changeRules(ruleset, rules, countSeats(maxPlayers, bots.fillTo));
}

/** What practice opens, and a host whose person changed nothing. */
export function firstMatch(ruleset: OfferedRuleset): MatchChoice {
  return { ruleset, rules: {}, maxPlayers: FIRST_PLAYERS, bots: FIRST_BOTS[ruleset] };
}
