// Every number of the game, with its unit, its range and its source. A ruleset (rulesets/) is one value of Rules.
// Rates are per second: the step's length must never show in a result.

/** What is known of one number: the unit a person reads, and the range any host's value must lie in. */
export type RuleSpec = { unit: string; min: number; max: number };

/** Units: "u" world unit, "s" second, "Hz" per second, "1" a bare ratio or count. */
export const RULE_SPECS = {
  /** Simulation steps a second. Source: SEED S17, clock.tick(30). */
  stepHz: { unit: "Hz", min: 10, max: 120 },
  /** Source: SEED S13, resolution 1280x720. */
  arenaWidth: { unit: "u", min: 320, max: 16000 },
  arenaHeight: { unit: "u", min: 180, max: 16000 },
  /** Radius of a player with score 0. */
  startRadius: { unit: "u", min: 1, max: 100 },
  /** Speed at score 0. */
  speedAtStart: { unit: "u/s", min: 1, max: 3000 },
  /** Speed lost with each point of score. */
  speedLossPerScore: { unit: "u/s", min: 0, max: 100 },
  /** Nobody is slower than this. */
  speedMin: { unit: "u/s", min: 1, max: 3000 },
  /** R eats r when the distance of their centres is under R - eatOverlap * r. */
  eatOverlap: { unit: "1", min: 0, max: 1 },
  ballRadius: { unit: "u", min: 1, max: 50 },
  /** Score gained with one ball. */
  ballScore: { unit: "1", min: 0, max: 100 },
  /** Balls before the first step. Source: SEED S14. */
  ballsAtStart: { unit: "1", min: 0, max: 10000 },
  /** Fewer than this, and ballsTopUp come at once. Source: SEED S14. */
  ballsLow: { unit: "1", min: 0, max: 10000 },
  ballsTopUp: { unit: "1", min: 0, max: 10000 },
  /** Decay spares a score up to this. */
  decayAboveScore: { unit: "1", min: 0, max: 10000 },
  /** Part of the score lost at each decay. */
  decayFraction: { unit: "1", min: 0, max: 1 },
  /** Time between decays. */
  decayIntervalS: { unit: "s", min: 0.1, max: 600 },
  /** Places a new cell or ball tries outside every larger cell before it takes the farthest. */
  respawnTries: { unit: "1", min: 1, max: 256 },
} as const satisfies Record<string, RuleSpec>;

export type RuleName = keyof typeof RULE_SPECS;

/** The rulesets a host can choose. */
export const RULESET_IDS = ["classic"] as const;
export type RulesetId = (typeof RULESET_IDS)[number];

/** All the numbers of one game. They travel to each guest in the answer to its join. */
export type Rules = { readonly ruleset: RulesetId } & Readonly<Record<RuleName, number>>;
