// The flags of a dedicated host that say how its rounds go, as changes of rules. Pure: reads no argv itself.
import type { RuleChanges } from "../../../shared/rules.ts";
import { ROUND_KINDS } from "../../../shared/rulesets/rounds.ts";
import { type ChosenRule, RULE_CHOICES, type RuleChoice } from "../../../shared/rulesets/ruleChoices.ts";
import { FlagError, type FlagRow, oneOf, readWholeNumber, span } from "./flagTable.ts";

function choiceOf(rule: ChosenRule): RuleChoice {
  const found = RULE_CHOICES.find((choice) => choice.rule === rule);
  if (found === undefined) throw new Error(`nobody may choose ${rule}`);
  return found;
}

const LENGTH = choiceOf("roundS");
/** A round's length as people say it. The shortest, half a minute, is for a code of rules. */
const MINUTES = { min: 1, max: LENGTH.max / 60 };
const GOAL = choiceOf("roundScore");
const LOBBY = choiceOf("lobbyS");
const SERIES = (choiceOf("bestOf").only ?? []).map(String);

/** In the order of the help. */
export const ROUND_FLAGS = {
  round: {
    type: "string",
    takes: "K",
    says: `${ROUND_KINDS.join(", ")}: what ends a round (as the rules propose)`,
  },
  minutes: { type: "string", takes: "N", says: `the longest round, ${span(MINUTES)} (as the rules propose)` },
  goal: {
    type: "string",
    takes: "N",
    says: `of firstTo: the score or mass that wins, ${span(GOAL)} (as the rules propose)`,
  },
  "best-of": { type: "string", takes: "N", says: `${SERIES.join(", ")}: rounds of a series (1)` },
  lobby: {
    type: "string",
    takes: "N",
    says: `a round begins so many seconds after the first is ready, ${span(LOBBY)}; 0: once all are
(as the rules propose)`,
  },
  "late-join": { type: "string", takes: "L", says: "on or off: who comes during a round plays at once (on)" },
} as const satisfies Record<string, FlagRow>;

type Given = { readonly [F in keyof typeof ROUND_FLAGS]?: string | undefined };

/** @throws FlagError */
export function readRoundFlags(given: Given): RuleChanges {
  const { round, minutes, goal, lobby, "best-of": bestOf, "late-join": lateJoin } = given;
  const changes: RuleChanges = {
    ...(round !== undefined && { roundKind: ROUND_KINDS.indexOf(oneOf("round", round, ROUND_KINDS)) }),
    ...(minutes !== undefined && { roundS: 60 * readWholeNumber("minutes", minutes, MINUTES) }),
    ...(goal !== undefined && { roundScore: readWholeNumber("goal", goal, GOAL) }),
    ...(bestOf !== undefined && { bestOf: Number(oneOf("best-of", bestOf, SERIES)) }),
    ...(lobby !== undefined && { lobbyS: readWholeNumber("lobby", lobby, LOBBY) }),
    ...(lateJoin !== undefined && { lateJoin: oneOf("late-join", lateJoin, ["off", "on"]) === "on" ? 1 : 0 }),
  };
  if (goal !== undefined && round !== undefined && round !== "firstTo")
    throw new FlagError(`--goal is for --round firstTo, not "${round}"`);
  return changes;
}
