// What only Electron can do for the app: fullscreen, the file manager, the clipboard, the end. Answers are plain values.
import { app, type BrowserWindow, clipboard, shell } from "electron";

export type SystemShell = {
  setFullscreen(on: boolean): void;
  /** Shows a file, given by its absolute path, in the system's file manager. */
  openLogFolder(path: string): Promise<boolean>;
  /** False where the system's clipboard refused. */
  copyText(text: string): Promise<boolean>;
  quit(): void;
};

/** @param getWindow the app's window, null where there is none */
export function createSystemShell(
  getWindow: () => BrowserWindow | null,
  log: (text: string) => void,
): SystemShell {
  return {
    setFullscreen(on) {
      const window = getWindow();
      if (window !== null && !window.isDestroyed()) window.setFullScreen(on);
    },
    async openLogFolder(path) {
      shell.showItemInFolder(path);
      return true;
    },
    async copyText(text) {
      try {
        await clipboard.writeText(text);
        return true;
      } catch (error) {
        log(`the clipboard refused: ${error}`);
        return false;
      }
    },
    quit: () => app.quit(),
  };
}
