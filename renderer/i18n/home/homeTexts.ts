// The shape of the texts of the home screen as a place, and of hosting by one press: part of texts.ts, which has the rest.
import type { OfferedRuleset } from "../../../shared/rules.ts";

/** Those that have a card of their own. */
export type CardRuleset = Exclude<OfferedRuleset, "ogar">;

export type WelcomeTexts = {
  /** Names one's own marble. @param colour, skin as they are called */
  look: (colour: string, skin: string) => string;
  lookTitle: string;
  lookDone: string;
  /** Below the words of each big button: what comes of it. */
  hostHint: string;
  joinHint: string;
  practiceHint: string;
};

export type CardTexts = {
  /** Names all of them for who does not see them. */
  kinds: string;
  /** What one does, and how long or for whom. */
  lines: Record<CardRuleset, readonly [string, string]>;
  /** Unfolds the whole form. */
  more: string;
  /** On a card whose rules the host has changed. */
  changed: string;
  /** What a press on a card comes to, by who can join. */
  who: Record<"network" | "thisComputer" | "address", string>;
  bots: string;
  noBots: string;
  /** The switch that has a game found by those who look for one. */
  announce: string;
  announceHint: Record<"network" | "thisComputer" | "ipv6" | "off", string>;
  /** For how long the circle of somebody who drops out is kept. */
  keepSeat: string;
  keepSeatHint: string;
  /** What it does meanwhile. */
  meanwhile: string;
  drivers: Record<"nobody" | "bot", string>;
  /** none: no circle is kept. */
  meanwhileHint: Record<"nobody" | "bot" | "none", string>;
};
