// Colours of circles are told apart by every eye, and stand out from both fields.
import { expect, test } from "vitest";
import { PALETTE } from "../../shared/model.ts";
import { TEAM_COLORS } from "../../shared/rulesets/teams.ts";
import { type ColorSight, differenceOf, type Lab, labOf, SIGHTS } from "./colorVision.stage.ts";

/** The least difference of all pairs. */
function leastOf(colors: readonly number[], sight: ColorSight): number {
  const labs = colors.map((color) => labOf(color, sight));
  return Math.min(...labs.flatMap((one, i) => labs.slice(0, i).map((other) => differenceOf(one, other))));
}

// Source: Sharma, Wu, Dalal 2005, table 1: pairs 1, 7, 13, 17, 25, 34.
test.each<[Lab, Lab, number]>([
  [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
  [[50, 0, 0], [50, -1, 2], 2.3669],
  [[50, -0.001, 2.49], [50, 0.0011, -2.49], 4.7461],
  [[50, 2.5, 0], [73, 25, -18], 27.1492],
  [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
  [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
])("the difference of two colours is as published", (one, other, difference) => {
  expect(differenceOf(one, other)).toBeCloseTo(difference, 3);
  expect(differenceOf(other, one)).toBeCloseTo(difference, 3);
});

test.each(SIGHTS)("two circles with one pattern differ in colour: %s", (sight) => {
  expect(leastOf(PALETTE, sight)).toBeGreaterThanOrEqual(8);
});

test.each(SIGHTS)("teams differ clearly: %s", (sight) => {
  const colors = TEAM_COLORS.map((color) => PALETTE[color] ?? 0);
  expect(leastOf(colors, sight)).toBeGreaterThanOrEqual(15);
});
