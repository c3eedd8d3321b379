// Finds out that no window is left. A reload, or a tab that comes back soon, does not count as gone. Knows no sockets.

export type WindowWatchDeps = {
  /** Does something after so many milliseconds. @returns what keeps it from being done */
  later: (run: () => void, delayMs: number) => () => void;
  /** Called when there has been no window for GRACE_MS after there was one. Once each time. */
  onNone: () => void;
};

/** Long enough for a page that reloads (a second) and for one whose connection broke (RETRY_MAX_MS of its bridge). */
const GRACE_MS = 8000;

/** @returns a function to be called with the number of windows each time it changes */
export function createWindowWatch({ later, onNone }: WindowWatchDeps): (count: number) => void {
  let stop: () => void = () => undefined;
  return (count) => {
    stop();
    stop = count === 0 ? later(onNone, GRACE_MS) : () => undefined;
  };
}
