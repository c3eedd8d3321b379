// Test support: a language that nobody speaks, as one more row of the tables. What is read on a page in other letters than its
// own was never put into words of a language.
import { LANGUAGE_TAGS, type LanguageTag } from "../../shared/languages.ts";
import { ENGLISH } from "./languages.stage.ts";
import { LANGUAGES, type Language } from "./languages.ts";
import { typeset } from "./typography.ts";

/** Letters so wide that no other language has them. */
function widen(text: string): string {
  return text.replace(/[A-Za-z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
}

/** Of a place where numbers look like nowhere else that Kulki knows. */
const deskTexts = typeset(ENGLISH.deskTexts, widen);

export const PSEUDO: Language = {
  tag: "qps" as LanguageTag,
  locale: "ar-EG",
  texts: typeset(ENGLISH.texts, widen),
  deskTexts,
};

/** @returns what takes it away again: other tests read the same tables */
export function addPseudoLanguage(): () => void {
  const { tag, locale, texts } = PSEUDO;
  const tags = LANGUAGE_TAGS as unknown as LanguageTag[];
  const row = {
    ownName: widen("Pseudo"),
    locale,
    fetchTexts: async () => ({ texts }),
    fetchDeskTexts: async () => ({ deskTexts }),
  };
  Object.assign(LANGUAGES, { [tag]: row });
  tags.push(tag);
  return () => {
    tags.splice(tags.indexOf(tag), 1);
    Reflect.deleteProperty(LANGUAGES, tag);
  };
}
