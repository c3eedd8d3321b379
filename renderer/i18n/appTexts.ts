// The shape of the texts about the app itself, beside any match: part of texts.ts, which has the rest.

/** While a part of the page is fetched that is not there from the start. */
export type ComingTexts = { title: string; fetching: string; failed: string };

export type AboutTexts = {
  /** Names the button that opens it. */
  open: string;
  title: string;
  version: (version: string) => string;
  /** What Kulki is. */
  what: string;
  terms: string;
  /** Whether kulki:// links lead to this app. */
  links: { open: string; doNotOpen: string };
  licences: string;
  reading: string;
  failed: string;
};

export type SettingsTexts = {
  title: string;
  language: string;
  system: string;
  theme: string;
  themes: Record<"system" | "dark" | "light", string>;
  picture: string;
  autoQuality: string;
  /** What the choices of the picture and its automatic have to do with each other. */
  autoHint: string;
  effects: string;
  sharp: string;
  tinyNames: string;
  fullscreen: string;
  showLog: string;
  close: string;
};
