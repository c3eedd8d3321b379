// The words of single rules: they come with what shows them, as a guest's page never does at first.
import type { RulesTexts } from "../matchTexts.ts";
import { bindShortWords, typeset } from "../typography.ts";
import { rules as en } from "./rules.en.ts";
import { rules as pl } from "./rules.pl.ts";

const LANGUAGES = { en, pl: typeset(pl, bindShortWords) } as const;

export function ruleTextsOf(language: "en" | "pl"): RulesTexts {
  return LANGUAGES[language];
}
