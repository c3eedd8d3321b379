// Shows that a start failed: as a line for a launcher, or a box for a person who double-clicked. Must work before
// anything else of the app does.
import { app, dialog } from "electron";
import { wordsFor } from "./words.ts";

/** The system's language, a BCP 47 tag. Once the app is ready. */
export function readLocale(): string {
  return app.getPreferredSystemLanguages()[0] ?? app.getLocale();
}

/** Shows the reason and ends the app with a failure. @param reason one line */
export function failStart(reason: string, log: (text: string) => void): void {
  log(`Kulki cannot start: ${reason}`);
  // A person at a terminal reads the line, and a launcher tries another door.
  if (!app.isPackaged) {
    app.exit(1);
    return;
  }
  void app.whenReady().then(() => {
    const words = wordsFor(readLocale());
    dialog.showErrorBox(words.cannotStart, words.cannotStartText(reason));
    app.exit(1);
  });
}
