// Questions to a disk that may never answer: a network folder whose server is gone, a drive that was pulled out.
// Knows neither files nor what they are for.
import type { Timers } from "../timers.ts";

/** Longest wait for a disk, unless more is known of it: one that sleeps has to spin up. What is done in one turn takes
 *  milliseconds, or 2 s where a lock is waited for. */
export const DISK_LIMIT_MS = 5000;

export type AnswerLimit = { limitMs: number; timers: Timers };

/** The disk did not answer in time. It may still do. */
export class NoAnswerError extends Error {
  constructor() {
    super("the disk does not answer");
  }
}

/** Settles as `answer` does, or rejects after the limit.
 *  @param late makes the error to reject with; a NoAnswerError if left out */
export async function withinLimit<T>(
  answer: Promise<T>,
  { limitMs, timers }: AnswerLimit,
  late: () => Error = () => new NoAnswerError(),
): Promise<T> {
  let timer: unknown;
  const limit = new Promise<never>((_, reject) => {
    timer = timers.setTimer(() => reject(late()), limitMs);
  });
  try {
    return await Promise.race([answer, limit]);
  } finally {
    timers.clearTimer(timer);
  }
}

/** The same disk with a limit on each of its answers. */
export function limitEach<Disk extends object>(disk: Disk, limit: AnswerLimit): Disk {
  return new Proxy(disk, {
    get(target, name) {
      const ask: unknown = Reflect.get(target, name);
      if (typeof ask !== "function") return ask;
      return (...args: unknown[]) => withinLimit(Promise.resolve(Reflect.apply(ask, target, args)), limit);
    },
  });
}
