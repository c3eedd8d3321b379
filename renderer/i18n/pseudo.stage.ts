// A language that nobody speaks, as one more row of the tables: whatever is read on a page in other letters than its own was
// never put into words of a language. Import it before what reads the tables.
import { LANGUAGE_TAGS } from "../../shared/languages.ts";
import { texts as english } from "./en/texts.ts";
import { LANGUAGES, languageWith } from "./languages.ts";
import { typeset } from "./typography.ts";

const TAG = "qps";

/** Letters of this language, so wide that no other one has them. */
function widen(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
}

const texts = typeset(english, widen);

Object.assign(LANGUAGES, {
  // Of a place where numbers look like nowhere else that Kulki knows.
  [TAG]: { ownName: widen("Pseudo"), locale: "ar-EG", fetchTexts: async () => ({ texts }) },
});
(LANGUAGE_TAGS as unknown as string[]).push(TAG);

export const PSEUDO_TAG = TAG as (typeof LANGUAGE_TAGS)[number];
export const PSEUDO = languageWith(PSEUDO_TAG, texts);
