// Which language is in force and where its texts are. Reads no system setting itself.
import { en } from "./en.ts";
import { pl } from "./pl.ts";
import type { Texts } from "./texts.ts";
import { bindShortWords, typeset } from "./typography.ts";

const LANGUAGES = { en, pl: typeset(pl, bindShortWords) } as const;

/**
 * The language to show.
 * @param setting what the person chose; "system" (or anything unknown) follows the locale
 * @param locale the system's language, a BCP 47 tag such as "pl-PL"
 */
export function resolveLanguage(setting: string, locale: string): "en" | "pl" {
  if (setting === "en" || setting === "pl") return setting;
  return /^pl\b/i.test(locale) ? "pl" : "en";
}

export function textsOf(language: "en" | "pl"): Texts {
  return LANGUAGES[language];
}
