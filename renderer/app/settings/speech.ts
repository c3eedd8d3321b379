// Which language the page speaks: the one that a person's settings or system ask for, as soon as its texts are there.
import { type ReadonlySignal, signal } from "@preact/signals";
import { LANGUAGE_TAGS, type LanguageTag, languageChosen } from "../../../shared/languages.ts";
import type { Language } from "../../i18n/languages.ts";
import type { Store } from "../../ui/store.ts";

/**
 * Rejects where the first language cannot be fetched. Later that is told, and the page goes on in the one it has.
 * @param locale the system's language, a BCP 47 tag
 * @param fetchLanguage one that was fetched before is there at once
 */
export async function startSpeaking(
  store: Store,
  locale: string,
  fetchLanguage: (tag: LanguageTag) => Promise<Language>,
): Promise<ReadonlySignal<Language>> {
  const wanted = () => languageChosen(store.settings.value.language, locale);
  const spoken = signal(await fetchLanguage(wanted()));
  const speak = async () => {
    const tag = wanted();
    if (tag === spoken.value.tag) return;
    const language = await fetchLanguage(tag).catch(() => null);
    if (tag !== wanted()) return;
    if (language === null) store.notice.value = { kind: "partMissing" };
    else spoken.value = language;
  };
  store.settings.subscribe(() => void speak());
  // Where languages are chosen all of them are there, whatever becomes of the host meanwhile.
  store.dialog.subscribe((dialog) => {
    if (dialog === "settings") void Promise.allSettled(LANGUAGE_TAGS.map((tag) => fetchLanguage(tag)));
  });
  return spoken;
}
