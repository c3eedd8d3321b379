// The type of all text a person can read: what English says, every language says. One that misses a text does not compile.
import type { deskTexts } from "./en/deskTexts.ts";
import type { texts } from "./en/texts.ts";

export type Texts = typeof texts;

/** All text that only an app's own window shows. */
export type DeskTexts = typeof deskTexts;
