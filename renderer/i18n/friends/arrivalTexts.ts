// The shape of the texts for who has just come by a link: part of texts.ts, which has the rest.

export type ArrivalTexts = {
  /** Names the sheet. */
  title: string;
};
