// The table of languages. A new one is a folder like en/, its tag in shared/languages.ts, and a row here.
// Each language is a file of its own for the browser, and only the one in force is fetched.
import type { LanguageTag } from "../../shared/languages.ts";
import type { Texts } from "./texts.ts";

type LanguageRow = {
  /** The language's name in itself. */
  ownName: string;
  /** How its readers write numbers and times, a BCP 47 tag with a region. */
  locale: string;
  /** Rejects if the page's host is out of reach; may be called again. */
  fetchTexts: () => Promise<{ texts: Texts }>;
};

export const LANGUAGES: Readonly<Record<LanguageTag, LanguageRow>> = {
  en: { ownName: "English", locale: "en-GB", fetchTexts: () => import("./en/texts.ts") },
  pl: { ownName: "Polski", locale: "pl-PL", fetchTexts: () => import("./pl/texts.ts") },
};

/** A language with its texts. */
export type Language = { tag: LanguageTag; locale: string; texts: Texts };

export function languageWith(tag: LanguageTag, texts: Texts): Language {
  return { tag, locale: LANGUAGES[tag].locale, texts };
}

/** Rejects as fetchTexts does. */
export async function fetchLanguage(tag: LanguageTag): Promise<Language> {
  const { texts } = await LANGUAGES[tag].fetchTexts();
  return languageWith(tag, texts);
}
