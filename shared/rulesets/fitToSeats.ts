// How large an arena is for how many seats: a few friends in the widest one would never meet. Knows rulesets only; what
// a host changed is put on top in ruleChoices.ts.
import type { Rules, RulesetId } from "../rules.ts";
import { RULES_BY_ID } from "./catalogue.ts";

/** An arena for up to FEW seats. With more seats it grows so that each keeps the same room, balls and viruses. */
type Layout = { side: number; balls: number; virusesMin: number; virusesMax: number };

const FEW = 16;
/** No arena is wider than this, world units, and none has more balls than a host can easily send. */
const SIDE_MAX = 14_142;
const BALLS_MAX = 5000;
const SIDE_STEP = 100;

const ROOMY: Layout = { side: 6000, balls: 1500, virusesMin: 6, virusesMax: 18 };

/** A ruleset without an entry stays as its source has it, however many play. */
const LAYOUTS: Partial<Record<RulesetId, Layout>> = {
  arena: ROOMY,
  teams: ROOMY,
  quick: { side: 4000, balls: 500, virusesMin: 6, virusesMax: 16 },
};

/** The most players there may be: bots take room as people do. @param bots how many players they fill up to */
export function countSeats(maxPlayers: number, bots: number): number {
  return Math.max(maxPlayers, bots);
}

/** @param seats at least 1; 0: for no certain number @returns the ruleset's numbers for a host with so many seats */
export function fitToSeats(ruleset: RulesetId, seats: number): Rules {
  const rules = RULES_BY_ID[ruleset];
  const layout = LAYOUTS[ruleset];
  if (layout === undefined || seats === 0) return rules;
  const crowd = Math.max(seats, FEW) / FEW;
  const wished = Math.round((layout.side * Math.sqrt(crowd)) / SIDE_STEP) * SIDE_STEP;
  const side = Math.min(wished, SIDE_MAX);
  const room = (side * side) / (layout.side * layout.side);
  const balls = Math.min(Math.round(layout.balls * room), BALLS_MAX);
  return {
    ...rules,
    seats,
    arenaWidth: side,
    arenaHeight: side,
    ballsAtStart: balls,
    ballsLow: balls,
    virusesMin: Math.round(layout.virusesMin * room),
    virusesMax: Math.round(layout.virusesMax * room),
  };
}
