// The texts typed for single rules in the Host game dialog, and the changes of the ruleset that they mean. Numbers are
// typed with a point or a comma, and shown with the language's sign. Knows no component.
import type { RuleChanges, RuleName, Rules, RulesetId } from "../../shared/rules.ts";
import { readDecimal, toStep, writeDecimal } from "../../shared/rulesets/decimals.ts";
import { isRoundRule, ROUND_RULES } from "../../shared/rulesets/rounds.ts";
import { canChoose, choicesFor, presetOf, type RuleChoice } from "../../shared/rulesets/ruleChoices.ts";
import type { Language } from "../i18n/languages.ts";
import { decimalSignOf } from "./format.ts";

/** Texts by rule; a rule without an entry has the ruleset's value. */
export type RuleTexts = Readonly<Partial<Record<RuleName, string>>>;

/** Rules that are shown in percent. */
const IN_PERCENT: readonly RuleName[] = ["decayFraction"];

function scaleOf(rule: RuleName): number {
  return IN_PERCENT.includes(rule) ? 100 : 1;
}

/** Digits with which a ruleset's own number is shown. A changed number is shown exactly, so that its text gives the
 *  same value again. */
const PRESET_DIGITS = 5;

/** As a machine writes it, with a point. */
function toPlainText(rule: RuleName, value: number): string {
  return writeDecimal(toStep(value * scaleOf(rule)));
}

function toText(rule: RuleName, value: number, language: Language): string {
  return toPlainText(rule, value).replace(".", decimalSignOf(language));
}

function shortened(value: number): number {
  return Number(value.toPrecision(PRESET_DIGITS));
}

function withPoint(text: string): string {
  return text.trim().replace(",", ".");
}

export function isPercent(rule: RuleName): boolean {
  return IN_PERCENT.includes(rule);
}

/** @param preset the ruleset without changes, as in all functions here */
export function presetText(preset: Rules, rule: RuleName, language: Language): string {
  return toText(rule, shortened(preset[rule]), language);
}

/** Whether a text means the ruleset's own value; no text does, too. */
export function isPreset(preset: Rules, rule: RuleName, text: string | undefined): boolean {
  return text === undefined || withPoint(text) === toPlainText(rule, shortened(preset[rule]));
}

/** The number of a rule, for a list of a match's rules. */
export function ruleText(rules: Rules, rule: RuleName, language: Language): string {
  const isChanged = rules[rule] !== presetOf(rules)[rule];
  return toText(rule, isChanged ? rules[rule] : shortened(rules[rule]), language);
}

/** The lowest and highest value, as text for the field. */
export function rangeTexts({ rule, min, max }: RuleChoice, language: Language): { min: string; max: string } {
  return { min: toText(rule, min, language), max: toText(rule, max, language) };
}

/** @returns null for text that is no number, or not allowed for this rule */
export function readRule(choice: RuleChoice, text: string): number | null {
  const shown = readDecimal(withPoint(text));
  if (shown === null) return null;
  const value = toStep(shown / scaleOf(choice.rule));
  return canChoose(choice, value) ? value : null;
}

/** The texts of a host's changes. */
export function writeRuleTexts(changes: RuleChanges, language: Language): RuleTexts {
  const entries = Object.entries(changes) as [RuleName, number][];
  return Object.fromEntries(entries.map(([rule, value]) => [rule, toText(rule, value, language)]));
}

/** @returns the changes of the ruleset; null: one of the texts is no allowed number */
export function readRuleTexts(preset: Rules, texts: RuleTexts): RuleChanges | null {
  const changes: Partial<Record<RuleName, number>> = {};
  for (const choice of choicesFor(preset.ruleset)) {
    const text = texts[choice.rule];
    if (text === undefined || isPreset(preset, choice.rule, text)) continue;
    const value = readRule(choice, text);
    if (value === null) return null;
    if (value !== preset[choice.rule]) changes[choice.rule] = value;
  }
  return changes;
}

/** Whether one of them says how one plays, not only how rounds go. */
export function isRuleChanged(texts: RuleTexts): boolean {
  return Object.keys(texts).some((rule) => !isRoundRule(rule as RuleName));
}

/** Of the texts, those that say how rounds go. */
export function roundTexts(texts: RuleTexts): RuleTexts {
  const entries = ROUND_RULES.flatMap((rule) => (texts[rule] === undefined ? [] : [[rule, texts[rule]]]));
  return Object.fromEntries(entries);
}

/** The texts that mean something in another ruleset. */
export function textsThatFit(ruleset: RulesetId, texts: RuleTexts): RuleTexts {
  const fitting = choicesFor(ruleset).filter((choice) => {
    const text = texts[choice.rule];
    return text !== undefined && readRule(choice, text) !== null;
  });
  return Object.fromEntries(fitting.map(({ rule }) => [rule, texts[rule]]));
}
