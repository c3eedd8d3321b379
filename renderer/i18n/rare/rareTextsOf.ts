// The words of log, host panel and net graph in the language in force: they come with what shows them.
import { bindShortWords, typeset } from "../typography.ts";
import { rare as en } from "./rare.en.ts";
import { rare as pl } from "./rare.pl.ts";
import type { RareTexts } from "./rareTexts.ts";

const LANGUAGES = { en, pl: typeset(pl, bindShortWords) } as const;

export function rareTextsOf(language: "en" | "pl"): RareTexts {
  return LANGUAGES[language];
}
