// English text of single rules: their names, their units, and the code they travel in.

import type { RoundRule } from "../../../shared/rulesets/rounds.ts";
import type { ChosenRule } from "../../../shared/rulesets/ruleChoices.ts";
import type { CodeFault } from "../../../shared/rulesets/rulesCode.ts";
import { NO_BREAK_SPACE } from "../typography.ts";

/** Numbers are passed as the fields show them. */
export const rules = {
  title: "Rules of this game",
  open: "Rules",
  details: (changed: number) =>
    changed === 0 ? "Fine-tune the rules" : `Fine-tune the rules (${changed} changed)`,
  /** @param seats for how many players the arena is made */
  fitted: (seats: number) =>
    `Arena size, dots and viruses suit up to ${seats}${NO_BREAK_SPACE}players, bots included, until you change them.`,
  /** Those of rounds are told in whole sentences: see the texts of rounds. */
  names: {
    arenaWidth: "Arena width",
    arenaHeight: "Arena height",
    ballsLow: "Dots",
    ballGrowS: "Dots grow every",
    startRadius: "Starting radius",
    speedAtStart: "Starting speed",
    eatRatio: "Size needed to eat (×)",
    decayFraction: "Mass loss",
    respawnDelayS: "Respawn delay",
    protectionS: "Newcomers protected for",
    teams: "Teams",
    cellsMax: "Max cells",
    mergeBaseS: "Merge after",
    mergePerRadiusS: "Extra merge time by size",
    ejectPauseS: "Eject cooldown",
    virusesMin: "Viruses, min",
    virusesMax: "Viruses, max",
    virusFeeds: "Feeds per virus shot",
    viewWidth: "Starting view width",
  } satisfies Record<Exclude<ChosenRule, RoundRule>, string>,
  /** Replaces the label of the starting speed where the rule means a circle of radius 1. */
  speedAtRadius1: "Speed at radius 1",
  units: { u: "units", "u/s": "units/s", s: "s", "s/u": "s per unit" },
  /** Percent per a number of seconds. */
  percentEach: (seconds: number) => (seconds === 1 ? "% per second" : `% every ${seconds}${NO_BREAK_SPACE}s`),
  range: (min: string, max: string) => `${min}–${max}`,
  preset: (value: string) => `instead of ${value}`,
  wrong: (min: string, max: string) => `Enter a number from ${min} to ${max}.`,
  wrongTeams: "Enter 0 (none), 2, 3 or 4.",
  none: "none",
  reset: (name: string) => `Reset ${name}`,
  resetAll: "Reset all",
  code: "Rules code",
  codeHint: "Share it so others can host the same game.",
  given: "Use a code",
  givenPlaceholder: "arena-mt15-…",
  use: "Use",
  faults: {
    notACode: "That is not a rules code.",
    unknownRuleset: "The code is for rules that this version does not know.",
    unknownRule: "The code has a rule that this version does not know.",
    outOfRange: "A number in the code is out of range.",
    mistyped: "Something in the code was mistyped.",
  } satisfies Record<CodeFault, string>,
  close: "Close",
  record: "Record this match",
  recordHint: "Saved in “replays” next to your settings; the oldest are deleted when it is full.",
};
