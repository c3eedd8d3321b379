// Which full snapshots are of another world, and by which rules a world goes.
import { expect, test } from "vitest";
import { PLAIN_PAUSE, type RoundNews, type RoundPhase } from "../../../shared/net/sections/round.ts";
import { ARENA } from "../../../shared/rulesets/arena.ts";
import { QUICK } from "../../../shared/rulesets/quick.ts";
import { isOtherRules, isOtherWorld, rulesOfWorld } from "./worlds.ts";

const RULES = { ...QUICK, roundKind: 3 };

function at(worldTick: number, phase: RoundPhase | null, round = 1, isPaused = false) {
  const news: RoundNews | null = phase && {
    phase,
    round,
    isPaused,
    pauseNote: PLAIN_PAUSE,
    untilTick: null,
    left: 0,
    ready: [],
  };
  return { worldTick, round: news };
}

test.each([
  ["the lobby's world is thrown away for the round's", at(900, "lobby"), at(0, "countdown"), true],
  ["also one that was just made", at(0, "lobby"), at(0, "countdown"), true],
  ["the countdown is called off", at(0, "countdown"), at(0, "lobby"), true],
  ["the next round of a series", at(0, "results", 1), at(0, "countdown", 2), true],
  ["the same place of the next series", at(0, "results"), at(0, "countdown"), true],
  ["a whole phase was missed", at(5, "lobby"), at(700, "playing"), true],
  ["from a round to the lobby", at(900, "results", 1), at(901, "lobby", 2), true],
  ["without rounds, another one begins", at(900, null), at(1, null), true],
  ["rounds begin where there were none", at(5, null), at(5, "lobby"), true],
  ["the same round, told anew", at(900, "playing"), at(905, "playing"), false],
  ["the round begins", at(0, "countdown"), at(1, "playing"), false],
  ["the round is over", at(900, "playing"), at(901, "results"), false],
  ["the lobby, told anew", at(5, "lobby"), at(5, "lobby", 1, true), false],
  ["a match without rounds is held", at(5, null), at(5, "endless", 1, true), false],
  ["and goes on", at(5, "endless", 1, true), at(6, null), false],
] as const)("another world or the same: %s", (_what, before, after, isOther) => {
  expect(isOtherWorld(before, after)).toBe(isOther);
});

test("a lobby is played without rounds, everything else by the room's rules", () => {
  expect(rulesOfWorld(RULES, at(0, "lobby").round)).toEqual({ ...RULES, roundKind: 0 });
  for (const phase of ["countdown", "playing", "results"] as const)
    expect(rulesOfWorld(RULES, at(0, phase).round)).toBe(RULES);
  expect(rulesOfWorld(ARENA, null)).toBe(ARENA);
});

test("rules differ by any number, law or name, and by nothing else they carry", () => {
  expect(isOtherRules(RULES, { ...RULES })).toBe(false);
  expect(isOtherRules(RULES, { ...RULES, lobbyS: RULES.lobbyS + 1 })).toBe(true);
  expect(isOtherRules(RULES, { ...RULES, growthLaw: RULES.growthLaw === "area" ? "score" : "area" })).toBe(
    true,
  );
  expect(isOtherRules(RULES, { ...RULES, ruleset: "classic" })).toBe(true);
});
