// The desk's own texts, which only an app's window has.
import type { Language } from "../../i18n/languages.ts";
import type { DeskTexts } from "../../i18n/texts.ts";
import { useUi } from "../uiContext.ts";

/** Throws on a page behind which no app can host. */
export function deskTextsOf({ deskTexts }: Language): DeskTexts {
  if (deskTexts === null) throw new Error("a guest's page has no desk");
  return deskTexts;
}

export function useDeskTexts(): DeskTexts {
  return deskTextsOf(useUi().language);
}
