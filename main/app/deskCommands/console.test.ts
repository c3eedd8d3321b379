// Lines that are typed, however they come, are answered one after the other.
import { expect, test, vi } from "vitest";
import { createConsole } from "./console.ts";

function openConsole(isJson = false) {
  const printed: string[] = [];
  const after = vi.fn();
  const answer = vi.fn(async (line: string) => {
    await Promise.resolve();
    return { text: `text ${line}`, json: `{"line":"${line}"}`, after: line === "stop" ? after : null };
  });
  return {
    type: createConsole({ answer, print: (text) => void printed.push(text), isJson }),
    printed,
    answer,
    after,
  };
}

test("a line counts when it ends, in whatever parts it came", async () => {
  const { type, printed, answer } = openConsole();
  for (const part of ["pe", "ople\nsta", "tus\n", "kick"]) type(part);
  await vi.waitFor(() => expect(printed).toEqual(["text people", "text status"]));
  expect(answer).toHaveBeenCalledTimes(2);
});

test("answers are JSON where that is wished, and what a command leaves to do is done after its answer", async () => {
  const { type, printed, after } = openConsole(true);
  after.mockImplementation(() => expect(printed).toHaveLength(1));
  type("stop\n");
  await vi.waitFor(() => expect(after).toHaveBeenCalledOnce());
  expect(printed).toEqual(['{"line":"stop"}']);
});

test("a flood of lines, or one without end, costs no memory", async () => {
  const { type, answer } = openConsole();
  type("x".repeat(1_000_000));
  type("y".repeat(1_000_000));
  type("\n");
  type("people\n".repeat(5000));
  await vi.waitFor(() => expect(answer).toHaveBeenCalledTimes(1000));
  expect(answer.mock.calls[0]?.[0].length).toBeLessThan(1_004_001);
});
