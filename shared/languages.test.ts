// Which language a person is spoken to in, by what was chosen and by what the system speaks.
import { expect, test } from "vitest";
import { languageChosen } from "./languages.ts";

test.each([
  ["system", "pl-PL", "pl"],
  ["system", "pl", "pl"],
  ["system", "PL", "pl"],
  ["system", "en-GB", "en"],
  ["system", "plx", "en"],
  ["system", "", "en"],
  ["en", "pl-PL", "en"],
  ["pl", "de-DE", "pl"],
] as const)("choice %s with locale %s: %s", (choice, locale, language) => {
  expect(languageChosen(choice, locale)).toBe(language);
});
