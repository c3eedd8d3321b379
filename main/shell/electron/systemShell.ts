// What only Electron can do for the app: fullscreen, the file manager, the clipboard, sleep, the end. Answers are plain
// values.
import { app, type BrowserWindow, clipboard, powerSaveBlocker, shell } from "electron";
import type { Quitting } from "./quitting.ts";

export type SystemShell = {
  setFullscreen(on: boolean): void;
  isFullscreen(): boolean;
  /** Shows a file, given by its absolute path, in the system's file manager. */
  openLogFolder(path: string): Promise<boolean>;
  /** False where the system's clipboard refused. */
  copyText(text: string): Promise<boolean>;
  /** The person's folder of pictures; null where the system names none. */
  picturesFolder(): string | null;
  /** While on, neither this process naps nor the computer sleeps by itself; the screen may. */
  keepAwake(on: boolean): void;
  /** Says that the person is being asked whether to quit. */
  holdQuit(): void;
  quit(): void;
};

export type SystemShellOptions = {
  /** The app's window, null where there is none. */
  getWindow(): BrowserWindow | null;
  /** Null before there is something to end. */
  getQuitting(): Quitting | null;
  log(text: string): void;
};

function createBlocker(): (on: boolean) => void {
  let id: number | null = null;
  return (on) => {
    if (on && id === null) id = powerSaveBlocker.start("prevent-app-suspension");
    if (on || id === null) return;
    powerSaveBlocker.stop(id);
    id = null;
  };
}

export function createSystemShell({ getWindow, getQuitting, log }: SystemShellOptions): SystemShell {
  const livingWindow = () => {
    const window = getWindow();
    return window === null || window.isDestroyed() ? null : window;
  };
  return {
    setFullscreen: (on) => livingWindow()?.setFullScreen(on),
    isFullscreen: () => livingWindow()?.isFullScreen() ?? false,
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
    picturesFolder() {
      try {
        return app.getPath("pictures");
      } catch (error) {
        log(`no folder of pictures: ${error}`);
        return null;
      }
    },
    keepAwake: createBlocker(),
    holdQuit: () => getQuitting()?.hold(),
    quit: () => getQuitting()?.quitNow(),
  };
}
