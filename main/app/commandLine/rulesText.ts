// Rules as somebody types them: the name of a ruleset, or a code of rules with its changes. Pure.
import { RULESET_IDS, type RuleChanges, type RulesetId } from "../../../shared/rules.ts";
import { type CodeFault, readRulesCode } from "../../../shared/rulesets/rulesCode.ts";

/** why: the end of a sentence. */
export type ReadRules = { ok: true; ruleset: RulesetId; rules: RuleChanges } | { ok: false; why: string };

const FAULTS: Record<CodeFault, string> = {
  notACode: "it is none",
  unknownRuleset: "no such ruleset",
  unknownRule: "it has a rule that this version does not know",
  outOfRange: "a number in it is out of range",
  mistyped: "something in it was mistyped",
};

export function readCode(text: string): ReadRules {
  const read = readRulesCode(text);
  return read.ok
    ? { ok: true, ruleset: read.ruleset, rules: read.changes }
    : { ok: false, why: FAULTS[read.reason] };
}

/** The name of a ruleset has no changes. */
export function readTypedRules(text: string): ReadRules {
  const ruleset = RULESET_IDS.find((id) => id === text.toLowerCase());
  return ruleset === undefined ? readCode(text) : { ok: true, ruleset, rules: {} };
}
