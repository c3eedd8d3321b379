// One script a name: letters that only look like those of the name's own script become them, others go, so that nobody
// passes for another by letters of another alphabet. After "highly restrictive" in section 5.2 of Unicode's UTS 39.
// Knows nothing of lengths.
import { twinsOf } from "./twins.ts";

/** Scripts in use, by Unicode's names. All others count as one. */
const SCRIPTS =
  "Latin Cyrillic Greek Armenian Hebrew Arabic Syriac Thaana Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala Thai Lao Tibetan Myanmar Georgian Ethiopic Khmer Mongolian Cherokee Canadian_Aboriginal Nko Tifinagh Yi Lisu".split(
    " ",
  );
/** Scripts that are written together, as in Japan, on Taiwan and in Korea; Latin letters go with each. */
const MIXTURES = ["Latin Han Hiragana Katakana", "Latin Han Bopomofo", "Latin Han Hangul"];

/** Digits, signs, emoji and most marks. */
const ANY_SCRIPT = ["Common", "Inherited"];

function signsOf(scripts: readonly string[], isWithout = false): RegExp {
  const classes = scripts.map((script) => `\\p{Script=${script}}`).join("");
  return new RegExp(`[${isWithout ? "^" : ""}${classes}]`, "u");
}

/** Made when a name needs them: most are Latin. */
let systems: RegExp[] | null = null;

function writingSystems(): RegExp[] {
  const mixtures = MIXTURES.map((scripts) => scripts.split(" "));
  const known = [...mixtures, ...SCRIPTS.map((script) => [script])];
  systems ??= [...known.map((scripts) => signsOf(scripts)), signsOf([...ANY_SCRIPT, ...known.flat()], true)];
  return systems;
}

const COMMON = signsOf(ANY_SCRIPT);
const FOREIGN = signsOf([...ANY_SCRIPT, "Latin"], true);

/** The writing system of most letters; of equally many the one that begins first. */
function mainSystem(letters: readonly string[]): RegExp {
  let main = COMMON;
  let most = 0;
  let begins = letters.length;
  for (const system of writingSystems()) {
    const count = letters.filter((letter) => system.test(letter)).length;
    const first = letters.findIndex((letter) => system.test(letter));
    if (count > most || (count === most && first >= 0 && first < begins)) {
      [main, most, begins] = [system, count, first];
    }
  }
  return main;
}

/** The graphemes between two blanks, and each blank, as a list of their own. */
function wordsOf(graphemes: readonly string[]): string[][] {
  const words: string[][] = [[]];
  for (const grapheme of graphemes) {
    if (grapheme === " ") words.push([grapheme], []);
    else words.at(-1)?.push(grapheme);
  }
  return words;
}

/** A text's graphemes in its main writing system: letters of others that look like one of its own become that one, the
 *  rest go, with their marks. Of a whole word in another one no single letters are left. Signs and emoji stay. */
export function inOneScript(graphemes: readonly string[]): readonly string[] {
  const text = graphemes.join("");
  if (!FOREIGN.test(text)) return graphemes;
  const main = mainSystem([...text].filter((sign) => !COMMON.test(sign)));
  const belongs = (sign: string) => COMMON.test(sign) || main.test(sign);
  const own = (sign: string) => (belongs(sign) ? sign : (twinsOf(sign).find(belongs) ?? ""));
  return wordsOf(graphemes).flatMap((word) => {
    const signs = [...word.join("")];
    const isForeign = !signs.some((sign) => main.test(sign)) && signs.some((sign) => own(sign) === "");
    return word.map((grapheme) => {
      const [base = "", ...marks] = [...grapheme].map((sign) =>
        isForeign && !COMMON.test(sign) ? "" : own(sign),
      );
      return base && base + marks.join("");
    });
  });
}
