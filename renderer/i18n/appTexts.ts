// The shape of the texts about the app itself, beside any match: part of texts.ts, which has the rest.

export type AboutTexts = {
  /** Names the button that opens it. */
  open: string;
  title: string;
  version: (version: string) => string;
  /** What Kulki is. */
  what: string;
  terms: string;
  licences: string;
  reading: string;
  failed: string;
};
