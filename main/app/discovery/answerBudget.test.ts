// P58: at most ten answers a second to one address and fifty in all, in any second.
import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { createAnswerBudget } from "./answerBudget.ts";

const question = fc.record({
  source: fc.integer({ min: 1, max: 12 }),
  afterMs: fc.integer({ min: 0, max: 60 }),
});

test.prop([fc.array(question, { minLength: 100, maxLength: 400 })], { seed: 58, numRuns: 60 })(
  "P58 no second has more than fifty answers, nor ten to one address; none is refused without need",
  (questions) => {
    const budget = createAnswerBudget();
    const answered: { source: string; atMs: number }[] = [];
    let nowMs = 0;
    for (const { source, afterMs } of questions) {
      nowMs += afterMs;
      const recent = answered.filter(({ atMs }) => nowMs - atMs < 1000);
      const own = recent.filter((one) => one.source === String(source));
      const isAnswered = budget.take(String(source), nowMs);
      expect(isAnswered).toBe(recent.length < 50 && own.length < 10);
      if (isAnswered) answered.push({ source: String(source), atMs: nowMs });
    }
  },
);
