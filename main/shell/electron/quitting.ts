// How the app ends: a person who hosts for others is asked first, then everything that runs is ended, and guests are
// told before the process ends. Knows neither how the person is asked nor what runs.
import { app } from "electron";
import { withinLimit } from "../../disk/answerLimit.ts";
import { SYSTEM_TIMERS } from "../../timers.ts";

/** How long the app may take to end, ms. A host says goodbye in far less; a hung one is left behind after 2.5 s, a
 *  disk that does not take the match after another second, and the log has half a second. */
export const DISPOSE_LIMIT_MS = 5000;
/** If the page does not ask the person within this time, the app quits, ms. */
export const ASK_LIMIT_MS = 3000;

export type QuittingOptions = {
  /** Called once. */
  dispose(): Promise<void>;
  /** Asks the person. @returns false where there is nothing to ask, or nobody */
  ask(): boolean;
  /** Called when the end begins, so that the window can hide. */
  onEnding(): void;
  log(text: string): void;
};

export type Quitting = {
  /** The person is being asked: the app goes on, and asks again at the next wish to quit. */
  hold(): void;
  /** Quits without a question, as it was answered, or nobody can answer it. */
  quitNow(): void;
  /** Whether everything has ended, so that the app may quit. */
  isOver(): boolean;
};

/** From now on every wish to quit comes here: from a menu, a closed window, a shutdown, the page. */
export function createQuitting({ dispose, ask, onEnding, log }: QuittingOptions): Quitting {
  let state: "running" | "asked" | "ending" | "ended" = "running";
  let isMeant = false;
  let patience: NodeJS.Timeout;

  function quitNow(): void {
    isMeant = true;
    app.quit();
  }

  function end(): void {
    state = "ending";
    clearTimeout(patience);
    onEnding();
    const limit = { limitMs: DISPOSE_LIMIT_MS, timers: SYSTEM_TIMERS };
    withinLimit(dispose(), limit, () => new Error(`not ended after ${DISPOSE_LIMIT_MS} ms`))
      .catch((error: unknown) => log(`while quitting: ${error}`))
      .finally(() => {
        state = "ended";
        app.quit();
      });
  }

  app.on("before-quit", (event) => {
    if (state === "ended") return;
    event.preventDefault();
    if (state === "ending") return;
    if (isMeant) return end();
    if (state === "asked") return;
    if (!ask()) return end();
    state = "asked";
    patience = setTimeout(quitNow, ASK_LIMIT_MS);
  });

  return {
    quitNow,
    isOver: () => state === "ended",
    hold() {
      if (state !== "asked") return;
      state = "running";
      clearTimeout(patience);
    },
  };
}
