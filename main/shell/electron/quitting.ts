// How the app ends: who hosts for others is asked first, then what runs is ended, and guests are told before the process goes.
// Knows neither who asks nor what runs.
import { app } from "electron";
import { withinLimit } from "../../disk/answerLimit.ts";
import { SYSTEM_TIMERS } from "../../timers.ts";

/** How long the app may take to end, ms: a host says goodbye in far less, a hung one is left behind after 2.5 s, and a
 *  disk that does not take the match after another one; the log has half a second. */
export const DISPOSE_LIMIT_MS = 5000;
/** A page that does not take the question up in this time cannot ask anybody, ms. */
export const ASK_LIMIT_MS = 3000;

export type QuittingOptions = {
  /** Called once. */
  dispose(): Promise<void>;
  /** Puts the question to the person. @returns false where there is nothing to ask, or nobody */
  ask(): boolean;
  /** The person is not to see the rest. */
  onEnding(): void;
  log(text: string): void;
};

export type Quitting = {
  /** The question is before the person: the app goes on, and asks anew at the next wish to quit. */
  hold(): void;
  /** Quits without a question: it was answered, or there is nobody to answer it. */
  quitNow(): void;
  /** Whether nothing holds back the end any more. */
  isOver(): boolean;
};

/** From now on every wish to quit goes this way: a menu, a closed window, a shutdown, the page. */
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
