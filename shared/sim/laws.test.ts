// What mass is worth under the area law, and the ranges every ruleset keeps to.
import { expect, test } from "vitest";
import { RULE_SPECS, type RuleName } from "../rules.ts";
import { benchRules } from "../rulesets/bench.ts";
import { RULES_BY_ID } from "../rulesets/catalogue.ts";
import { radiusAfterDecay, radiusAfterMeal, scoreOf } from "./scores.ts";

const ARENA = benchRules("14k");

test("mass is area: a ball of radius 10 is one, decay takes a thousandth a second, never below the start", () => {
  expect(scoreOf(ARENA, 32)).toBeCloseTo(10.24, 9);
  const fed = radiusAfterMeal(ARENA, 32, { balls: 3, blobs: 0, viruses: 0, virusFeeds: 0 });
  expect(scoreOf(ARENA, fed)).toBeCloseTo(13.24, 9);
  expect(scoreOf(ARENA, radiusAfterDecay(ARENA, 100))).toBeCloseTo(99.9, 9);
  expect(radiusAfterDecay(ARENA, 32)).toBe(32);
  expect(radiusAfterDecay(ARENA, 32.001)).toBeGreaterThanOrEqual(32);
});

test("every ruleset carries its own name and keeps to the ranges", () => {
  for (const [id, rules] of Object.entries(RULES_BY_ID)) {
    expect(rules.ruleset).toBe(id);
    for (const name of Object.keys(RULE_SPECS) as RuleName[]) {
      const { min, max } = RULE_SPECS[name];
      expect([name, rules[name] >= min && rules[name] <= max]).toEqual([name, true]);
    }
  }
});
