// The host's list of words: what is found however it is written, and what is not.
import { fc, test as propTest } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { cleanName, MAX_NAME_UNITS } from "../names.ts";
import { anyText } from "./texts.stage.ts";
import { hasWord } from "./words.ts";

const LIST = ["głupek", "ass", "лох", "stare buty", "1337", "***"];

test.each([
  "głupek",
  "GŁUPEK",
  "Glupek",
  "Pan Głupek",
  "superglupek7",
  "g ł u p e k",
  "G.l.u.p.e.k",
  "głuuuupeeek",
  "gIup3k",
  "G1up€k!",
  "𝓰𝓵𝓾𝓹𝓮𝓴",
  "ɢʟᴜᴘᴇᴋ",
  "ass",
  "ASS 2",
  "ass69",
  "@$$",
  "a55",
  "a.s.s",
  "asss",
  "Лох",
  "stare buty",
  "StareButy",
  "leet",
])("%s has a word of the list", (name) => {
  expect(hasWord(name, LIST)).toBe(true);
});

test.each([
  "Ola",
  "Kassandra",
  "As",
  "grass",
  "Лохань",
  "***",
  "",
  "głup",
  "stare",
  "buty",
  "7 samurajów",
  "gu pek",
])("%j has none", (name) => {
  expect(hasWord(name, LIST)).toBe(false);
});

test("an empty list, or one of signs, finds nothing", () => {
  expect([hasWord("Ola", []), hasWord("...", ["..."]), hasWord("Ola", ["", " ", "\u200b"])]).toEqual([
    false,
    false,
    false,
  ]);
});

propTest.prop([anyText, fc.string({ unit: "grapheme", maxLength: 12 })], { seed: 4 })(
  "a word with a letter is found in itself, twice over, and in capitals; nothing makes it fail",
  (text, word) => {
    hasWord(text, [word]);
    hasWord(word, [text]);
    for (const one of [text, word].map((it) => cleanName(it).replace(/[^\p{Lu}\p{Ll}\p{Lo}]/gu, ""))) {
      if (one === "") continue;
      expect(hasWord(one, [one])).toBe(true);
      expect(hasWord(`Ola ${one}`, [one])).toBe(true);
    }
  },
);

test("the longest list and the longest name take bounded work", () => {
  const words = Array.from({ length: 500 }, (_, at) => `${"aab".repeat(10)}${at % 10}`);
  expect(hasWord("a".repeat(MAX_NAME_UNITS), words)).toBe(false);
  expect(hasWord("a ".repeat(MAX_NAME_UNITS / 2), words)).toBe(false);
});
