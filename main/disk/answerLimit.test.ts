// How long a disk is waited for.
import { expect, test } from "vitest";
import { limitEach, NoAnswerError, withinLimit } from "./answerLimit.ts";
import { createManualTimers } from "./manualTimers.stage.ts";

test("an answer in time is the answer, and leaves no timer behind", async () => {
  const { timers, due } = createManualTimers();
  expect(await withinLimit(Promise.resolve(7), { timers, limitMs: 100 })).toBe(7);
  await expect(withinLimit(Promise.reject(new Error("EIO")), { timers, limitMs: 100 })).rejects.toThrow(
    "EIO",
  );
  expect(due()).toEqual([]);
});

test("no answer is an error after the limit, and one for each question", async () => {
  const { timers, due, fire } = createManualTimers();
  const disk = limitEach(
    { mkdir: (_path: string) => new Promise(() => undefined), open: async (path: string) => `open ${path}` },
    { timers, limitMs: 100 },
  );
  expect(await disk.open("a")).toBe("open a");
  const silent = disk.mkdir("b");
  expect(due()).toEqual([100]);
  fire();
  await expect(silent).rejects.toThrow(NoAnswerError);
});
