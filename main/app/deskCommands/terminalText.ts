// Texts of guests on a terminal: what would move the cursor, colour the screen, ring or turn the line around never
// reaches it. Pure.
import { isolate } from "../../../shared/names.ts";

/** What a terminal may obey, and what nobody sees: controls, formatting characters, halves of pairs, ends of lines. */
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
/** Of those what does nothing to a terminal: joiners and tags of emoji, and what sets a name apart from its sentence. */
const HARMLESS = /[\u200d\u2068\u2069\u{e0020}-\u{e007f}]/u;

/** A text as one line of harmless characters. */
export function terminalText(text: string): string {
  return text.replace(UNPRINTABLE, (char) => (HARMLESS.test(char) ? char : "\ufffd"));
}

/** Several lines, each harmless. */
export function terminalLines(text: string): string {
  return text.split("\n").map(terminalText).join("\n");
}

/** A value as one line of JSON that no terminal obeys: the same value when it is read again. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(UNPRINTABLE, (char) =>
    [...Array(char.length).keys()]
      .map((at) => `\\u${char.charCodeAt(at).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}

/** A name among other text: one from right to left does not turn that around. */
export function shownName(name: string): string {
  return isolate(terminalText(name));
}

/** A name as it stands in a sentence. */
export function quoted(name: string): string {
  return `"${shownName(name)}"`;
}
