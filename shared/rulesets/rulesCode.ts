// Rules as a line of text that one host can send to another: the ruleset, what differs from it, and three letters by which
// a slip of the pen is noticed: "arena-dc0.002-mt15-x7k".
import { OFFERED_RULESETS, type OfferedRuleset, type RuleChanges } from "../rules.ts";
import { readDecimal, writeDecimal } from "./decimals.ts";
import { canChoose, choicesFor, RULE_CHOICES } from "./ruleChoices.ts";

export type CodeFault = "notACode" | "unknownRuleset" | "unknownRule" | "outOfRange" | "mistyped";
export type ReadCode =
  | { ok: true; ruleset: OfferedRuleset; changes: RuleChanges }
  | { ok: false; reason: CodeFault };

/** Longest text that is looked at. */
const MAX_CODE_LENGTH = 400;
const CHECK_LETTERS = 3;
const LETTERS = 36;

/** Writes the changes in the order of RULE_CHOICES, so that equal rules have the same code. */
export function writeRulesCode(ruleset: OfferedRuleset, changes: RuleChanges): string {
  const parts = RULE_CHOICES.flatMap(({ rule, key }) => {
    const value = changes[rule];
    return value === undefined ? [] : [`${key}${writeDecimal(value)}`];
  });
  const text = [ruleset, ...parts].join("-");
  return `${text}-${checkOf(text)}`;
}

/** Case, blanks and quotes around it do not matter. */
export function readRulesCode(given: string): ReadCode {
  const text = given
    .slice(0, MAX_CODE_LENGTH)
    .replace(/["'`\s]/g, "")
    .toLowerCase();
  const [name = "", ...rest] = text.split("-");
  const check = rest.pop();
  if (check === undefined || check.length !== CHECK_LETTERS) return { ok: false, reason: "notACode" };
  const ruleset = OFFERED_RULESETS.find((id) => id === name);
  if (ruleset === undefined) return { ok: false, reason: "unknownRuleset" };
  if (check !== checkOf([name, ...rest].join("-"))) return { ok: false, reason: "mistyped" };
  const changes: Record<string, number> = {};
  for (const part of rest) {
    const choice = choicesFor(ruleset).find(({ key }) => key === part.slice(0, 2));
    if (choice === undefined) return { ok: false, reason: "unknownRule" };
    const value = readDecimal(part.slice(2));
    if (value === null || !canChoose(choice, value)) return { ok: false, reason: "outOfRange" };
    changes[choice.rule] = value;
  }
  return { ok: true, ruleset, changes };
}

/** Three letters that depend on all of the text, by FNV-1a. */
function checkOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  const sum = (hash >>> 0) % (LETTERS * LETTERS * LETTERS);
  return sum.toString(LETTERS).padStart(CHECK_LETTERS, "0");
}
