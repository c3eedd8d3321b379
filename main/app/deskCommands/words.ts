// A line that somebody typed, as words: what is between quotation marks is one word, whatever it holds. Pure.

/** isQuoted: it stood between quotation marks, so it is a text and no keyword. */
export type Word = { text: string; isQuoted: boolean };

/** The words of a line. A quotation mark that is not closed holds to the end. */
export function splitWords(line: string): Word[] {
  return [...line.matchAll(/"([^"]*)"?|[^\s"]+/g)].map(([all, quoted]) =>
    quoted === undefined ? { text: all, isQuoted: false } : { text: quoted, isQuoted: true },
  );
}

/** Words as one text, with single blanks between. */
export function joinWords(words: readonly Word[]): string {
  return words.map(({ text }) => text).join(" ");
}

/** Whether a word is this keyword, in upper or lower case. */
export function isKeyword(word: Word | undefined, keyword: string): boolean {
  return word !== undefined && !word.isQuoted && word.text.toLowerCase() === keyword;
}
