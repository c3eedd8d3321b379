// Polish plural forms. Knows the language's rule, no texts.

const rules = new Intl.PluralRules("pl");

/**
 * A count with its noun in the right form: 1 gracz, 2 gracze, 5 graczy.
 * @param count a whole number, 0 or more
 */
export function pluralPl(count: number, one: string, few: string, many: string): string {
  const form = rules.select(count);
  return `${count} ${form === "one" ? one : form === "few" ? few : many}`;
}
