// The words of the lists of games and hosts: they come with the lists, as a guest's page has none at first.
import { bindShortWords, typeset } from "../typography.ts";
import { games as en } from "./games.en.ts";
import { games as pl } from "./games.pl.ts";
import type { GamesTexts } from "./gamesTexts.ts";

const LANGUAGES = { en, pl: typeset(pl, bindShortWords) } as const;

export function gamesTextsOf(language: "en" | "pl"): GamesTexts {
  return LANGUAGES[language];
}
