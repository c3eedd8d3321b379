// What ends a front door, and that nothing can keep it from ending.
import { expect, test, vi } from "vitest";
import { endProcess, type OwnProcess, onEndingSignal } from "./endProcess.ts";

/** A process that is ended by nothing. */
function mortal(resources: string[][] = []) {
  return {
    pid: 7,
    platform: "linux" as NodeJS.Platform,
    getActiveResourcesInfo: () => resources.shift() ?? [],
    on: (_signal: NodeJS.Signals, _listener: () => void): unknown => undefined,
    removeAllListeners: vi.fn(),
    isTerminal: (_fd: number) => false,
    kill: vi.fn(),
    exit: vi.fn(),
  } satisfies OwnProcess;
}

function endingSignals(platform: NodeJS.Platform, terminals: number[]): string[] {
  const heard: string[] = [];
  const listeners = new Map<string, () => void>();
  const on = (signal: string, listener: () => void) => listeners.set(signal, listener);
  const isTerminal = (fd: number) => terminals.includes(fd);
  let current = "";
  onEndingSignal({ ...mortal(), platform, on, isTerminal }, () => heard.push(current));
  for (const [signal, listener] of listeners) {
    current = signal;
    listener();
  }
  // Without a listener a signal would end the process at once.
  expect([...listeners.keys()].sort()).toEqual(["SIGHUP", "SIGINT", "SIGTERM"]);
  return heard.sort();
}

test.each<[string, NodeJS.Platform, number[], boolean]>([
  ["a terminal", "linux", [0, 1, 2], true],
  ["a terminal whose output goes to a file", "linux", [0], true],
  ["nohup, and a service", "linux", [], false],
  ["macOS' nohup", "darwin", [0], false],
  ["a terminal on macOS", "darwin", [0, 1, 2], true],
  ["a console on Windows, whatever is redirected", "win32", [], true],
])("a hangup and %s", (_what, platform, terminals, doesEnd) => {
  const always = ["SIGINT", "SIGTERM"];
  expect(endingSignals(platform, terminals)).toEqual(doesEnd ? ["SIGHUP", ...always] : always);
});

test("a healthy process ends with its code, after what is under way", async () => {
  const own = mortal([["FSReqCallback", "Timeout"], ["GetAddrInfoReqWrap"], ["Timeout"]]);
  await endProcess(3, false, own);
  expect([own.exit.mock.calls, own.kill.mock.calls]).toEqual([[[3]], []]);
});

test("a disk that never answers, or a thread that waits for one, cannot keep a process", async () => {
  const stuck = mortal(Array.from({ length: 1000 }, () => ["FSReqPromise"]));
  await endProcess(0, false, stuck);
  const held = mortal();
  await endProcess(0, true, held);
  for (const own of [stuck, held]) {
    expect([own.exit.mock.calls, own.kill.mock.calls]).toEqual([[], [[7, "SIGKILL"]]]);
  }
});

test("a hangup is died of where the terminal is gone, and is an end like any other on Windows", async () => {
  const own = mortal();
  await endProcess("hangup", false, own);
  expect([own.removeAllListeners.mock.calls, own.kill.mock.calls]).toEqual([[["SIGHUP"]], [[7, "SIGHUP"]]]);
  expect(own.exit).not.toHaveBeenCalled();
  const windows = { ...mortal(), platform: "win32" as const };
  await endProcess("hangup", false, windows);
  expect(windows.exit).toHaveBeenCalledWith(0);
});
