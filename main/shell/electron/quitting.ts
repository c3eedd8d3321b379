// Holds back the end of the app until what it runs has ended: guests of a host are told before the process goes.
import { app } from "electron";

/** How long the app may take to end, ms: a host says goodbye in far less, and a hung one is left behind after 2.5 s. */
export const DISPOSE_LIMIT_MS = 4000;

function within(limitMs: number, work: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not ended after ${limitMs} ms`)), limitMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** @param dispose called once, at the first wish to quit; the app quits when it is done, failed or too slow */
export function disposeBeforeQuit(dispose: () => Promise<void>, log: (text: string) => void): void {
  let state: "running" | "ending" | "ended" = "running";
  app.on("before-quit", (event) => {
    if (state === "ended") return;
    event.preventDefault();
    if (state === "ending") return;
    state = "ending";
    within(DISPOSE_LIMIT_MS, dispose())
      .catch((error: unknown) => log(`while quitting: ${error}`))
      .finally(() => {
        state = "ended";
        app.quit();
      });
  });
}
