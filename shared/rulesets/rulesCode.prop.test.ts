// Rules a host changed: they stay rules, fit together, and travel as a line of text without loss.
import { fc, test } from "@fast-check/vitest";
import { expect, test as plainTest } from "vitest";
import { isRules, OFFERED_RULESETS, type OfferedRuleset, type RuleChanges } from "../rules.ts";
import { RULES_BY_ID } from "./catalogue.ts";
import { changeRules, changesOf, changesThatFit, choicesFor, RULE_CHOICES } from "./ruleChoices.ts";
import { readRulesCode, writeRulesCode } from "./rulesCode.ts";

/** A ruleset, and some of its choices with values to a thousandth. */
const changed = fc.constantFrom(...OFFERED_RULESETS).chain((ruleset) =>
  fc
    .record(
      Object.fromEntries(
        choicesFor(ruleset).map(({ rule, min, max, only }) => {
          const isWhole = Number.isInteger(min) && max > 10;
          const scale = isWhole ? 1 : 1000;
          const value = fc.integer({ min: Math.ceil(min * scale), max: Math.floor(max * scale) });
          return [rule, only ? fc.constantFrom(...only) : value.map((steps) => steps / scale)];
        }),
      ),
      { requiredKeys: [] },
    )
    .map((all) => {
      // Counts of things are whole, whatever their range.
      const changes = { ...all } as Record<string, number>;
      if (changes.virusFeeds !== undefined) changes.virusFeeds = Math.ceil(changes.virusFeeds);
      return { ruleset, changes: changes as RuleChanges };
    }),
);

test.prop([changed], { seed: 4, numRuns: 300 })(
  "a code gives back the very changes",
  ({ ruleset, changes }) => {
    const code = writeRulesCode(ruleset, changes);
    expect(readRulesCode(code)).toEqual({ ok: true, ruleset, changes });
    expect(readRulesCode(`  "${code.toUpperCase()}"\n`)).toEqual({ ok: true, ruleset, changes });
  },
);

test.prop([changed], { seed: 5, numRuns: 300 })(
  "changed rules are rules, and fit together",
  ({ ruleset, changes }) => {
    const rules = changeRules(ruleset, changes);
    expect(isRules(rules)).toBe(true);
    expect(rules.virusesMax).toBeGreaterThanOrEqual(rules.virusesMin);
    const again = changeRules(ruleset, changesOf(rules));
    expect(again).toEqual(rules);
  },
);

test.prop([changed, fc.constantFrom(...OFFERED_RULESETS)], { seed: 6 })(
  "what fits another ruleset may be made there",
  ({ changes }, other) => {
    expect(() => changeRules(other, changesThatFit(other, changes))).not.toThrow();
  },
);

test.prop([fc.string({ maxLength: 60 })], { seed: 7, numRuns: 500 })(
  "any text is read without a throw",
  (text) => {
    expect(readRulesCode(text).ok).toBe(false);
  },
);

test.prop([changed, fc.nat(), fc.constantFrom(..."0123456789abcz.-")], { seed: 8, numRuns: 500 })(
  "a slip of the pen is noticed",
  ({ ruleset, changes }, at, letter) => {
    const code = writeRulesCode(ruleset, changes);
    const index = at % code.length;
    const slip = code.slice(0, index) + letter + code.slice(index + 1);
    if (slip !== code) expect(readRulesCode(slip).ok).toBe(false);
  },
);

plainTest.each([
  ["", "notACode"],
  ["arena", "notACode"],
  ["golf-abc", "unknownRuleset"],
  ["arena-mt15-abc", "mistyped"],
] as const)("%s is refused as %s", (text, reason) => {
  expect(readRulesCode(text)).toEqual({ ok: false, reason });
});

plainTest.each([
  ["classic", "mt15", "unknownRule"],
  ["arena", "mt9999", "outOfRange"],
  ["arena", "tm1", "outOfRange"],
  ["arena", "cm2.5", "outOfRange"],
] as const)("in %s %s is %s, also with the right letters", (ruleset, part, reason) => {
  const forged = forge(`${ruleset}-${part}`);
  expect(readRulesCode(forged)).toEqual({ ok: false, reason });
});

/** The code of a text that no host writes: tries all letters. */
function forge(text: string): string {
  for (let sum = 0; sum < 36 ** 3; sum++) {
    const code = `${text}-${sum.toString(36).padStart(3, "0")}`;
    const read = readRulesCode(code);
    if (read.ok || read.reason !== "mistyped") return code;
  }
  throw new Error("no letters fit");
}

plainTest("keys are told apart, and each choice lies in its rule's range", () => {
  expect(new Set(RULE_CHOICES.map(({ key }) => key)).size).toBe(RULE_CHOICES.length);
  for (const ruleset of OFFERED_RULESETS) {
    const preset: OfferedRuleset = ruleset;
    expect(changesOf(RULES_BY_ID[preset])).toEqual({});
    expect(changeRules(preset, {})).toEqual(RULES_BY_ID[preset]);
  }
  expect(() => changeRules("classic", { cellsMax: 4 })).toThrow(RangeError);
});
