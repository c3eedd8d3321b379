// A start that failed, told to whoever is there to hear: a line for a launcher, a box for who double-clicked.
// Must work before anything else of the app does.
import { app, dialog } from "electron";
import { wordsFor } from "./words.ts";

/** The system's language, a BCP 47 tag. Once the app is ready. */
export function readLocale(): string {
  return app.getPreferredSystemLanguages()[0] ?? app.getLocale();
}

/** The app ends as failed once it is read. @param reason one line */
export function failStart(reason: string, log: (text: string) => void): void {
  log(`Kulki cannot start: ${reason}`);
  // Whoever started it from a terminal reads the line, and a launcher tries another door.
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
