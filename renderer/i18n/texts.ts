// The type of all text a person can read: what English says, every language says. One that misses a text does not compile.
import type { deskTexts } from "./en/deskTexts.ts";
import type { texts } from "./en/texts.ts";

export type Texts = typeof texts;

/** All text that only a host's person reads. */
export type DeskTexts = typeof deskTexts;
