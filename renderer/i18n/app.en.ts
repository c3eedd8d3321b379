// English text about the app itself.
import type { AboutTexts } from "./appTexts.ts";

export const about: AboutTexts = {
  open: "About",
  title: "About Kulki",
  version: (version) => `Version ${version}`,
  what: "A game for everyone on one network: one hosts, the others join with Kulki or any browser.",
  terms: "Kulki is free software under the MIT licence. The libraries in it and its font have their own.",
  licences: "Licences",
  reading: "Reading the licences…",
  failed: "The licences could not be read. Close this part and open it again.",
};
