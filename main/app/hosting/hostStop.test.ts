// A host that is stopped, or dies, at any moment: what was started ends, who waits is answered, and nobody looks on.
import { afterEach, expect, test, vi } from "vitest";
import type { HostRequest } from "../../../shared/appApi.ts";
import { goodHost, LISTENING, openRig, REQUEST, SILENT_PLAYER } from "./hostControl.stage.ts";

afterEach(() => void vi.useRealTimers());

const NAMED: HostRequest = { ...REQUEST, scope: { kind: "address", address: "pc-ania" } };

test("a host that is stopped while its name is looked up is not started, and the next one is", async () => {
  let answer: (addresses: string[]) => void = () => undefined;
  const lookup = () =>
    new Promise<string[]>((resolve) => {
      answer = resolve;
    });
  const { control, workers } = openRig(goodHost, { lookup });
  const started = control.start(NAMED);
  await control.stop();
  answer(["127.0.0.1"]);
  expect(await started).toEqual({ ok: false, reason: "unknown", suggestedPort: null });
  expect([workers.length, control.info()]).toEqual([0, null]);
  expect(await control.start(REQUEST)).toMatchObject({ ok: true });
});

test("a host that is stopped before it listens never does, and its thread is told once", async () => {
  const { control, workers, events } = openRig((worker, command) => {
    if (command.kind === "stop") worker.say({ kind: "stopped" });
  });
  const started = control.start(REQUEST);
  await vi.waitFor(() => expect(workers).toHaveLength(1));
  await Promise.all([control.stop(), control.stop()]);
  expect(await started).toMatchObject({ ok: false });
  expect(workers[0]?.commands.map(({ kind }) => kind)).toEqual(["start", "stop"]);
  expect([control.info(), events]).toEqual([null, []]);
});

test("a host that listens while it is being stopped is over, and nobody is told that it died", async () => {
  const onHosting = vi.fn();
  const { control, workers, events } = openRig(
    (worker, command) => {
      if (command.kind !== "stop") return;
      worker.say(LISTENING);
      worker.say({ kind: "stopped" });
    },
    { onHosting },
  );
  const started = control.start(REQUEST);
  await vi.waitFor(() => expect(workers).toHaveLength(1));
  await Promise.all([control.stop(), started]);
  expect([control.info(), events]).toEqual([null, []]);
  expect(onHosting.mock.calls).toEqual([[true], [false]]);
});

test("who waits for an answer when the thread goes has one at once", async () => {
  vi.useFakeTimers();
  const { control, workers } = openRig(goodHost);
  await control.start(REQUEST);
  const asked = Promise.all([
    control.ask("sampleWire", SILENT_PLAYER),
    control.ask("sampleWire", SILENT_PLAYER),
  ]);
  workers[0]?.emit("exit");
  expect(await asked).toEqual([null, null]);
});

test("a thread that has died is not found dead once more", async () => {
  vi.useFakeTimers();
  const log = vi.fn();
  const { control, workers, events } = openRig(goodHost, { log });
  await control.start(REQUEST);
  workers[0]?.emit("exit");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(events).toEqual([{ kind: "hostDied", reason: "crashed" }]);
  expect(log.mock.calls.flat().join()).not.toContain("sign of life");
  expect(vi.getTimerCount()).toBe(0);
});

test("a failed start is told when its thread is gone, so that another may begin at once", async () => {
  let endThread: (() => void) | null = null;
  const { control } = openRig((worker, command) => {
    if (command.kind === "start") worker.say({ kind: "failed", reason: "addressGone", detail: "" });
    worker.terminate = async () => {
      endThread = () => worker.emit("exit");
    };
  });
  const told = vi.fn();
  const started = control.start(REQUEST).then(told);
  await vi.waitFor(() => expect(endThread).not.toBeNull());
  await new Promise((resolve) => setImmediate(resolve));
  expect(told).not.toHaveBeenCalled();
  endThread!();
  await started;
  expect(told).toHaveBeenCalledWith({ ok: false, reason: "addressGone", suggestedPort: null });
});

test("a thread that was slow already, and is told to stop, has not died", async () => {
  vi.useFakeTimers();
  const log = vi.fn();
  const silent = openRig((worker, command) => command.kind === "start" && goodHost(worker, command), { log });
  await silent.control.start(REQUEST);
  await vi.advanceTimersByTimeAsync(1900);
  const stopped = silent.control.stop();
  await vi.advanceTimersByTimeAsync(5000);
  await stopped;
  expect(silent.events).toEqual([]);
  expect(log.mock.calls.flat().join()).not.toContain("sign of life");
});
