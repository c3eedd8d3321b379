// The table of languages. A new one is a folder like en/, its tag in shared/languages.ts, and a row here.
// Each language is a file of its own for the browser, and only the one in force is fetched.
import type { LanguageTag } from "../../shared/languages.ts";
import type { DeskTexts, Texts } from "./texts.ts";

type LanguageRow = {
  /** The language's name in itself. */
  ownName: string;
  /** How its readers write numbers and times, a BCP 47 tag with a region. */
  locale: string;
  /** Rejects if the page's host is out of reach; may be called again. */
  fetchTexts: () => Promise<{ texts: Texts }>;
  /** As fetchTexts, for the desk. */
  fetchDeskTexts: () => Promise<{ deskTexts: DeskTexts }>;
};

export const LANGUAGES: Readonly<Record<LanguageTag, LanguageRow>> = {
  en: {
    ownName: "English",
    locale: "en-GB",
    fetchTexts: () => import("./en/texts.ts"),
    fetchDeskTexts: () => import("./en/deskTexts.ts"),
  },
  pl: {
    ownName: "Polski",
    locale: "pl-PL",
    fetchTexts: () => import("./pl/texts.ts"),
    fetchDeskTexts: () => import("./pl/deskTexts.ts"),
  },
};

/** A language with its texts. deskTexts null: of a page behind which no app can host. */
export type Language = { tag: LanguageTag; locale: string; texts: Texts; deskTexts: DeskTexts | null };

export function languageWith(tag: LanguageTag, texts: Texts, deskTexts: DeskTexts | null): Language {
  return { tag, locale: LANGUAGES[tag].locale, texts, deskTexts };
}

/** Rejects as fetchTexts does. @param hasDesk whether the desk's texts are wanted, too */
export async function fetchLanguage(tag: LanguageTag, hasDesk: boolean): Promise<Language> {
  const { fetchTexts, fetchDeskTexts } = LANGUAGES[tag];
  const [{ texts }, desk] = await Promise.all([fetchTexts(), hasDesk ? fetchDeskTexts() : null]);
  return languageWith(tag, texts, desk?.deskTexts ?? null);
}
