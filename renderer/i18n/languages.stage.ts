// The languages without a fetch, for tests that speak them at once.
import { texts as english } from "./en/texts.ts";
import { languageWith } from "./languages.ts";
import { texts as polish } from "./pl/texts.ts";

export const ENGLISH = languageWith("en", english);
export const POLISH = languageWith("pl", polish);
