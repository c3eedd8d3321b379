// Asks one disk one thing after the other. Where an answer is late, that question and all after it fail until it has
// come: a dead disk holds one of the few threads that a process has for files, not all of them.
import { type AnswerLimit, NoAnswerError, withinLimit } from "./answerLimit.ts";

/** Does the work in its turn. Rejects as it does, or with a NoAnswerError; what is late is done nevertheless. */
export type DiskQueue = <T>(work: () => Promise<T>) => Promise<T>;

export function createDiskQueue(limit: AnswerLimit): DiskQueue {
  let last: Promise<unknown> = Promise.resolve();
  let isSilent = false;

  async function ask<T>(work: () => Promise<T>): Promise<T> {
    if (isSilent) throw new NoAnswerError();
    const answer = work();
    try {
      return await withinLimit(answer, limit);
    } catch (error) {
      if (error instanceof NoAnswerError) {
        isSilent = true;
        const hear = () => {
          isSilent = false;
        };
        void answer.then(hear, hear);
      }
      throw error;
    }
  }

  return (work) => {
    const turn = last.then(() => ask(work));
    last = turn.catch(() => undefined);
    return turn;
  };
}
