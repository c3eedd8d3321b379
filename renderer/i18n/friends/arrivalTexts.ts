// The shape of the texts for who has just come by a link: part of texts.ts, which has the rest.

export type ArrivalTexts = {
  /** Names the sheet. */
  title: string;
  /** On the button, between the press and the first life. */
  entering: string;
  /** Proposed to who has none yet; nobody's real name, no longer than a name may be. */
  names: readonly string[];
};
