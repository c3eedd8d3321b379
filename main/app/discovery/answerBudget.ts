// How often a host answers within any second, to one address and to all together. Knows no sockets.

export type AnswerBudget = {
  /** Whether an answer may go to `source` now; if so, it is counted. @param nowMs monotonic milliseconds */
  take(source: string, nowMs: number): boolean;
};

/** P58. Sixty apps that look for games ask forty times a second. */
const MAX_PER_S = 50;
const MAX_PER_SOURCE_PER_S = 10;
const WINDOW_MS = 1000;

/** Remembers the answers of the last second. There are never more than MAX_PER_S, so that questions use up no
 *  memory. */
export function createAnswerBudget(): AnswerBudget {
  let taken: { source: string; atMs: number }[] = [];
  return {
    take(source, nowMs) {
      taken = taken.filter(({ atMs }) => nowMs - atMs < WINDOW_MS);
      if (taken.length >= MAX_PER_S) return false;
      if (taken.filter((one) => one.source === source).length >= MAX_PER_SOURCE_PER_S) return false;
      taken.push({ source, atMs: nowMs });
      return true;
    },
  };
}
