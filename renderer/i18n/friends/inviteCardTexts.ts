// The words of the invitation card: they come with it, as most people never open it.
import { bindShortWords, typeset } from "../typography.ts";
import { invite as en } from "./invite.en.ts";
import { invite as pl } from "./invite.pl.ts";
import type { InviteTexts } from "./inviteTexts.ts";

const LANGUAGES = { en, pl: typeset(pl, bindShortWords) } as const;

export function inviteTextsOf(language: "en" | "pl"): InviteTexts {
  return LANGUAGES[language];
}
