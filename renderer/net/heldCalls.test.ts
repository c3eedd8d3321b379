// Calls that wait for their hour: order, the last one, and the end of all.
import { expect, test } from "vitest";
import { createHeldCalls } from "./heldCalls.ts";

const nextTask = () => new Promise((resolve) => setTimeout(resolve));

function createLog() {
  const calls = createHeldCalls();
  const log: string[] = [];
  const say = (word: string) => () => void log.push(word);
  return { calls, log, say };
}

test("what came before the opening is called in the next task, in its order, and what comes later at once", async () => {
  const { calls, log, say } = createLog();
  calls.pass(say("a"));
  calls.open();
  calls.pass(say("b"));
  expect(log).toEqual([]);
  await nextTask();
  expect(log).toEqual(["a", "b"]);
  calls.pass(say("c"));
  expect(log).toEqual(["a", "b", "c"]);
});

test("the last call comes behind what was held, once, and nothing after it", async () => {
  const { calls, log, say } = createLog();
  calls.pass(say("a"));
  calls.end(say("end"));
  calls.end(say("end again"));
  calls.pass(say("b"));
  calls.open();
  await nextTask();
  calls.pass(say("c"));
  expect(log).toEqual(["a", "end"]);
});

test("the last call may bring about another end, which is none", async () => {
  const { calls, log, say } = createLog();
  calls.open();
  await nextTask();
  calls.end(() => {
    log.push("end");
    calls.end(say("end again"));
  });
  expect(log).toEqual(["end"]);
});

test("after a stop nothing is called, not even what the stopping call was followed by", async () => {
  const { calls, log, say } = createLog();
  calls.pass(() => {
    log.push("a");
    calls.stop();
  });
  calls.pass(say("b"));
  calls.end(say("end"));
  calls.open();
  await nextTask();
  calls.pass(say("c"));
  calls.end(say("end"));
  expect(log).toEqual(["a"]);
});
