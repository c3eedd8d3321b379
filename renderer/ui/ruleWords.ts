// Names of rules and their units in the person's language. Knows no component.
import type { OfferedRuleset, RulesetId } from "../../shared/rules.ts";
import { RULES_BY_ID } from "../../shared/rulesets/catalogue.ts";
import type { RoundRule } from "../../shared/rulesets/rounds.ts";
import { type ChosenRule, unitOf } from "../../shared/rulesets/ruleChoices.ts";
import type { Texts } from "../i18n/texts.ts";
import { isPercent } from "./ruleForm.ts";
import { useUi } from "./uiContext.ts";

/** @param ruleset perhaps of a newer Kulki */
export function rulesetName(ruleset: string, { host: { rulesets }, games }: Texts): string {
  const isKnown = (id: string): id is OfferedRuleset => Object.hasOwn(rulesets, id);
  return isKnown(ruleset) ? rulesets[ruleset].name : games.unknownRules;
}

/** The rules with a name of their own; those of rounds are told in sentences. */
export type SingleRule = Exclude<ChosenRule, RoundRule>;

/** The words for a rule, which can mean something else under another ruleset's laws. unit: empty for a bare number. */
export function useRuleWords(rule: SingleRule, ruleset: RulesetId): { name: string; unit: string } {
  const { names, speedAtRadius1, units, percentEach } = useUi().texts.rules;
  const { speedLaw, decayIntervalS } = RULES_BY_ID[ruleset];
  const isAtRadius1 = rule === "speedAtStart" && speedLaw === "power";
  return {
    name: isAtRadius1 ? speedAtRadius1 : names[rule],
    unit: isPercent(rule) ? percentEach(decayIntervalS) : (units[unitOf(rule) as keyof typeof units] ?? ""),
  };
}
