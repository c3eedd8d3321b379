// Forms of Polish words that go with numbers, and where a Polish line may not break. Knows no texts.
import { NO_BREAK_SPACE } from "../typography.ts";

const rules = new Intl.PluralRules("pl");

/**
 * A count with its noun in the right form: 1 kulka, 2 kulki, 5 kulek, 22 kulki.
 * @param count a whole number, 0 or more
 */
export function pluralPl(count: number, one: string, few: string, many: string): string {
  const form = rules.select(count);
  return `${count} ${form === "one" ? one : form === "few" ? few : many}`;
}

/**
 * A count of people: 1 gracz, 2 gracze, 5 graczy, and unlike things 22 graczy, as one says "dwudziestu dwóch graczy".
 * Source: the masculine personal gender of Polish numerals.
 * @param count a whole number, 0 or more
 */
export function peoplePl(count: number, one: string, few: string, many: string): string {
  const noun = count === 1 ? one : count >= 2 && count <= 4 ? few : many;
  return `${count} ${noun}`;
}

/** A series as one counts it: "do 3 wygranych". @param rounds the most that it takes, an odd number */
export function winsPl(rounds: number): string {
  return `do ${Math.floor(rounds / 2) + 1} wygranych`;
}

/** Polish words of one letter stay with the word after them. Source: the rules of Polish typesetting. */
export function bindShortWords(text: string): string {
  return text.replace(/(?<=^|[\s(„])([aiouwz]) /gi, `$1${NO_BREAK_SPACE}`);
}
