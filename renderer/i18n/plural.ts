// Forms of words that go with numbers. Knows the languages' rules, no texts.

const rules = new Intl.PluralRules("pl");
const ordinals = new Intl.PluralRules("en", { type: "ordinal" });
const ORDINAL_ENDINGS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" };

/** 1st, 2nd, 3rd, 4th, 11th, 22nd. @param place a whole number, 1 or more */
export function ordinalEn(place: number): string {
  return `${place}${ORDINAL_ENDINGS[ordinals.select(place)] ?? "th"}`;
}

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
