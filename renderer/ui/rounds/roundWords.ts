// What is said of rounds: one as a title, how they go in sentences, and by which rules the room plays them. Knows no
// component.
import { isolate } from "../../../shared/names.ts";
import type { PauseNote } from "../../../shared/net/sections/round.ts";
import type { Rules } from "../../../shared/rules.ts";
import { ROUND_KINDS, roundKindOf } from "../../../shared/rulesets/rounds.ts";
import type { Language } from "../../i18n/languages.ts";
import type { Texts } from "../../i18n/texts.ts";
import { withUnit } from "../../i18n/typography.ts";
import { formatExact, formatWhole } from "../format.ts";
import type { RoundView } from "../roundSignals.ts";
import type { Store } from "../store.ts";
import { useUi } from "../uiContext.ts";

/** The rules that rounds are told by. */
export type ToldRules = Pick<
  Rules,
  "roundKind" | "roundS" | "roundScore" | "bestOf" | "lobbyS" | "lateJoin" | "growthLaw"
>;

/** The rules of the room. A lobby is played without a round, so the kind is the one that is told. */
export function rulesOfRoom({ rules, round }: Pick<Store, "rules" | "round">): Rules | null {
  if (rules.value === null || round.value === null) return rules.value;
  return { ...rules.value, roundKind: ROUND_KINDS.indexOf(round.value.kind) };
}

/** Whole and half minutes are told as minutes, else seconds. */
const isMinutes = (seconds: number) => seconds >= 60 && seconds % 30 === 0;

function lengthOf(seconds: number, language: Language): string {
  return formatExact(isMinutes(seconds) ? seconds / 60 : seconds, language);
}

function timeOf(seconds: number, language: Language): string {
  return withUnit(lengthOf(seconds, language), isMinutes(seconds) ? "min" : "s");
}

/** One round as a title: "3-minute round", "First to 500 mass". Without rounds: that there are none. */
export function roundTitle(rules: ToldRules, language: Language): string {
  const { rounds } = language.texts;
  const kind = roundKindOf(rules);
  if (kind === "timed") return rounds.timed(lengthOf(rules.roundS, language), isMinutes(rules.roundS));
  if (kind === "firstTo")
    return rounds.firstTo(formatWhole(rules.roundScore, language), rules.growthLaw === "area");
  return kind === "lastStanding" ? rounds.lastStanding : rounds.endless;
}

/** What goes with the title: the longest time, and how many rounds a series has. */
export function roundLimits(rules: ToldRules, language: Language): string[] {
  const { rounds } = language.texts;
  const kind = roundKindOf(rules);
  return [
    ...(kind === "firstTo" || kind === "lastStanding" ? [rounds.atMost(timeOf(rules.roundS, language))] : []),
    ...(kind !== "endless" && rules.bestOf > 1 ? [rounds.bestOf(rules.bestOf)] : []),
  ];
}

/** All of that in one line. */
export function roundLine(rules: ToldRules, language: Language): string {
  return [roundTitle(rules, language), ...roundLimits(rules, language)].join(", ");
}

/** How rounds go by these rules, in sentences. */
export function useRoundSentences(rules: ToldRules): string[] {
  const { texts, language } = useUi();
  const { rounds } = texts;
  const kind = roundKindOf(rules);
  if (kind === "endless") return [rounds.wins.endless];
  const { lobbyS, lateJoin } = rules;
  const isLateIn = lateJoin === 1 && kind !== "lastStanding";
  return [
    `${roundLine(rules, language)}.`,
    rounds.wins[kind],
    isLateIn ? rounds.lateJoin : rounds.nextJoin,
    lobbyS === 0 ? rounds.whenAllReady : rounds.whenReady(formatWhole(lobbyS, language)),
  ];
}

/** Which round of the series it is; null where a series is one round. */
export function useRoundOfSeries({ round, bestOf }: RoundView): string | null {
  const { rounds } = useUi().texts;
  return bestOf > 1 ? rounds.roundOf(round, bestOf) : null;
}

/** Why the host holds the game; empty: no reason was given. */
export function pauseReason({ why, text }: PauseNote, { rounds }: Texts): string {
  if (why === "other") return isolate(text);
  return why === "none" ? "" : rounds.pausedFor[why];
}
