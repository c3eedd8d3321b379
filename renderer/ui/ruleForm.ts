// What is typed for single rules in the Host game dialog, as text, and which changes of the ruleset it stands for.
// Knows no component.
import type { RuleChanges, RuleName, RulesetId } from "../../shared/rules.ts";
import { RULES_BY_ID } from "../../shared/rulesets/catalogue.ts";
import { canChoose, choicesFor, type RuleChoice } from "../../shared/rulesets/ruleChoices.ts";

/** By rule; one without an entry is the ruleset's. */
export type RuleTexts = Readonly<Partial<Record<RuleName, string>>>;

/** Parts of a whole read better in percent. */
const IN_PERCENT: readonly RuleName[] = ["decayFraction"];

function scaleOf(rule: RuleName): number {
  return IN_PERCENT.includes(rule) ? 100 : 1;
}

/** As a person reads it: no more digits than matter. */
function toText(rule: RuleName, value: number): string {
  return String(Number((value * scaleOf(rule)).toPrecision(8)));
}

export function isPercent(rule: RuleName): boolean {
  return IN_PERCENT.includes(rule);
}

export function presetText(ruleset: RulesetId, rule: RuleName): string {
  return toText(rule, RULES_BY_ID[ruleset][rule]);
}

/** A number of some rules, as its field or a list of rules shows it. */
export function ruleText(rule: RuleName, value: number): string {
  return toText(rule, value);
}

/** Lowest and highest, as the field shows them. */
export function rangeTexts({ rule, min, max }: RuleChoice): { min: string; max: string } {
  return { min: toText(rule, min), max: toText(rule, max) };
}

/** @returns null for what is no number, or none for this rule */
export function readRule(choice: RuleChoice, text: string): number | null {
  const trimmed = text.trim().replace(",", ".");
  if (!/^\d{1,6}(\.\d{1,8})?$/.test(trimmed)) return null;
  const value = Number((Number(trimmed) / scaleOf(choice.rule)).toPrecision(10));
  return canChoose(choice, value) ? value : null;
}

/** The texts that a host's changes come to. */
export function writeRuleTexts(changes: RuleChanges): RuleTexts {
  const entries = Object.entries(changes) as [RuleName, number][];
  return Object.fromEntries(entries.map(([rule, value]) => [rule, toText(rule, value)]));
}

/** @returns what differs from the ruleset; null while one of the texts is no number for its rule */
export function readRuleTexts(ruleset: RulesetId, texts: RuleTexts): RuleChanges | null {
  const changes: Partial<Record<RuleName, number>> = {};
  for (const choice of choicesFor(ruleset)) {
    const text = texts[choice.rule];
    if (text === undefined || text.trim() === presetText(ruleset, choice.rule)) continue;
    const value = readRule(choice, text);
    if (value === null) return null;
    if (value !== RULES_BY_ID[ruleset][choice.rule]) changes[choice.rule] = value;
  }
  return changes;
}

/** In another ruleset only what means something there is kept. */
export function textsThatFit(ruleset: RulesetId, texts: RuleTexts): RuleTexts {
  const fitting = choicesFor(ruleset).filter((choice) => {
    const text = texts[choice.rule];
    return text !== undefined && readRule(choice, text) !== null;
  });
  return Object.fromEntries(fitting.map(({ rule }) => [rule, texts[rule]]));
}
