// Keeps a unit on the line of its number. Other rules for lines are in each language's folder. Knows no texts.

export const NO_BREAK_SPACE = "\u00a0";

/** A number, or a range of them, with its unit: 34%, 7 s. @param unit empty for a bare number */
export function withUnit(value: string, unit: string): string {
  if (unit === "") return value;
  return unit.startsWith("%") ? `${value}${unit}` : `${value}${NO_BREAK_SPACE}${unit}`;
}

/** Applies `set` to all texts of a language, and to what its functions return. */
export function typeset<T>(texts: T, set: (text: string) => string): T {
  if (typeof texts === "string") return set(texts) as T;
  if (typeof texts === "function") return ((...args: unknown[]) => set(String(texts(...args)))) as T;
  if (Array.isArray(texts)) return texts.map((text) => typeset(text, set)) as T;
  const parts = Object.entries(texts as object).map(([key, part]) => [key, typeset(part, set)]);
  return Object.fromEntries(parts) as T;
}
