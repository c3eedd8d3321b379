// Forms of English words that go with numbers. Knows no texts.

const ordinals = new Intl.PluralRules("en", { type: "ordinal" });
const ENDINGS: Partial<Record<Intl.LDMLPluralRule, string>> = { one: "st", two: "nd", few: "rd" };

/** 1st, 2nd, 3rd, 4th, 11th, 22nd. @param place a whole number, 1 or more */
export function ordinalEn(place: number): string {
  return `${place}${ENDINGS[ordinals.select(place)] ?? "th"}`;
}
