// Which languages Kulki speaks, and which of them a person wants. Knows no text.

/** BCP 47 tags without a region. The first is spoken to whom no other one fits. */
export const LANGUAGE_TAGS = ["en", "pl"] as const;

export type LanguageTag = (typeof LANGUAGE_TAGS)[number];

/** What a person can choose: "system" follows the system's language. */
export type LanguageChoice = LanguageTag | "system";

/** @param locale a BCP 47 tag such as "pl-PL" */
export function languageFor(locale: string): LanguageTag {
  return LANGUAGE_TAGS.find((tag) => new RegExp(`^${tag}\\b`, "i").test(locale)) ?? LANGUAGE_TAGS[0];
}

/**
 * The language to show.
 * @param locale the system's language, a BCP 47 tag
 */
export function languageChosen(choice: LanguageChoice, locale: string): LanguageTag {
  return choice === "system" ? languageFor(locale) : choice;
}
