// The words of the host panel's Wire tab: they come with it, as only who hosts opens it.
import type { WireTexts } from "../texts.ts";
import { bindShortWords, typeset } from "../typography.ts";
import { wire as en } from "./wire.en.ts";
import { wire as pl } from "./wire.pl.ts";

const LANGUAGES = { en, pl: typeset(pl, bindShortWords) } as const;

export function wireTextsOf(language: "en" | "pl"): WireTexts {
  return LANGUAGES[language];
}
