// Which names look alike and which do not, and that all of a match differ.
import { fc, test as propTest } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { cleanName, MAX_NAME_UNITS } from "../names.ts";
import { likenessesOf, tellApart } from "./likeness.ts";
import { anyText } from "./texts.stage.ts";

const isAlike = (one: string, other: string) =>
  likenessesOf(one).some((likeness) => likenessesOf(other).includes(likeness));

/** Pairs of which nobody could tell at a glance who is who. */
const ALIKE: [one: string, other: string, by: string][] = [
  ["Ola", "ola", "case"],
  ["Ola", "O l a", "spaces"],
  ["Ola", "Ol\u200ba", "a sign of no width"],
  ["Ilona", "lIona", "capital i and small L"],
  ["Ilona", "1lona", "one for capital i"],
  ["Ala", "A1a", "one for small L"],
  ["Ala", "A|a", "a bar for small L"],
  ["Iga", "lga", "small L for capital i"],
  ["Olek", "0lek", "nought for a capital O"],
  ["Bogdan", "B0gdan", "nought for a small o"],
  ["marnie", "mamie", "rn and m"],
  ["Marnie", "MaRNie", "case alone, with letters that only look alike when small"],
  ["Barnaba", "Bamaba", "rn and m within"],
  ["Wiktor", "VViktor", "two capital v and w"],
  ["Ewa", "Evva", "two small v and w"],
  ["Adam", "Aclam", "cl and d"],
  ["Ola", "Оlа", "Cyrillic letters among them"],
  ["Oca", "Оса", "Cyrillic"],
  ["HOPE", "НОРЕ", "Cyrillic capitals"],
  ["kot", "кот", "Cyrillic small letters"],
  ["Paco", "Расо", "Cyrillic"],
  ["Ola", "Οla", "a Greek letter"],
  ["NIKH", "ΝΙΚΗ", "Greek capitals"],
  ["pavo", "ρανο", "Greek small letters"],
  ["ΝΙΚΗ", "νικη", "case of Greek letters"],
  ["ОЛА", "ола", "case of Cyrillic letters"],
  ["Ola", "Ｏｌａ", "full width"],
  ["Ola", "𝐎𝐥𝐚", "mathematical bold"],
  ["Ola", "𝒪𝓁𝒶", "mathematical script"],
  ["Ola", "Ⓞⓛⓐ", "letters in circles"],
  ["OLA", "🅞🅛🅐", "letters in discs"],
  ["OLA", "🅾🅻🅰", "letters in filled squares"],
  ["OLA", "ᴏʟᴀ", "small capitals"],
  ["ALEX", "ᎪᏞᎬX", "Cherokee"],
  ["ALA", "ꓮꓡꓮ", "Lisu"],
  ["Jan", "ᴶᵃⁿ", "raised letters"],
  ["Gosia", "ɡosia", "an open g"],
  ["STRASSE", "straße", "a sharp s"],
  ["fi", "ﬁ", "a ligature"],
  ["Żaneta", "z\u0307aneta", "a letter in two parts"],
  ["Łukasz", "L\u0337ukasz", "a stroke of its own"],
  ["Józek", "Jо\u0301zek", "an accent on a Cyrillic letter"],
  ["İpek", "ipek", "the dot of a capital i"],
  ["Sam!", "Samǃ", "a click for an exclamation mark"],
  ["O'Neil", "O’Neil", "apostrophes"],
  ["Al-Bo", "Al–Bo", "dashes"],
  ["Guest 10", "Guest lO", "digits and letters"],
  ["タロウ", "夕口ウ", "Han for Katakana"],
  ["\u2764", "\u2764\ufe0f", "a selector"],
  ["Гоша", "ГОША", "case of letters with looks of other scripts"],
];

/** Pairs that anybody can tell apart. */
const APART: [one: string, other: string][] = [
  ["Łukasz", "Lukasz"],
  ["Ola", "Ólà"],
  ["Ola", "Óla"],
  ["Zosia", "Żosia"],
  ["Żaneta", "Źaneta"],
  ["Kasia", "Kaśia"],
  ["Ania", "Ańia"],
  ["Ola", "Ala"],
  ["Ola", "Ola 2"],
  ["Ola 2", "Ola 3"],
  ["Ola 1", "Ola 10"],
  ["Mila", "Miia"],
  ["Lena", "Iena"],
  ["ilona", "llona"],
  ["Clara", "Dara"],
  ["ARNOLD", "AMOLD"],
  ["Ania", "Аня"],
  ["Roma", "Рома "],
  ["Ella", "Eila"],
  ["Soren", "Søren"],
  ["Muller", "Müller"],
  ["Ola", "Ola."],
  ["Ola", "\u{1f600}Ola"],
  ["\u{1f468}\u200d\u{1f467}", "\u{1f469}\u200d\u{1f467}"],
  ["\u{1f44d}\u{1f3fb}", "\u{1f44d}\u{1f3ff}"],
  ["\u{1f1f5}\u{1f1f1}", "\u{1f1e8}\u{1f1ff}"],
  ["Bob", "8ob"],
  ["שרה", "שרית"],
  ["김민수", "김민서"],
  ["太郎", "次郎"],
];

describe("two names", () => {
  test("forty pairs and more that look alike", () => {
    expect(ALIKE.length).toBeGreaterThanOrEqual(40);
    expect(ALIKE.filter(([one, other]) => !isAlike(one, other))).toEqual([]);
  });

  test("names that anybody can tell apart are left as they are", () => {
    expect(APART.filter(([one, other]) => isAlike(one, other))).toEqual([]);
  });
});

describe("who comes later gets a number", () => {
  test.each([
    ["Ola", [], "Ola"],
    ["Ola", ["ola"], "Ola 2"],
    ["Ilona", ["lIona", "ilona 2"], "Ilona 3"],
    ["Ola", ["Ola", "Ola 2", "OLA3"], "Ola 4"],
    ["abcdefghijklmnop", ["ABCDEFGHIJKLMNOP"], "abcdefghijklmn 2"],
    ["\u{1f600}".repeat(16), ["\u{1f600}".repeat(16)], `${"\u{1f600}".repeat(14)} 2`],
  ])("%s beside %j is %s", (name, taken, told) => {
    const likenesses = new Set(taken.flatMap(likenessesOf));
    expect(tellApart(name, (likeness) => likenesses.has(likeness))).toBe(told);
  });

  test("a hundred of one name, with letters for digits among them, all differ", () => {
    const likenesses = new Set<string>();
    for (let count = 0; count < 100; count++) {
      const name = tellApart(count % 2 ? "Il0" : "lIO", (likeness) => likenesses.has(likeness));
      const own = likenessesOf(name);
      expect(own.filter((likeness) => likenesses.has(likeness))).toEqual([]);
      for (const likeness of own) likenesses.add(likeness);
    }
  });

  propTest.prop([fc.array(anyText, { maxLength: 30 })], { seed: 2 })(
    "all of a room differ, and stay names",
    (texts) => {
      const likenesses = new Set<string>();
      for (const text of texts) {
        const name = tellApart(cleanName(text) || "Guest", (likeness) => likenesses.has(likeness));
        for (const likeness of likenessesOf(name)) {
          expect(likenesses.has(likeness)).toBe(false);
          expect(likeness.length).toBeLessThanOrEqual(20 * MAX_NAME_UNITS);
        }
        expect(cleanName(name)).toBe(name);
        for (const likeness of likenessesOf(name)) likenesses.add(likeness);
      }
    },
  );
});
