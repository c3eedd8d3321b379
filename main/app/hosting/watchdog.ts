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

const LOOK_EVERY_MS = 1000;
/** A look that comes later than this says nothing: its own machine slept or was too busy, and so was what is watched. */
const LATE_MS = 500;
/** Looks in a row without progress. Nothing an honest machine does to one thread alone takes so long: a virus scan of a
 *  loaded file or a collection of half a gigabyte take seconds. Guests hear nothing of a host meanwhile, and give it up
 *  after half a minute. */
const LOOKS_OF_A_HANG = 15;

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
