// Names as everybody sees them: what is kept, what is cut, that nobody can hide, tower or pass for another.
import { fc, test as propTest } from "@fast-check/vitest";
import { afterEach, describe, expect, test, vi } from "vitest";
import { anyText } from "./names/texts.stage.ts";
import {
  cleanGameName,
  cleanName,
  cleanText,
  cleanTypedGameName,
  isGameNameCut,
  isNameCut,
  isNameMixed,
  isolate,
  MAX_GAME_NAME_LENGTH,
  MAX_NAME_LENGTH,
  MAX_NAME_UNITS,
} from "./names.ts";

const FAMILY = "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}";
const HEART_ON_FIRE = "\u2764\ufe0f\u200d\u{1f525}";
const ASTRONAUT = "\u{1f469}\u{1f3fd}\u200d\u{1f680}";
const KEYCAP = "1\ufe0f\u20e3";
const POLAND = "\u{1f1f5}\u{1f1f1}";
const ENGLAND = "\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}";
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** Each stands for a class of Unicode whose signs nobody sees. */
const UNSEEN: [what: string, text: string][] = [
  ["zero-width characters", "\u200b\u200c\u200d\u2060\ufeff"],
  ["nothing", ""],
  ["white space", " \t\n\u00a0\u1680\u2003\u2028\u202f\u3000\u0085"],
  ["fillers that are letters", "\u3164\u115f\u1160\uffa0"],
  ["the empty braille pattern", "\u2800\u2800"],
  ["the object replacement", "\ufffc"],
  ["an empty note head", "\u{1d159}"],
  ["control characters", "\u0000\u001b\u007f\u009f"],
  ["bidirectional signs", "\u200e\u200f\u202a\u202e\u2066\u2069\u061c"],
  ["soft hyphens and other default ignorables", "\u00ad\u034f\u180e\u17b4\u2061\u206f"],
  ["selectors with nothing before them", "\ufe0f\ufe0e\u{e0100}"],
  ["tags", "\u{e0001}\u{e0041}\u{e007f}"],
  ["musical format", "\u{1d173}\u{1d17a}"],
  ["interlinear signs", "\ufff9\ufffa\ufffb"],
  ["private use", "\ue000\u{f0000}"],
  ["not assigned", "\u0378\ufdd0\uffff\u{1f0f6}\u{10ffff}"],
  ["lone surrogates", "\ud83d \udc00"],
  ["marks with nothing to stand on", "\u0301\u0302"],
  ["marks on a space", " \u0301 \u20e0"],
  ["marks on a filler", "\u3164\u0301"],
];

test("what nobody sees is no name, by itself, around and within one", () => {
  expect(UNSEEN.map(([what, text]) => [what, cleanName(text)])).toEqual(UNSEEN.map(([what]) => [what, ""]));
  expect(UNSEEN.map(([what, text]) => [what, cleanTypedGameName(text)])).toEqual(
    UNSEEN.map(([what]) => [what, ""]),
  );
  const withinNames = UNSEEN.map(([what, text]) => [
    what,
    cleanName(`${text} Ola${text}`).normalize("NFD")[0],
  ]);
  expect(withinNames).toEqual(UNSEEN.map(([what]) => [what, "O"]));
  expect(cleanGameName("\u3164")).toBe("Kulki");
});

test.each([
  ["a joiner without an emoji", "a\u200db", "ab"],
  ["a joiner after the last emoji", "\u{1f468}\u200d", "\u{1f468}"],
  ["bidirectional overrides", "\u202eevil\u202c", "evil"],
  ["bidirectional isolates", "\u2066a\u2069\u200f", "a"],
  ["control characters", "a\u0000b\u001bc", "abc"],
  ["lone surrogates", "a\ud83db", "ab"],
  ["a filler between letters", "a\u3164b", "ab"],
  ["what composes once something between is gone", "e\u200b\u0301", "e"],
  ["a mark that an ignorable sign held off", "e\u034f\u0301", "é"],
  ["white space around and between", "  Ala \t ma \u3000 kota ", "Ala ma kota"],
  ["Polish letters", "Zażółć gęślą jaź", "Zażółć gęślą jaź"],
  ["Polish letters in two parts", "z\u0307o\u0301", "żó"],
  ["Hebrew with points", "שָׁלוֹם", "שָׁלוֹם".normalize("NFC")],
  ["Thai", "น้ำใจ", "น้ำใจ"],
  ["Hindi", "क्षत्रिय", "क्षत्रिय"],
  ["Sinhala with its joiner", "ශ්\u200dරී", "ශ්\u200dරී"],
  ["a family joined into one", FAMILY, FAMILY],
  ["a joiner after a variation selector", HEART_ON_FIRE, HEART_ON_FIRE],
  ["a tone of skin and a joiner", ASTRONAUT, ASTRONAUT],
  ["a keycap", KEYCAP, KEYCAP],
  ["a flag", POLAND, POLAND],
  ["a flag of a region", ENGLAND, ENGLAND],
  ["tags behind another emoji", "\u{1f600}\u{e0067}\u{e007f}", "\u{1f600}"],
  ["seventeen letters", "abcdefghijklmnopq", "abcdefghijklmnop"],
  ["a tower of marks", `z${"\u0335".repeat(40)}o`, `z${"\u0335".repeat(4)}o`],
])("%s", (_what, text, expected) => {
  expect(cleanName(text)).toBe(expected);
});

test.each([
  ["letters of one script", "Ольга", "Ольга"],
  ["Cyrillic letters in a Latin name", "Оlа Nowaк", "Ola Nowak"],
  ["a Greek letter in a Latin name", "ΖOSIA", "ZOSIA"],
  ["Latin letters in a Cyrillic name", "Петp Иваноv", "Петр Иваноѵ"],
  ["letters that look like none of the name's script", "Olaж", "Ola"],
  ["as many of one script as of another: the first stays", "Ola Аня", "Ola"],
  ["of a word in another script no single letters are left", "Kuba Сашенька ★", "Сашенька ★"],
  ["the same the other way round", "Аня Ola", "Аня Оӏа"],
  ["accents of a letter that changes", "Jо\u0301zef", "Józef"],
  ["accents of a letter that goes", "Olaж\u0301", "Ola"],
  ["Japanese with Latin letters", "Ken 健太くんタロウ", "Ken 健太くんタロウ"],
  ["Korean with Latin letters", "Kim 김민수", "Kim 김민수"],
  ["Chinese with its phonetic letters", "Wu 伍ㄨˇ", "Wu 伍ㄨˇ"],
  ["Korean in a Japanese name", "タロウ김", "タロウ"],
  ["digits and signs with any script", "x 12 ★ №5 ツ", "x 12 ★ №5 ツ"],
  ["emoji with any script", `Аня${FAMILY}${POLAND}${KEYCAP}`, `Аня${FAMILY}${POLAND}${KEYCAP}`],
  ["letters within a right-to-left name", "שרהabc", "שרה"],
  ["vowel signs with another script's letter", "Ola\u093e", "Ola"],
  ["old scripts, which count as one", "\u{10400}\u{16a0}a", "\u{10400}\u{16a0}"],
  ["a sharp s and Turkish letters", "Weiß İpek ığş", "Weiß İpek ığş"],
])("one script a name: %s", (_what, text, expected) => {
  expect(cleanName(text)).toBe(expected);
});

test("a game's name may be of several scripts", () => {
  expect(cleanGameName("Kulki у Ольги")).toBe("Kulki у Ольги");
});

test("who types letters that will go is told so; not where each becomes another one, or only the end is cut", () => {
  expect(["Olaж", "Ola Аня", "שרהabc"].map(isNameMixed)).toEqual([true, true, true]);
  expect(["Оlа", "Jо\u0301zef", "Ольга", "Ken タロウ", "a\u200b", "a".repeat(50)].map(isNameMixed)).toEqual(
    Array(6).fill(false),
  );
});

test("of seventeen emoji sixteen stay, each whole", () => {
  expect(cleanName("\u{1f600}".repeat(17))).toBe("\u{1f600}".repeat(16));
  expect(cleanName(ENGLAND.repeat(17))).toBe(ENGLAND.repeat(6));
});

test("a line of text is cleaned by the same rule, and cut where it may end", () => {
  expect(cleanText(" a\u200b\n b\u0000  👩‍🚀 c ", { length: 5, units: 40 })).toBe("a b 👩‍🚀");
  expect(cleanText("a".repeat(50), { length: 40, units: 20 })).toBe("a".repeat(20));
});

test("a huge text gives a short name", () => {
  expect(cleanName("x".repeat(1_000_000))).toBe("x".repeat(MAX_NAME_LENGTH));
  expect(cleanGameName("x".repeat(1_000_000))).toBe("x".repeat(MAX_GAME_NAME_LENGTH));
  expect(cleanName(`z${"\u0301".repeat(100_000)}`).length).toBeLessThanOrEqual(MAX_NAME_UNITS);
  expect(cleanName(FAMILY.repeat(1000)).length).toBeLessThanOrEqual(MAX_NAME_UNITS);
});

test("only what is seen counts as too long", () => {
  expect([isNameCut("a".repeat(16)), isNameCut("a".repeat(17))]).toEqual([false, true]);
  expect([isNameCut(`  ${"a\u200b".repeat(16)}  `), isNameCut(FAMILY.repeat(13))]).toEqual([false, true]);
  expect([isGameNameCut("a".repeat(40)), isGameNameCut("a".repeat(41))]).toEqual([false, true]);
});

/** Something to see, in words other than the rule's own. */
const SEEN = /[\p{L}\p{N}\p{P}\p{S}](?<![\p{Default_Ignorable_Code_Point}\u2800\ufffc\u{1d159}])/u;

/** By UTS 39, in words other than the rule's own. */
const WITNESSES = ["Latin", "Cyrillic", "Greek", "Hebrew", "Arabic", "Armenian", "Cherokee", "Devanagari"];
const EAST = ["Han", "Hiragana", "Katakana", "Hangul", "Bopomofo"];
const TOGETHER =
  /^$|^\w+ $|^(Latin )?(Han )?(Hiragana )?(Katakana )?$|^(Latin )?(Han )?Hangul $|^(Latin )?(Han )?Bopomofo $/;

function scriptsOf(name: string): string {
  const found = [...WITNESSES, ...EAST].filter((script) =>
    new RegExp(`\\p{Script=${script}}`, "u").test(name),
  );
  return found.map((script) => `${script} `).join("");
}

/** What letters outside ASCII go through, which plain ones are spared: a word in front that is cut off again. */
propTest.prop([fc.string({ unit: "grapheme-ascii", maxLength: 60 })], { seed: 3, numRuns: 2000 })(
  "a text of plain letters comes out as it does beside another sign",
  (text) => {
    const limit = { length: 40, units: 160 };
    const beside = cleanText(`Ż${text}`, { length: 41, units: 161 });
    expect(beside).toBe(`Ż${cleanText(`.${text}`, { length: 41, units: 161 }).slice(1)}`);
    expect(cleanText(text, limit)).toBe(text.replace(/ +/g, " ").trim().slice(0, 40).trimEnd());
  },
);

propTest.prop([anyText], { seed: 1, numRuns: 3000 })(
  "any text gives a bounded name that is clean already, and has something to see or is empty",
  (text) => {
    for (const [clean, length] of [
      [cleanName, MAX_NAME_LENGTH],
      [cleanTypedGameName, MAX_GAME_NAME_LENGTH],
    ] as const) {
      const name = clean(text);
      expect(name.length).toBeLessThanOrEqual(4 * length + 32);
      expect([...segmenter.segment(name)].length).toBeLessThanOrEqual(length);
      expect(name).toBe(name.trim());
      expect(name).not.toMatch(/\p{Cs}/u);
      expect(clean(name)).toBe(name);
      expect(name.normalize("NFC")).toBe(name);
      expect(name).not.toMatch(/\p{M}{5}/u);
      if (name !== "") expect(name).toMatch(SEEN);
      if (clean === cleanName) expect(scriptsOf(name)).toMatch(TOGETHER);
    }
  },
);

test("no character by itself is a name that nobody sees", () => {
  const planes = Array.from({ length: 0x21000 }, (_, at) => (at < 0x20000 ? at : at + 0xc0000));
  const unseen = planes
    .map((code) => String.fromCodePoint(code).normalize("NFC"))
    .filter((one) => !SEEN.test(one));
  expect(unseen.length).toBeGreaterThan(10_000);
  expect(unseen.filter((one) => cleanName(one) !== "")).toEqual([]);
});

test("a name that runs from right to left is set apart from the text around it, others are as they are", () => {
  expect([isolate("Ola"), isolate("Żółw \u{1f600}"), isolate("עומר"), isolate("Ali علي")]).toEqual([
    "Ola",
    "Żółw \u{1f600}",
    "\u2068עומר\u2069",
    "\u2068Ali علي\u2069",
  ]);
});

describe("a browser that cannot tell graphemes", () => {
  afterEach(() => void vi.unstubAllGlobals());

  test("cleans the same names", async () => {
    const names = [
      "Zażółć gęślą jaź",
      "น้ำใจ",
      FAMILY,
      HEART_ON_FIRE,
      ASTRONAUT,
      KEYCAP,
      POLAND,
      ENGLAND,
      "\u{1f600}".repeat(17),
    ];
    const cleaned = names.map(cleanName);
    vi.stubGlobal("Intl", { ...Intl, Segmenter: undefined });
    Reflect.deleteProperty(Intl, "Segmenter");
    vi.resetModules();
    const plain = await import("./names.ts");
    expect(names.map(plain.cleanName)).toEqual(cleaned);
    expect(UNSEEN.map(([, text]) => plain.cleanName(text)).join("")).toBe("");
    expect(plain.cleanName("\u202eabcdefghijklmnopq")).toBe("abcdefghijklmnop");
  });
});
