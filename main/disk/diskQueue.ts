// Asks one disk one thing after the other. If an answer is late, that question and all after it fail until it has come.
// So a dead disk holds only one of the few threads that a process has for files.
import { type AnswerLimit, NoAnswerError, withinLimit } from "./answerLimit.ts";

/** Does the work in its turn. Rejects as the work does, or with a NoAnswerError; late work is still done. */
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
