// An arena is as wide as those who play in it can fill; what a host changed stays what it is.
import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { isRules, OFFERED_RULESETS, RULESET_IDS } from "../rules.ts";
import { RULES_BY_ID } from "./catalogue.ts";
import { countSeats, fitToSeats } from "./fitToSeats.ts";
import { canChoose, changeRules, changesOf, choicesFor } from "./ruleChoices.ts";

const sizes = ({ arenaWidth, arenaHeight, ballsAtStart, ballsLow, virusesMin }: typeof RULES_BY_ID.arena) => [
  arenaWidth,
  arenaHeight,
  ballsAtStart,
  ballsLow,
  virusesMin,
];

test("Arena for up to sixteen is 6000 wide with 1500 balls, and grows with the seats up to its full width", () => {
  for (const seats of [1, 2, 16]) {
    expect(sizes(fitToSeats("arena", seats))).toEqual([6000, 6000, 1500, 1500, 6]);
  }
  expect(sizes(fitToSeats("arena", 32))).toEqual([8500, 8500, 3010, 3010, 12]);
  expect(sizes(fitToSeats("arena", 64))).toEqual([12000, 12000, 5000, 5000, 24]);
  for (const seats of [100, 2000]) {
    expect(sizes(fitToSeats("arena", seats))).toEqual([14142, 14142, 5000, 5000, 33]);
  }
});

property.prop([
  fc.constantFrom("arena" as const, "teams" as const, "quick" as const),
  fc.integer({ min: 16, max: 1999 }),
])(
  "one more never makes it smaller, and nobody gets much less room than the first sixteen until it is at its widest",
  (ruleset, seats) => {
    const [small, large] = [fitToSeats(ruleset, seats), fitToSeats(ruleset, seats + 1)];
    expect(large.arenaWidth).toBeGreaterThanOrEqual(small.arenaWidth);
    expect(large.ballsLow).toBeGreaterThanOrEqual(small.ballsLow);
    expect(large.virusesMax).toBeGreaterThanOrEqual(large.virusesMin);
    if (large.arenaWidth === 14_142) return;
    const first = fitToSeats(ruleset, 16);
    const room = large.arenaWidth ** 2 / (seats + 1) / (first.arenaWidth ** 2 / 16);
    expect(Math.abs(room - 1)).toBeLessThan(0.03);
  },
);

test("Classic and Ogar are what their sources say, and so are the worlds a host is measured in", () => {
  for (const ruleset of ["classic", "ogar", "bench5k", "bench14k"] as const) {
    for (const seats of [2, 16, 64, 2000]) expect(fitToSeats(ruleset, seats)).toBe(RULES_BY_ID[ruleset]);
  }
});

test("fitted rules are rules, and each number in them is one that a host could have chosen", () => {
  for (const ruleset of RULESET_IDS) {
    for (const seats of [0, 2, 16, 33, 64, 2000]) {
      const rules = fitToSeats(ruleset, seats);
      expect(isRules(rules)).toBe(true);
      for (const choice of choicesFor(ruleset)) {
        const isOwn = rules[choice.rule] === RULES_BY_ID[ruleset][choice.rule];
        if (!isOwn) expect([choice.rule, canChoose(choice, rules[choice.rule])]).toEqual([choice.rule, true]);
      }
    }
  }
});

test("a host's own numbers stay, and are all that counts as changed, however many play", () => {
  for (const ruleset of OFFERED_RULESETS) {
    for (const seats of [0, 5, 40]) expect(changesOf(changeRules(ruleset, {}, seats))).toEqual({});
  }
  const wide = changeRules("arena", { arenaWidth: 14_142, ballsLow: 77 }, 16);
  expect(sizes(wide)).toEqual([14_142, 6000, 77, 77, 6]);
  expect(changesOf(wide)).toEqual({ arenaWidth: 14_142, ballsLow: 77 });
});

test("bots take room as people do", () => {
  expect(countSeats(8, 40)).toBe(40);
  expect(countSeats(16, 10)).toBe(16);
});
