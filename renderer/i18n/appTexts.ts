// The shape of the texts of settings and of what is fetched: part of texts.ts, which has the rest.

/** While a part of the page is fetched that is not there from the start. */
export type ComingTexts = { title: string; fetching: string; failed: string };

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
