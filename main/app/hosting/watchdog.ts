// Tells a host's thread that hangs from one that is busy: looks at a counter that the thread raises while it runs. Asks
// nothing of the thread, so nothing waits for its turn there. Knows no threads and no games.

export type WatchdogOptions = {
  /** Any number that changes while what is watched runs. */
  readProgress(): number;
  /** Called once. */
  onHang(): void;
  /** Monotonic milliseconds. */
  now(): number;
};

const LOOK_EVERY_MS = 250;
/** A look that comes later than this says nothing: its own machine slept or was too busy, and so was what is watched. */
const LATE_MS = 250;
/** Looks in a row without progress: two seconds. Who plays sees nothing move meanwhile, and what a host that is found dead
 *  wrongly costs is two seconds of play: another thread goes on. */
const LOOKS_OF_A_HANG = 8;

/** Looks from now on. @returns ends it */
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
