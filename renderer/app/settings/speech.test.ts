// What language a page speaks while settings change, and while one of them is out of reach.
import { expect, test, vi } from "vitest";
import type { LanguageTag } from "../../../shared/languages.ts";
import { PLAIN_SETTINGS } from "../../../shared/settings.ts";
import { ENGLISH, POLISH } from "../../i18n/languages.stage.ts";
import { LANGUAGES, type Language } from "../../i18n/languages.ts";
import { createStore } from "../../ui/store.ts";
import { startSpeaking } from "./speech.ts";

const settle = () => new Promise((resolve) => setTimeout(resolve));

async function openSpeech(locale: string) {
  const store = createStore(PLAIN_SETTINGS, "guest", null);
  const fetchLanguage = vi.fn(
    async (tag: LanguageTag): Promise<Language> => (tag === POLISH.tag ? POLISH : ENGLISH),
  );
  const spoken = await startSpeaking(store, locale, fetchLanguage);
  const choose = (language: LanguageTag | "system") => {
    store.settings.value = { ...store.settings.value, language };
  };
  return { store, fetchLanguage, spoken, choose };
}

test("a page begins in the language of its system, and fetches no other one", async () => {
  const { spoken, fetchLanguage } = await openSpeech("pl-PL");
  expect(spoken.value).toBe(POLISH);
  await settle();
  expect(fetchLanguage.mock.calls).toEqual([["pl"]]);
});

test("a choice is followed, and so is the way back", async () => {
  const { spoken, choose } = await openSpeech("pl-PL");
  choose("en");
  await settle();
  expect(spoken.value).toBe(ENGLISH);
  choose("system");
  await settle();
  expect(spoken.value).toBe(POLISH);
});

test("of two choices in a row the last one counts, whichever comes first", async () => {
  const { spoken, choose, fetchLanguage } = await openSpeech("en-GB");
  let bring = (_language: Language): void => undefined;
  fetchLanguage.mockImplementationOnce(() => new Promise((resolve) => (bring = resolve)));
  choose("pl");
  choose("en");
  bring(POLISH);
  await settle();
  expect(spoken.value).toBe(ENGLISH);
});

test("a language out of reach is told, the page goes on in its own, and the next choice asks again", async () => {
  const { spoken, choose, fetchLanguage, store } = await openSpeech("en-GB");
  fetchLanguage.mockRejectedValueOnce(new Error("gone"));
  choose("pl");
  await settle();
  expect([spoken.value, store.notice.value]).toEqual([ENGLISH, { kind: "partMissing" }]);
  choose("system");
  choose("pl");
  await settle();
  expect(spoken.value).toBe(POLISH);
});

test("where languages are chosen all of them are fetched before", async () => {
  const { fetchLanguage, store } = await openSpeech("en-GB");
  store.dialog.value = "settings";
  await settle();
  expect(new Set(fetchLanguage.mock.calls.flat())).toEqual(new Set(Object.keys(LANGUAGES)));
});
