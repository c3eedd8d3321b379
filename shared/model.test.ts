// Names as everybody sees them: what is kept, what is cut, and that nobody can hide or flood.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { cleanName, MAX_NAME_LENGTH, MAX_NAME_UNITS } from "./model.ts";

const FAMILY = "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}";
const HEART_ON_FIRE = "\u2764\ufe0f\u200d\u{1f525}";
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

test.each([
  ["zero-width characters only", "\u200b\u200c\u200d\u2060\ufeff", ""],
  ["nothing", "", ""],
  ["white space only", " \t\n\u00a0", ""],
  ["the Hangul filler, which looks like nothing", "\u3164\u3164", ""],
  ["a joiner without an emoji", "a\u200db", "ab"],
  ["bidirectional overrides", "\u202eevil\u202c", "evil"],
  ["bidirectional isolates", "\u2066a\u2069\u200f", "a"],
  ["control characters", "a\u0000b\u001bc", "abc"],
  ["lone surrogates", "a\ud83db", "ab"],
  ["white space around and between", "  Ala \t ma  kota ", "Ala ma kota"],
  ["Polish letters", "Zażółć gęślą jaź", "Zażółć gęślą jaź"],
  ["Polish letters in two parts", "z\u0307o\u0301", "żó"],
  ["a family joined into one", FAMILY, FAMILY],
  ["a joiner after a variation selector", HEART_ON_FIRE, HEART_ON_FIRE],
  ["seventeen letters", "abcdefghijklmnopq", "abcdefghijklmnop"],
  ["marks with nothing to stand on", "\u0301\u0302", ""],
])("%s", (_what, text, expected) => {
  expect(cleanName(text)).toBe(expected);
});

test("of seventeen emoji sixteen stay, each whole", () => {
  expect(cleanName("\u{1f600}".repeat(17))).toBe("\u{1f600}".repeat(16));
});

test("a huge text gives a short name", () => {
  expect(cleanName("x".repeat(1_000_000))).toBe("x".repeat(MAX_NAME_LENGTH));
  expect(cleanName(`z${"\u0301".repeat(100_000)}`).length).toBeLessThanOrEqual(MAX_NAME_UNITS);
  expect(cleanName(FAMILY.repeat(1000)).length).toBeLessThanOrEqual(MAX_NAME_UNITS);
});

propTest.prop([fc.string({ unit: "binary", maxLength: 60 })], { seed: 1, numRuns: 500 })(
  "any text gives a bounded name that is clean already",
  (text) => {
    const name = cleanName(text);
    expect(name.length).toBeLessThanOrEqual(MAX_NAME_UNITS);
    expect([...segmenter.segment(name)].length).toBeLessThanOrEqual(MAX_NAME_LENGTH);
    expect(name).toBe(name.trim());
    expect(cleanName(name)).toBe(name);
  },
);
