// English text about the app itself.
import type { AboutTexts, ComingTexts, SettingsTexts } from "./appTexts.ts";

export const coming: ComingTexts = {
  title: "One moment…",
  fetching: "Fetching this part of Kulki…",
  failed: "This part of Kulki could not be fetched. Is the host still there? Close this and open it again.",
};

export const about: AboutTexts = {
  open: "About",
  title: "About Kulki",
  version: (version) => `Version ${version}`,
  what: "A game for everyone on one network: one hosts, the others join with Kulki or any browser.",
  terms: "Kulki is free software under the MIT licence. The libraries in it and its font have their own.",
  links: {
    open: "kulki:// links open this Kulki.",
    doNotOpen:
      "kulki:// links do not open this Kulki: only an installed one registers them. Paste them into Join by IP.",
  },
  licences: "Licences",
  reading: "Reading the licences…",
  failed: "The licences could not be read. Close this part and open it again.",
};

export const settings: SettingsTexts = {
  title: "Settings",
  language: "Language",
  system: "System",
  theme: "Theme",
  themes: { system: "System", dark: "Dark", light: "Light" },
  picture: "Picture",
  autoQuality: "Adjust quality automatically",
  autoHint: "While the picture isn’t smooth, Kulki leaves out some of what is on here:",
  effects: "Effects",
  sharp: "Full sharpness",
  tinyNames: "Names on tiny balls",
  fullscreen: "Fullscreen",
  showLog: "Show log",
  close: "Close",
};
