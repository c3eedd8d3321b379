// What the Join dialog says of what is typed: it comes with the dialog, as most people never open it.
import { bindShortWords, typeset } from "../typography.ts";
import { joinWords as en } from "./join.en.ts";
import { joinWords as pl } from "./join.pl.ts";
import type { JoinWords } from "./joinWords.ts";

const LANGUAGES = { en, pl: typeset(pl, bindShortWords) } as const;

export function joinWordsOf(language: "en" | "pl"): JoinWords {
  return LANGUAGES[language];
}
