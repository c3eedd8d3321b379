// Which rules stand behind a ruleset's name.
import type { Rules, RulesetId } from "../rules.ts";
import { benchRules } from "./bench.ts";
import { CLASSIC } from "./classic.ts";

export const RULES_BY_ID: Readonly<Record<RulesetId, Rules>> = {
  classic: CLASSIC,
  bench5k: benchRules("5k"),
  bench14k: benchRules("14k"),
};
