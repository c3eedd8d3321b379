// Which rules stand behind a ruleset's name.
import type { Rules, RulesetId } from "../rules.ts";
import { ARENA } from "./arena.ts";
import { benchRules } from "./bench.ts";
import { CLASSIC } from "./classic.ts";
import { OGAR } from "./ogar.ts";
import { QUICK } from "./quick.ts";
import { TEAMS } from "./teams.ts";

export const RULES_BY_ID: Readonly<Record<RulesetId, Rules>> = {
  classic: CLASSIC,
  arena: ARENA,
  ogar: OGAR,
  quick: QUICK,
  teams: TEAMS,
  bench5k: benchRules("5k"),
  bench14k: benchRules("14k"),
};
