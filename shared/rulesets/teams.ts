// Teams: Arena in three colours. Mates are never eaten, and can be fed.
import type { Rules } from "../rules.ts";
import { ARENA } from "./arena.ts";

export const TEAMS: Rules = {
  ...ARENA,
  ruleset: "teams",
  arenaWidth: 9000,
  arenaHeight: 9000,
  virusesMin: 16,
  virusesMax: 48,
  teams: 3,
  roundKind: 1,
  roundS: 180,
};

/** Colours of teams 1 to 4, indices into PALETTE: told apart with the common colour weaknesses, too. */
export const TEAM_COLORS = [7, 1, 4, 9] as const;
