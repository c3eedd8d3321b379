// What is typed in the terminal is heard, and a job in the background never reads from the terminal.
import { PassThrough } from "node:stream";
import { expect, test, vi } from "vitest";
import { isInForeground, listenToTerminal } from "./terminalInput.ts";

function createTerminal(isTTY = true) {
  const input = Object.assign(new PassThrough(), { isTTY });
  let isFront = true;
  let goOn = () => undefined as unknown;
  const waiting = new Set<() => void>();
  const onText = vi.fn();
  const canPress = listenToTerminal({
    input: input as unknown as NodeJS.ReadStream,
    isInForeground: () => isFront,
    onContinued: (listener) => {
      goOn = listener;
    },
    later: (run) => {
      waiting.add(run);
      return () => waiting.delete(run);
    },
    onText,
  });
  const sendBack = () => {
    isFront = false;
    goOn();
  };
  const bringToFront = () => {
    isFront = true;
    for (const run of [...waiting]) run();
  };
  const type = async (text: string) => {
    input.write(text);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { input, onText, canPress, sendBack, bringToFront, type };
}

test("what is typed is heard as it comes", async () => {
  const { onText, canPress, type } = createTerminal();
  expect(canPress).toBe(true);
  await type("people\n");
  await type("q\r\n");
  expect(onText.mock.calls).toEqual([["people\n"], ["q\r\n"]]);
});

test("in the background nothing is read until the job is in front again", async () => {
  const { input, onText, sendBack, bringToFront, type } = createTerminal();
  sendBack();
  expect(input.isPaused()).toBe(true);
  await type("\n");
  expect(onText).not.toHaveBeenCalled();
  bringToFront();
  await type("\n");
  expect(onText).toHaveBeenCalled();
});

test("what is no terminal is never read", async () => {
  const { input, onText, canPress, type } = createTerminal(false);
  expect(canPress).toBe(false);
  await type("\n");
  expect([input.listenerCount("data"), onText.mock.calls]).toEqual([0, []]);
});

test("a terminal that goes away takes nothing with it", () => {
  const { input } = createTerminal();
  expect(() => input.emit("error", new Error("EIO"))).not.toThrow();
});

test("whether this process is in front is found out without an accident", () => {
  expect(isInForeground({ platform: "win32", pid: 1 })).toBe(true);
  expect(isInForeground({ platform: "linux", pid: 2 ** 30 })).toBe(false);
  expect(typeof isInForeground(process)).toBe("boolean");
});
