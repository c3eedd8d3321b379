// The words on the cards of the Host game dialog: they come with it, as a guest's page never shows them.
import { bindShortWords, typeset } from "../typography.ts";
import { cards as en } from "./cards.en.ts";
import { cards as pl } from "./cards.pl.ts";
import type { CardTexts } from "./homeTexts.ts";

const LANGUAGES = { en, pl: typeset(pl, bindShortWords) } as const;

export function cardTextsOf(language: "en" | "pl"): CardTexts {
  return LANGUAGES[language];
}
