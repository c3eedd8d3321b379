// Test support: languages without a fetch, and all texts of a language as a list.
import { deskTexts as englishDesk } from "./en/deskTexts.ts";
import { texts as english } from "./en/texts.ts";
import { languageWith } from "./languages.ts";
import { deskTexts as polishDesk } from "./pl/deskTexts.ts";
import { texts as polish } from "./pl/texts.ts";

export const ENGLISH = { ...languageWith("en", english, englishDesk), deskTexts: englishDesk };
export const POLISH = { ...languageWith("pl", polish, polishDesk), deskTexts: polishDesk };

/** Every text by its path; functions are called with an ordinary argument of each kind. */
export function textsByPath(value: unknown, path = "", out = new Map<string, string>()): Map<string, string> {
  if (typeof value === "string") out.set(path, value);
  else if (typeof value === "function") out.set(path, String(value(8000, 9000)));
  else for (const [key, part] of Object.entries(value as object)) textsByPath(part, `${path}.${key}`, out);
  return out;
}
