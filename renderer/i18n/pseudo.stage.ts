// A made-up language, added to the tables of languages. Text on a page that is not in its wide letters was never put
// into the texts of a language. Import this before any module that reads the tables.
import { LANGUAGE_TAGS } from "../../shared/languages.ts";
import { texts as english } from "./en/texts.ts";
import { LANGUAGES, languageWith } from "./languages.ts";
import { typeset } from "./typography.ts";

const TAG = "qps";

/** Turns text into full-width letters, which no other language uses. */
function widen(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
}

const texts = typeset(english, widen);

Object.assign(LANGUAGES, {
  // A locale whose digits no other language of Kulki has.
  [TAG]: { ownName: widen("Pseudo"), locale: "ar-EG", fetchTexts: async () => ({ texts }) },
});
(LANGUAGE_TAGS as unknown as string[]).push(TAG);

export const PSEUDO_TAG = TAG as (typeof LANGUAGE_TAGS)[number];
export const PSEUDO = languageWith(PSEUDO_TAG, texts);
