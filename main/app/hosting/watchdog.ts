// Finds out that a host's thread hangs, and is not just busy, by a counter that the thread raises while it runs. Asks
// the thread nothing, so no question waits in its queue. Knows no threads and no games.

export type WatchdogOptions = {
  /** A number that changes while the watched thread runs. */
  readProgress(): number;
  /** Called once. */
  onHang(): void;
  /** Monotonic milliseconds. */
  now(): number;
};

const LOOK_EVERY_MS = 250;
/** A look that is this late does not count: the machine slept or was too busy, and so was the thread. */
const LATE_MS = 250;
/** So many looks in a row without progress are a hang: two seconds, in which players see nothing move. A thread that
 *  is wrongly ended costs two seconds of play, as another one goes on. */
const LOOKS_OF_A_HANG = 8;

/** Starts to look. @returns a function that ends it */
export function startWatchdog({ readProgress, onHang, now }: WatchdogOptions): () => void {
  let progress = readProgress();
  let idleLooks = 0;
  let timer: NodeJS.Timeout;

  function arm(): void {
    const dueMs = now() + LOOK_EVERY_MS;
    timer = setTimeout(() => look(dueMs), LOOK_EVERY_MS);
  }

  function look(dueMs: number): void {
    const current = readProgress();
    if (current !== progress) idleLooks = 0;
    else if (now() < dueMs + LATE_MS) idleLooks++;
    progress = current;
    if (idleLooks < LOOKS_OF_A_HANG) arm();
    else onHang();
  }

  arm();
  return () => clearTimeout(timer);
}
