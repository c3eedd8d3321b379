// English text about the app itself.
import type { ComingTexts, SettingsTexts } from "./appTexts.ts";

export const coming: ComingTexts = {
  title: "One moment…",
  fetching: "Fetching this part of Kulki…",
  failed: "This part of Kulki could not be fetched. Is the host still there? Close this and open it again.",
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
