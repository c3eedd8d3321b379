// Units of rules in the person's language. Knows no component.
import type { RuleName } from "../../shared/rules.ts";
import { unitOf } from "../../shared/rulesets/ruleChoices.ts";
import { isPercent } from "./ruleForm.ts";
import { useUi } from "./uiContext.ts";

/** @returns the unit's word, empty for a bare number */
export function useRuleUnit(): (rule: RuleName) => string {
  const { units } = useUi().texts.rules;
  return (rule) => (isPercent(rule) ? units.percent : (units[unitOf(rule) as keyof typeof units] ?? ""));
}
