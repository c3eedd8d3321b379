// Single rules as text: what a person types, in percent or plain, and what it changes.
import { expect, test } from "vitest";
import { ARENA } from "../../shared/rulesets/arena.ts";
import { CLASSIC } from "../../shared/rulesets/classic.ts";
import { choicesFor } from "../../shared/rulesets/ruleChoices.ts";
import { ENGLISH, POLISH } from "../i18n/languages.stage.ts";
import {
  isPreset,
  presetText,
  readRule,
  readRuleTexts,
  ruleText,
  textsThatFit,
  writeRuleTexts,
} from "./ruleForm.ts";

const decay = choicesFor("arena").find(({ rule }) => rule === "decayFraction")!;

test("parts of a whole are typed in percent, with a point or a comma", () => {
  expect(presetText(ARENA, "decayFraction", ENGLISH)).toBe("0.1");
  expect(presetText(ARENA, "decayFraction", POLISH)).toBe("0,1");
  expect(readRule(decay, "0.5")).toBe(0.005);
  expect(readRule(decay, " 0,5 ")).toBe(0.005);
  expect(readRule(decay, "21")).toBeNull();
});

test.each(["", "a", "-1", "1e3", "1.", ".5", "0x10", "1 2"])("%j is no number for a rule", (text) => {
  expect(readRule(decay, text)).toBeNull();
  expect(readRuleTexts(ARENA, { decayFraction: text })).toBeNull();
});

test("only what differs from the ruleset is a change, also where the ruleset's number has many digits", () => {
  for (const language of [ENGLISH, POLISH]) {
    const eatRatio = presetText(ARENA, "eatRatio", language);
    expect(eatRatio).toHaveLength("1.1402".length);
    expect(readRuleTexts(ARENA, { eatRatio, mergeBaseS: "30" })).toEqual({});
    expect(isPreset(ARENA, "eatRatio", eatRatio)).toBe(true);
  }
  expect(isPreset(ARENA, "eatRatio", "1.2")).toBe(false);
  expect(readRuleTexts(ARENA, { mergeBaseS: "12.5", teams: "3" })).toEqual({ mergeBaseS: 12.5, teams: 3 });
});

test("a list shows a change to its last digit, the ruleset's own numbers as far as they are read", () => {
  const changed = { ...ARENA, mergePerRadiusS: 0.012345 };
  expect(ruleText(changed, "mergePerRadiusS", POLISH)).toBe("0,012345");
  expect(ruleText(changed, "eatRatio", ENGLISH)).toBe("1.1402");
  expect(writeRuleTexts({ mergePerRadiusS: 0.012345 }, POLISH)).toEqual({ mergePerRadiusS: "0,012345" });
});

test("in Classic nobody splits: what was typed for that is left behind", () => {
  const texts = writeRuleTexts({ mergeBaseS: 10, teams: 2, decayFraction: 0.02 }, ENGLISH);
  expect(texts).toEqual({ mergeBaseS: "10", teams: "2", decayFraction: "2" });
  expect(textsThatFit("classic", texts)).toEqual({ teams: "2", decayFraction: "2" });
  expect(readRuleTexts(CLASSIC, texts)).toEqual({ teams: 2, decayFraction: 0.02 });
});
