// The rules a host may change one by one: which they are, how far, and what goes with them. A ruleset's other numbers stay.
import { RULE_SPECS, type RuleChanges, type RuleName, type Rules, type RulesetId } from "../rules.ts";
import { canSplit } from "./abilities.ts";
import { RULES_BY_ID } from "./catalogue.ts";
import { toStep } from "./decimals.ts";
import { fitToSeats } from "./fitToSeats.ts";

export type RuleChoice = {
  rule: RuleName;
  /** The rule's letters in a code. Once used they are never given to another rule. */
  key: string;
  /** The range that makes a playable game; it lies within the rule's own range. */
  min: number;
  max: number;
  /** The only values that may be chosen, where not every number between will do. */
  only?: readonly number[];
};

/** All choices, in the order people see them. */
export const RULE_CHOICES = [
  { rule: "arenaWidth", key: "aw", min: 640, max: 16000 },
  { rule: "arenaHeight", key: "ah", min: 360, max: 16000 },
  { rule: "ballsLow", key: "fd", min: 0, max: 5000 },
  { rule: "ballGrowS", key: "bg", min: 1, max: 3600 },
  { rule: "startRadius", key: "sr", min: 5, max: 100 },
  { rule: "speedAtStart", key: "sp", min: 60, max: 3000 },
  { rule: "eatRatio", key: "er", min: 1, max: 2 },
  { rule: "decayFraction", key: "dc", min: 0, max: 0.2 },
  { rule: "respawnDelayS", key: "rd", min: 0, max: 30 },
  { rule: "protectionS", key: "pr", min: 0, max: 30 },
  { rule: "teams", key: "tm", min: 0, max: 4, only: [0, 2, 3, 4] },
  { rule: "roundKind", key: "rk", min: 0, max: 3, only: [0, 1, 2, 3] },
  { rule: "roundS", key: "rs", min: 30, max: 1800 },
  { rule: "roundScore", key: "rp", min: 10, max: 20000 },
  { rule: "bestOf", key: "bo", min: 1, max: 9, only: [1, 3, 5, 7, 9] },
  { rule: "lobbyS", key: "lb", min: 0, max: 300 },
  { rule: "lateJoin", key: "lj", min: 0, max: 1, only: [0, 1] },
  { rule: "cellsMax", key: "cm", min: 1, max: 32 },
  { rule: "mergeBaseS", key: "mt", min: 0, max: 300 },
  { rule: "mergePerRadiusS", key: "mr", min: 0, max: 1 },
  { rule: "ejectPauseS", key: "ep", min: 0, max: 10 },
  { rule: "virusesMin", key: "vn", min: 0, max: 200 },
  { rule: "virusesMax", key: "vx", min: 0, max: 300 },
  { rule: "virusFeeds", key: "vf", min: 1, max: 20 },
  { rule: "viewWidth", key: "vw", min: 960, max: 3840 },
] as const satisfies readonly RuleChoice[];

/** The rules that a host may change. */
export type ChosenRule = (typeof RULE_CHOICES)[number]["rule"];

const OF_SPLITTING: readonly RuleName[] = [
  "cellsMax",
  "mergeBaseS",
  "mergePerRadiusS",
  "ejectPauseS",
  "virusesMin",
  "virusesMax",
  "virusFeeds",
];

/** Rules that count things, so that their values are whole. */
const WHOLE: readonly RuleName[] = [
  "ballsLow",
  "teams",
  "roundKind",
  "roundS",
  "bestOf",
  "lobbyS",
  "lateJoin",
  "cellsMax",
  "virusesMin",
  "virusesMax",
  "virusFeeds",
];

/** The choices that have an effect in a ruleset: where nobody splits, nobody merges; where everybody sees the whole
 *  arena, no view grows. */
export function choicesFor(ruleset: RulesetId): RuleChoice[] {
  const rules = RULES_BY_ID[ruleset];
  return RULE_CHOICES.filter(({ rule }) => {
    if (OF_SPLITTING.includes(rule)) return canSplit(rules);
    if (rule === "viewWidth") return rules.viewLaw === "grows";
    return rule !== "ballGrowS" || rules.ballRadiusMax > rules.ballRadius;
  });
}

/** Whether a number may stand for a rule: one that every code, field and file can carry. */
export function canChoose({ rule, min, max, only }: RuleChoice, value: number): boolean {
  if (!Object.is(value, toStep(value))) return false;
  if (WHOLE.includes(rule) && !Number.isInteger(value)) return false;
  return value >= min && value <= max && (only === undefined || only.includes(value));
}

/** @returns the first change that may not be made in this ruleset; null: all may */
export function findWrongChange(ruleset: RulesetId, changes: RuleChanges): string | null {
  const choices = choicesFor(ruleset);
  for (const [rule, value] of Object.entries(changes)) {
    const choice = choices.find((one) => one.rule === rule);
    if (choice === undefined || !canChoose(choice, value)) return rule;
  }
  return null;
}

/**
 * The ruleset with these changes, and with the numbers that follow from them.
 * @throws RangeError for a change that may not be made
 * @param seats the arena is laid out for; 0: nobody in particular
 */
export function changeRules(ruleset: RulesetId, changes: RuleChanges, seats = 0): Rules {
  const wrong = findWrongChange(ruleset, changes);
  if (wrong !== null) throw new RangeError(`${wrong} cannot be ${changes[wrong as RuleName]} in ${ruleset}`);
  const rules = { ...fitToSeats(ruleset, seats), ...changes };
  if (changes.ballsLow !== undefined) rules.ballsAtStart = changes.ballsLow;
  if (changes.startRadius !== undefined && rules.growthLaw === "area") {
    // Nobody decays below the mass of the start.
    rules.decayAboveScore = (rules.startRadius * rules.startRadius) / 100;
  }
  if (changes.viewWidth !== undefined) rules.viewHeight = (changes.viewWidth * 9) / 16;
  rules.virusesMax = Math.max(rules.virusesMax, rules.virusesMin);
  return rules;
}

/** The rules without any change, for as many seats. */
export function presetOf({ ruleset, seats }: Pick<Rules, "ruleset" | "seats">): Rules {
  return fitToSeats(ruleset, seats);
}

/** What differs from the ruleset of the same name, as far as a host may change it. */
export function changesOf(rules: Rules): RuleChanges {
  const preset = presetOf(rules);
  const changed = choicesFor(rules.ruleset).filter(({ rule }) => rules[rule] !== preset[rule]);
  return Object.fromEntries(changed.map(({ rule }) => [rule, rules[rule]]));
}

/** Of the changes, those that may be made in another ruleset too. */
export function changesThatFit(ruleset: RulesetId, changes: RuleChanges): RuleChanges {
  const fitting = choicesFor(ruleset).filter((choice) => {
    const value = changes[choice.rule];
    return value !== undefined && canChoose(choice, value) && value !== RULES_BY_ID[ruleset][choice.rule];
  });
  return Object.fromEntries(fitting.map(({ rule }) => [rule, changes[rule]]));
}

/** The unit a person reads. */
export function unitOf(rule: RuleName): string {
  return RULE_SPECS[rule].unit;
}
