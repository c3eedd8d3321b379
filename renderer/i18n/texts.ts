// The type of all text a person can read: what English says, every language says. One that misses a text does not compile.
import type { texts } from "./en/texts.ts";

export type Texts = typeof texts;
