// When the page's process dies, loads it again; if it dies again soon, asks the person. The rest of the app, above all
// a host, goes on meanwhile.
import { type BrowserWindow, dialog } from "electron";
import type { ShellWords } from "./words.ts";

/** Deaths further apart than this have nothing to do with each other, ms. */
export const DEATHS_APART_MS = 60_000;

export type PageDeathOptions = {
  words: ShellWords;
  /** Monotonic milliseconds. */
  now(): number;
  log(text: string): void;
  /** Called when the person wants to quit, or the page was never shown. */
  onHopeless(reason: string): void;
  /** Whether the page was shown before. */
  isShown(): boolean;
};

export function survivePageDeaths(window: BrowserWindow, options: PageDeathOptions): void {
  const { words, now, log, onHopeless, isShown } = options;
  let diedAtMs = Number.NEGATIVE_INFINITY;

  async function ask(reason: string): Promise<void> {
    const { response } = await dialog.showMessageBox(window, {
      type: "error",
      title: "Kulki",
      message: words.pageFailed,
      detail: words.pageFailedText,
      buttons: [words.loadAgain, words.quit],
      defaultId: 0,
      cancelId: 0,
    });
    if (response !== 0) onHopeless(`the page's process is gone again: ${reason}`);
    else if (!window.isDestroyed()) window.webContents.reload();
  }

  window.webContents.on("render-process-gone", (_event, { reason, exitCode }) => {
    log(`the page's process is gone: ${reason} (exit code ${exitCode})`);
    if (reason === "clean-exit" || window.isDestroyed()) return;
    const isAgain = now() - diedAtMs < DEATHS_APART_MS;
    diedAtMs = now();
    if (!isAgain) window.webContents.reload();
    else if (isShown()) void ask(reason);
    else onHopeless(`the page's process is gone again: ${reason}`);
  });
}
