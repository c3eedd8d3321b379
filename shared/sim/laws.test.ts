// Arena's laws as the bench worlds use them, against the figures of their source.
import { expect, test } from "vitest";
import { RULE_SPECS, type RuleName } from "../rules.ts";
import { benchRules } from "../rulesets/bench.ts";
import { RULES_BY_ID } from "../rulesets/catalogue.ts";
import { canEat, eatingDistance } from "./eating.ts";
import { speedOf } from "./movement.ts";
import { radiusAfterDecay, radiusAfterMeal, scoreOf } from "./scores.ts";

const ARENA = benchRules("14k");

// Source: OgarII at 25 Hz, RULES of the genre.
test.each([
  [32, 479],
  [100, 291],
  [316, 175],
  [1000, 105],
  [1500, 88],
])("a cell of radius %d goes %d units a second", (radius, speed) => {
  expect(Math.abs(speedOf(ARENA, radius) / speed - 1)).toBeLessThan(0.01);
});

test("mass is area: a ball of radius 10 is one, decay takes a thousandth a second, never below the start", () => {
  expect(scoreOf(ARENA, 32)).toBeCloseTo(10.24, 9);
  const fed = radiusAfterMeal(ARENA, 32, { balls: 3, blobs: 0, viruses: 0, virusFeeds: 0 });
  expect(scoreOf(ARENA, fed)).toBeCloseTo(13.24, 9);
  expect(scoreOf(ARENA, radiusAfterDecay(ARENA, 100))).toBeCloseTo(99.9, 9);
  expect(radiusAfterDecay(ARENA, 32)).toBe(32);
  expect(radiusAfterDecay(ARENA, 32.001)).toBeGreaterThanOrEqual(32);
});

test("who eats needs 1.3 times the mass, and to cover two thirds of the other's radius", () => {
  const prey = 100;
  const hunter = 114.1;
  const reach = eatingDistance(ARENA, hunter, prey);
  expect(reach).toBeCloseTo(hunter - prey / 3, 9);
  expect(canEat(ARENA, hunter, prey, reach - 0.01, 0)).toBe(true);
  expect(canEat(ARENA, hunter, prey, reach + 0.01, 0)).toBe(false);
  expect(canEat(ARENA, 114, prey, 0, 0)).toBe(false);
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
