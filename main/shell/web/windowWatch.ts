// Whether any window is left. A reload, or a tab that comes back, is no farewell. Knows no sockets.

export type WindowWatchDeps = {
  /** Does something after so many milliseconds. @returns what keeps it from being done */
  later: (run: () => void, delayMs: number) => () => void;
  /** There was a window, and for a while now there has been none. Called once for each such time. */
  onNone: () => void;
};

/** A page that loads again is back within a second, one whose connection broke within RETRY_MAX_MS of its bridge. */
const GRACE_MS = 8000;

/** @returns what is told the number of windows each time it changes */
export function createWindowWatch({ later, onNone }: WindowWatchDeps): (count: number) => void {
  let stop: () => void = () => undefined;
  return (count) => {
    stop();
    stop = count === 0 ? later(onNone, GRACE_MS) : () => undefined;
  };
}
