// Flags of a dedicated host without rounds: for specs that are about something else than a lobby.
import type { OfferedRuleset, RuleChanges } from "../shared/rules.ts";
import { writeRulesCode } from "../shared/rulesets/rulesCode.ts";

/** A ruleset whose own proposal may be rounds, played without any. */
export function endlessFlags(ruleset: OfferedRuleset, changes: RuleChanges = {}): string[] {
  return ["--rules", writeRulesCode(ruleset, { ...changes, roundKind: 0 })];
}
