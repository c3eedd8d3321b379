// A limit with a clock made of numbers, and a log made of words.
import { expect, test } from "vitest";
import { createLineLimit } from "./lineLimit.ts";

function createLog() {
  const clock = { nowMs: 0 };
  const log: string[] = [];
  const limit = createLineLimit({
    ratePerS: 2,
    burst: 3,
    now: () => clock.nowMs,
    summarize: (count) => void log.push(`${count} left out`),
  });
  return { clock, log, limit, write: (text: string) => limit.pass(() => void log.push(text)) };
}

test("so many lines at once go into the log, the others are told together, later", () => {
  const { clock, log, limit, write } = createLog();
  for (let line = 1; line <= 10; line++) write(`line ${line}`);
  limit.tell();
  expect(log).toEqual(["line 1", "line 2", "line 3"]);
  clock.nowMs = 9999;
  limit.tell();
  expect(log).toHaveLength(3);
  clock.nowMs = 10_000;
  limit.tell();
  limit.tell();
  expect(log.slice(3)).toEqual(["7 left out"]);
});

test("what is left out is told before the next line, where nobody asks for it", () => {
  const { clock, log, write } = createLog();
  for (let line = 1; line <= 4; line++) write(`line ${line}`);
  clock.nowMs = 60_000;
  write("next");
  expect(log.slice(3)).toEqual(["1 left out", "next"]);
});

test("an hour of lines is bounded, and every one of them is in the log or counted", () => {
  const { clock, log, limit, write } = createLog();
  for (; clock.nowMs < 3_600_000; clock.nowMs += 10) write("line");
  clock.nowMs += 10_000;
  limit.tell();
  const counted = log.map((text) => Number(/^(\d+) left out$/.exec(text)?.[1] ?? 1));
  expect(counted.reduce((sum, count) => sum + count, 0)).toBe(360_000);
  expect(log.length).toBeLessThanOrEqual(3 + 2 * 3600 + 361);
});
