// Enter in the terminal asks for a link, and a job in the background never reads from the terminal.
import { PassThrough } from "node:stream";
import { expect, test, vi } from "vitest";
import { isInForeground, listenForEnter } from "./enterKey.ts";

function createTerminal(isTTY = true) {
  const input = Object.assign(new PassThrough(), { isTTY });
  let isFront = true;
  let goOn = () => undefined as unknown;
  const waiting = new Set<() => void>();
  const onEnter = vi.fn();
  const canPress = listenForEnter({
    input: input as unknown as NodeJS.ReadStream,
    isInForeground: () => isFront,
    onContinued: (listener) => {
      goOn = listener;
    },
    later: (run) => {
      waiting.add(run);
      return () => waiting.delete(run);
    },
    onEnter,
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
  return { input, onEnter, canPress, sendBack, bringToFront, type };
}

test("each Enter is heard, other keys are not", async () => {
  const { onEnter, canPress, type } = createTerminal();
  expect(canPress).toBe(true);
  await type("abc");
  expect(onEnter).not.toHaveBeenCalled();
  await type("\n");
  await type("q\r\n");
  expect(onEnter).toHaveBeenCalledTimes(2);
});

test("in the background nothing is read until the job is in front again", async () => {
  const { input, onEnter, sendBack, bringToFront, type } = createTerminal();
  sendBack();
  expect(input.isPaused()).toBe(true);
  await type("\n");
  expect(onEnter).not.toHaveBeenCalled();
  bringToFront();
  await type("\n");
  expect(onEnter).toHaveBeenCalled();
});

test("what is no terminal is never read", async () => {
  const { input, onEnter, canPress, type } = createTerminal(false);
  expect(canPress).toBe(false);
  await type("\n");
  expect([input.listenerCount("data"), onEnter.mock.calls]).toEqual([0, []]);
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
