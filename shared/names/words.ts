// Whether a name has one of the words in it that a host does not want to read. However it is written: case, accents,
// letters of other scripts, digits and signs for letters, letters repeated or spelled out. Knows no list of its own.
//
// Words of four letters or more are found inside of others, too, so that "mybadword" is found, and so is the town of
// Scunthorpe where its four letters are on the list. Shorter ones count only as whole words: "ass" is not in "Kassandra".
import { likenessOf } from "./likeness.ts";

const LEAST_INSIDE = 4;

/** Digits and signs that are read as letters. An l is an i here, as each is written for the other. */
const READ_AS = new Map(
  "0o 1i |i !i li 2z 3e €e 4a @a 5s $s 6b 8b 7t +t 9g".split(" ").map(([sign, as]) => [sign, as]),
);

/** The words of a text as small Latin letters where they look like such, without accents. */
function wordsOf(text: string): string[] {
  const pieces = text.split(/\s+/).map((piece) => [...likenessOf(piece).replace(/\p{M}/gu, "")]);
  const read = pieces.map((piece) => piece.map((sign) => READ_AS.get(sign) ?? sign).join(""));
  return read.flatMap((piece) => piece.split(/\P{L}+/u)).filter((word) => word !== "");
}

/** With letters that were spelled out put together: "d u p a". */
function withSpelled(words: string[]): string[] {
  const spelled = words.map((word) => ([...word].length === 1 ? word : " ")).join("");
  return [...words, ...spelled.split(" ")];
}

/** Finds the word, each letter as often as in it or more often. */
function patternOf(word: string): RegExp {
  const runs = word.replace(/(.)\1*/gu, (run, letter: string) => `${letter}{${[...run].length},}`);
  return new RegExp([...word].length < LEAST_INSIDE ? `^${runs}$` : runs, "u");
}

/** @param words of the list; what has no letter in it counts for nothing */
export function hasWord(name: string, words: readonly string[]): boolean {
  if (words.length === 0) return false;
  const bare = wordsOf(name.replace(/[^\p{L}\p{M}]/gu, " "));
  const all = wordsOf(name);
  const found = [...withSpelled(bare), ...withSpelled(all)];
  return words.some((word) => {
    const parts = wordsOf(word);
    if (parts.length === 0) return false;
    const pattern = patternOf(parts.join(""));
    return parts.length === 1 ? found.some((one) => pattern.test(one)) : pattern.test(all.join(""));
  });
}
