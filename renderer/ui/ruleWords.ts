// What a rule and its unit are called, in the person's language. Knows no component.
import type { RulesetId } from "../../shared/rules.ts";
import { RULES_BY_ID } from "../../shared/rulesets/catalogue.ts";
import { type ChosenRule, unitOf } from "../../shared/rulesets/ruleChoices.ts";
import { isPercent } from "./ruleForm.ts";
import { useUi } from "./uiContext.ts";

/** The same number may mean something else under another ruleset's law. unit: empty for a bare number. */
export function useRuleWords(rule: ChosenRule, ruleset: RulesetId): { name: string; unit: string } {
  const { names, speedAtRadius1, units, percentEach } = useUi().texts.rules;
  const { speedLaw, decayIntervalS } = RULES_BY_ID[ruleset];
  const isAtRadius1 = rule === "speedAtStart" && speedLaw === "power";
  return {
    name: isAtRadius1 ? speedAtRadius1 : names[rule],
    unit: isPercent(rule) ? percentEach(decayIntervalS) : (units[unitOf(rule) as keyof typeof units] ?? ""),
  };
}
