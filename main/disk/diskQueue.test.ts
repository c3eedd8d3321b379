// One disk, asked by several: in order, and for as long as it answers.
import { expect, test } from "vitest";
import { NoAnswerError } from "./answerLimit.ts";
import { createDiskQueue } from "./diskQueue.ts";
import { createManualTimers } from "./manualTimers.stage.ts";

async function settle(): Promise<void> {
  for (let i = 0; i < 20; i++) await null;
}

test("one thing after the other, and a failure is only its own", async () => {
  const ask = createDiskQueue({ limitMs: 100, timers: createManualTimers().timers });
  const did: string[] = [];
  const work = (name: string) => async () => {
    did.push(`${name} begins`);
    await settle();
    did.push(`${name} ends`);
    if (name === "b") throw new Error("EIO");
    return name;
  };
  const all = await Promise.allSettled([ask(work("a")), ask(work("b")), ask(work("c"))]);
  expect(all.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  expect(did).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
});

test("a disk that falls silent is asked nothing more until it has answered", async () => {
  const { timers, due, fire } = createManualTimers();
  const ask = createDiskQueue({ limitMs: 100, timers });
  let answer: () => void = () => undefined;
  const late = new Promise<void>((resolve) => {
    answer = resolve;
  });
  let asked = 0;
  const count = async () => void asked++;
  const first = ask(() => late);
  const second = ask(count);
  await settle();
  expect(due()).toEqual([100]);
  fire();
  await expect(first).rejects.toThrow(NoAnswerError);
  await expect(second).rejects.toThrow(NoAnswerError);
  await expect(ask(count)).rejects.toThrow("the disk does not answer");
  expect(asked).toBe(0);
  answer();
  await settle();
  await ask(count);
  expect(asked).toBe(1);
});
