// Questions to a disk that may never answer: a network folder whose server is gone, a drive that was pulled out.
// Knows neither files nor what they are for.
import type { Timers } from "../timers.ts";

export type AnswerLimit = { limitMs: number; timers: Timers };

/** There was no answer in time. It may still come. */
export class NoAnswerError extends Error {
  constructor() {
    super("the disk does not answer");
  }
}

/** Settles as `answer` does, or rejects after the limit. @param late with what, a NoAnswerError unless told */
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

/** The disk with the limit on each of its answers. */
export function limitEach<Disk extends object>(disk: Disk, limit: AnswerLimit): Disk {
  return new Proxy(disk, {
    get(target, name) {
      const ask: unknown = Reflect.get(target, name);
      if (typeof ask !== "function") return ask;
      return (...args: unknown[]) => withinLimit(Promise.resolve(Reflect.apply(ask, target, args)), limit);
    },
  });
}
