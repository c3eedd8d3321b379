// Every number of the game, with its unit, its range and its source. A ruleset (rulesets/) is one value of Rules.
// Rates are per second: the step's length must never show in a result.

/** What is known of one number: the unit a person reads, and the range any host's value must lie in. */
export type RuleSpec = { unit: string; min: number; max: number };

/** Units: "u" world unit, "s" second, "Hz" per second, "rad" angle, "1" a bare ratio or count. */
export const RULE_SPECS = {
  /** Players the arena, its balls and viruses were laid out for; 0: nobody in particular. Nothing else depends on it. */
  seats: { unit: "1", min: 0, max: 2000 },
  /** Simulation steps a second. Source of Classic's 30: the lecture's clock.tick(30) (rulesets/SOURCES.md). */
  stepHz: { unit: "Hz", min: 10, max: 120 },
  /** Size of the arena. Source of Classic's 1280 x 720: the lecture's resolution. */
  arenaWidth: { unit: "u", min: 320, max: 16000 },
  arenaHeight: { unit: "u", min: 180, max: 16000 },
  /** Radius of a player with score 0. */
  startRadius: { unit: "u", min: 1, max: 100 },
  /** Speed at score 0; under the power law, of a cell with radius 1. */
  speedAtStart: { unit: "u/s", min: 1, max: 3000 },
  /** Speed lost with each point of score, under the linear law. */
  speedLossPerScore: { unit: "u/s", min: 0, max: 100 },
  /** How steeply speed falls with the radius, under the power law. */
  speedExponent: { unit: "1", min: 0, max: 1 },
  /** Nobody is slower than this. */
  speedMin: { unit: "u/s", min: 0, max: 3000 },
  /** A cell eats another that it is larger than, by at least so many times in radius. */
  eatRatio: { unit: "1", min: 1, max: 2 },
  /** R eats r when the distance of their centres is under R - eatOverlap * r. */
  eatOverlap: { unit: "1", min: 0, max: 1 },
  /** Radius of a new ball. */
  ballRadius: { unit: "u", min: 1, max: 50 },
  /** A ball gains the area of a new one every ballGrowS, until it has this radius. */
  ballRadiusMax: { unit: "u", min: 1, max: 100 },
  ballGrowS: { unit: "s", min: 1, max: 3600 },
  /** Score gained with one ball, under the growth law "score". */
  ballScore: { unit: "1", min: 0, max: 100 },
  /** Balls before the first step. Source of Classic's: the lecture's create_balls(100). */
  ballsAtStart: { unit: "1", min: 0, max: 10000 },
  /** With fewer balls than ballsLow, ballsTopUp come at once. Source: the lecture, 100 more where there are fewer
   *  than 150. */
  ballsLow: { unit: "1", min: 0, max: 10000 },
  ballsTopUp: { unit: "1", min: 0, max: 10000 },
  /** Part of the balls that come in clusters; the others lie anywhere. */
  clusterShare: { unit: "1", min: 0, max: 1 },
  /** Balls that a cluster takes before another one comes (clusterBalls), and clusters that take balls at the same
   *  time (clustersOpen). */
  clusterBalls: { unit: "1", min: 1, max: 10000 },
  clustersOpen: { unit: "1", min: 1, max: 1000 },
  /** Farthest a ball lies from its cluster's middle, along each axis. */
  clusterRadius: { unit: "u", min: 0, max: 16000 },
  /** Decay spares a score up to this. */
  decayAboveScore: { unit: "1", min: 0, max: 10000 },
  /** Part of the score lost at each decay. */
  decayFraction: { unit: "1", min: 0, max: 1 },
  /** Time between decays. */
  decayIntervalS: { unit: "s", min: 0.1, max: 600 },
  /** Most cells of a player. With one there is nothing to split. */
  cellsMax: { unit: "1", min: 1, max: 64 },
  /** A cell at least so big can split into two halves; no piece of a pop is smaller. */
  splitRadiusMin: { unit: "u", min: 1, max: 1000 },
  /** A new piece starts so far ahead of the cell it comes from, and is boosted so far in all. */
  splitDistance: { unit: "u", min: 0, max: 500 },
  splitBoost: { unit: "u", min: 0, max: 5000 },
  /** A piece flies farther with its radius to this power. */
  splitBoostExponent: { unit: "1", min: 0, max: 1 },
  /** Time in which half of what is left of any boost is travelled. */
  boostHalfLifeS: { unit: "s", min: 0.02, max: 5 },
  /** A bigger cell splits by itself. */
  cellRadiusMax: { unit: "u", min: 10, max: 8000 },
  /** Own cells pass through each other until both are this old. */
  collideAfterS: { unit: "s", min: 0, max: 60 },
  /** Own cells merge when both are old enough: base and part by radius, put together by the merge law. */
  mergeBaseS: { unit: "s", min: 0, max: 3600 },
  mergePerRadiusS: { unit: "s/u", min: 0, max: 10 },
  /** A cell at least so big can eject; it loses the area of a circle of ejectCostRadius. */
  ejectRadiusMin: { unit: "u", min: 1, max: 1000 },
  ejectCostRadius: { unit: "u", min: 0, max: 1000 },
  /** Radius of what is ejected; 0: nobody ejects. */
  blobRadius: { unit: "u", min: 0, max: 1000 },
  ejectBoost: { unit: "u", min: 0, max: 5000 },
  /** A blob flies off by up to this angle to either side. */
  ejectSpreadRad: { unit: "rad", min: 0, max: 1 },
  /** Time from one eject of a player to the next. */
  ejectPauseS: { unit: "s", min: 0, max: 60 },
  /** There are always at least virusesMin viruses; shooting adds more, up to virusesMax. */
  virusesMin: { unit: "1", min: 0, max: 1000 },
  virusesMax: { unit: "1", min: 0, max: 1000 },
  virusRadius: { unit: "u", min: 1, max: 1000 },
  /** Blobs that make a virus shoot a new one. */
  virusFeeds: { unit: "1", min: 1, max: 100 },
  virusBoost: { unit: "u", min: 0, max: 5000 },
  /** How far a circle's centre stays from the arena's edge, as a part of its radius. */
  edgeInset: { unit: "1", min: 0, max: 1 },
  /** Teams, told apart by colour; fewer than two: everybody for themselves. */
  teams: { unit: "1", min: 0, max: 4 },
  /** What ends a round, by its place in ROUND_KINDS; 0: nothing does, as there are no rounds. */
  roundKind: { unit: "1", min: 0, max: 3 },
  /** Longest round, from its first step. In the last one standing the walls are closed by then. */
  roundS: { unit: "s", min: 1, max: 3600 },
  /** The score or mass that wins a round of kind firstTo at once. */
  roundScore: { unit: "1", min: 1, max: 100000 },
  /** Rounds of a series. Who wins more than half of them has won it. */
  bestOf: { unit: "1", min: 1, max: 9 },
  /** A round begins so long after the first person in the lobby is ready; 0: only once all are, or the host says so. */
  lobbyS: { unit: "s", min: 0, max: 600 },
  /** 1: who comes during a round plays at once. 0: from the next round on. */
  lateJoin: { unit: "1", min: 0, max: 1 },
  /** What a player sees at the start; ignored where everybody sees the whole arena. */
  viewWidth: { unit: "u", min: 320, max: 16000 },
  viewHeight: { unit: "u", min: 180, max: 16000 },
  /** Up to this sum of a player's radii the view keeps that size. */
  viewGrowsAbove: { unit: "u", min: 1, max: 1000 },
  /** The view grows with that sum to this power. */
  viewExponent: { unit: "1", min: 0, max: 1 },
  /** The view is never more than so many times as wide as at the start. */
  viewGrowthMax: { unit: "1", min: 1, max: 100 },
  /** Time from being eaten to the next life. */
  respawnDelayS: { unit: "s", min: 0, max: 60 },
  /** So long from the beginning of a life nobody can eat it. Its first bite of a cell, a split or an eject ends that
   *  sooner. */
  protectionS: { unit: "s", min: 0, max: 60 },
  /** Places a ball or virus tries, clear of what it must not lie under, before it takes the farthest. */
  respawnTries: { unit: "1", min: 1, max: 256 },
} as const satisfies Record<string, RuleSpec>;

export type RuleName = keyof typeof RULE_SPECS;

/** Rules that are not numbers: the formulas that the numbers go into. */
export const RULE_LAWS = {
  /** linear: straight down with the score. power: speedAtStart * radius^-speedExponent. */
  speedLaw: ["linear", "power"],
  /** What a size is worth and what eating adds. score: one point is one unit of radius, a ball adds ballScore.
   *  area: the areas of eater and eaten add, and the score is the mass, radius^2 / 100. */
  growthLaw: ["score", "area"],
  /** Time until own cells merge. sum: base plus part by radius. max: the longer of the two. */
  mergeLaw: ["sum", "max"],
  /** arena: everybody sees everything. grows: a rectangle about the own centre, wider for the bigger. */
  viewLaw: ["arena", "grows"],
  /** The next life after respawnDelayS. auto: by itself. asked: once the player wants it. */
  respawnLaw: ["auto", "asked"],
} as const;

export type RuleLaw = keyof typeof RULE_LAWS;

/** Rulesets by name. The bench worlds are for measuring a host under load; nobody is offered them in the window. */
export const RULESET_IDS = ["classic", "arena", "ogar", "quick", "teams", "bench5k", "bench14k"] as const;
export type RulesetId = (typeof RULESET_IDS)[number];
/** What people choose from. */
export const OFFERED_RULESETS = [
  "classic",
  "arena",
  "ogar",
  "quick",
  "teams",
] as const satisfies readonly RulesetId[];
export type OfferedRuleset = (typeof OFFERED_RULESETS)[number];

/** All the numbers of one game. They travel to each guest in the answer to its join. */
export type Rules = { readonly ruleset: RulesetId } & {
  readonly [Law in RuleLaw]: (typeof RULE_LAWS)[Law][number];
} & Readonly<Record<RuleName, number>>;

/** What a host changed of a ruleset's numbers. */
export type RuleChanges = Readonly<Partial<Record<RuleName, number>>>;

/** Rules out of a JSON text; null where it is none. */
export function parseRules(text: string): Rules | null {
  try {
    const value: unknown = JSON.parse(text);
    return isRules(value) ? value : null;
  } catch {
    return null;
  }
}

/** The rules and laws alone, of a value that may have other fields besides. */
export function pickRules(carrier: Rules): Rules {
  const names = ["ruleset", ...Object.keys(RULE_LAWS), ...Object.keys(RULE_SPECS)] as (keyof Rules)[];
  return Object.fromEntries(names.map((name) => [name, carrier[name]])) as Rules;
}

/** Whether a value from outside has every rule and law, each within its range. It may have other fields besides. */
export function isRules(value: unknown): value is Rules {
  if (typeof value !== "object" || value === null) return false;
  const rules = value as Readonly<Record<string, unknown>>;
  const isKnown = RULESET_IDS.some((id) => id === rules.ruleset);
  const areLaws = Object.entries(RULE_LAWS).every(([law, choices]) =>
    choices.some((choice) => choice === rules[law]),
  );
  const areNumbers = Object.entries(RULE_SPECS).every(([rule, { min, max }]) => {
    const number = rules[rule];
    return typeof number === "number" && number >= min && number <= max;
  });
  return isKnown && areLaws && areNumbers;
}
