// Names and units of rules in the person's language. Knows no component.
import type { RuleName, RulesetId } from "../../shared/rules.ts";
import { RULES_BY_ID } from "../../shared/rulesets/catalogue.ts";
import { type ChosenRule, unitOf } from "../../shared/rulesets/ruleChoices.ts";
import { isPercent } from "./ruleForm.ts";
import { useUi } from "./uiContext.ts";

/** @returns the unit's word, empty for a bare number */
export function useRuleUnit(): (rule: RuleName) => string {
  const { units } = useUi().texts.rules;
  return (rule) => (isPercent(rule) ? units.percent : (units[unitOf(rule) as keyof typeof units] ?? ""));
}

/** @returns what a rule is called in a ruleset: the same number may mean something else under another law */
export function useRuleName(): (rule: ChosenRule, ruleset: RulesetId) => string {
  const { names, speedAtRadius1 } = useUi().texts.rules;
  return (rule, ruleset) => {
    const isAtRadius1 = rule === "speedAtStart" && RULES_BY_ID[ruleset].speedLaw === "power";
    return isAtRadius1 ? speedAtRadius1 : names[rule];
  };
}
