// How large an arena is for how many: a small circle of friends in the widest one would meet nobody and find nothing.
// Pure numbers of rulesets; what a host changed comes on top (ruleChoices).
import type { Rules, RulesetId } from "../rules.ts";
import { RULES_BY_ID } from "./catalogue.ts";

/** For up to FEW seats; from there on the room for each, and the balls and viruses in it, stay. */
type Layout = { side: number; balls: number; virusesMin: number; virusesMax: number };

const FEW = 16;
/** World units, and balls a host tells of without effort: nothing grows beyond. */
const SIDE_MAX = 14_142;
const BALLS_MAX = 5000;
const SIDE_STEP = 100;

const ROOMY: Layout = { side: 6000, balls: 1500, virusesMin: 6, virusesMax: 18 };

/** Rulesets without an entry are as their source has them, however many play. */
const LAYOUTS: Partial<Record<RulesetId, Layout>> = {
  arena: ROOMY,
  teams: ROOMY,
  quick: { side: 4000, balls: 500, virusesMin: 6, virusesMax: 16 },
};

/** Everybody there may be: bots take room as people do. @param bots how many players they fill up to */
export function countSeats(maxPlayers: number, bots: number): number {
  return Math.max(maxPlayers, bots);
}

/** @param seats at least 1; 0: for nobody in particular @returns the ruleset as a host of so many has it */
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
