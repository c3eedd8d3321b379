// A host's thread that dies, hangs or never starts: the window hears of it, and another host can be started.
import { afterEach, expect, test, vi } from "vitest";
import type { AppEvent } from "../../../shared/appApi.ts";
import { FakeNetwork, goodHost, LISTENING, openRig, REQUEST } from "./hostControl.stage.ts";
import { createHostControl } from "./hostControl.ts";

afterEach(() => vi.useRealTimers());

test("a host that does not stop is ended", async () => {
  vi.useFakeTimers();
  const { control } = openRig((worker, command) => command.kind === "start" && goodHost(worker, command));
  await control.start(REQUEST);
  const stopped = control.stop();
  await vi.advanceTimersByTimeAsync(5000);
  await stopped;
  expect(control.info()).toBeNull();
});

test("a thread that cannot be ended is left behind: another host can be started, and the process knows", async () => {
  vi.useFakeTimers();
  const { control, workers } = openRig(goodHost);
  await control.start(REQUEST);
  expect(control.isHeld()).toBe(false);
  // It waits for a disk that does not answer.
  Object.assign(workers[0]!, { terminate: () => new Promise(() => undefined), onCommand: () => undefined });
  const stopped = control.stop();
  await vi.advanceTimersByTimeAsync(5000);
  await stopped;
  expect([control.info(), control.isHeld()]).toEqual([null, true]);
  expect(await control.start(REQUEST)).toMatchObject({ ok: true });
});

test("a host that never listens is given up", async () => {
  vi.useFakeTimers();
  const { control } = openRig(() => undefined);
  const result = control.start(REQUEST);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await result).toEqual({ ok: false, reason: "startTimeout", suggestedPort: null });
});

test.each([
  ["ERR_WORKER_OUT_OF_MEMORY", "outOfMemory"],
  ["ERR_OTHER", "crashed"],
])("a host that dies with %s is told as %s, and can be started again", async (code, reason) => {
  const { control, workers, events } = openRig(goodHost);
  await control.start(REQUEST);
  workers[0]?.emit("error", Object.assign(new Error("died"), { code }));
  workers[0]?.emit("exit");
  await vi.waitFor(() => expect(events).toEqual([{ kind: "hostDied", reason }]));
  expect(control.info()).toBeNull();
  expect(await control.start(REQUEST)).toMatchObject({ ok: true });
});

/** Runs `source` as a real thread: what Node itself does with it is part of the promise. */
function openThread(source: string) {
  const events: AppEvent[] = [];
  const control = createHostControl({
    workerUrl: new URL(`data:text/javascript,${encodeURIComponent(source)}`),
    version: "0.1.0",
    guestDir: null,
    replayDir: null,
    wallNow: () => 0,
    lookup: async () => [],
    network: new FakeNetwork(),
    answers: () => new Promise(() => undefined),
    log: () => undefined,
    emit: (event) => events.push(event),
  });
  return { control, events };
}

const HEADER = `import { parentPort } from "node:worker_threads";
const info = ${JSON.stringify(LISTENING)};
const later = (what) => parentPort.on("message", () => { parentPort.postMessage(info); setTimeout(what, 20); });`;

test("a real thread that throws, or exits, is a crash and nothing more", async () => {
  for (const end of ['throw new Error("boom")', "process.exit(0)"]) {
    const { control, events } = openThread(`${HEADER} later(() => { ${end}; });`);
    expect(await control.start(REQUEST)).toMatchObject({ ok: true });
    await vi.waitFor(() => expect(events).toEqual([{ kind: "hostDied", reason: "crashed" }]), 5000);
  }
  const broken = openThread('throw new Error("before it listens")');
  expect(await broken.control.start(REQUEST)).toMatchObject({ ok: false, reason: "crashed" });
  expect(broken.events).toEqual([]);
});

/** Ends in its first life as told, after it has said how its match stands; in the next one it says what it was given. */
const MORTAL = (end: string) => `import { parentPort } from "node:worker_threads";
const room = new Uint8Array(64).fill(7);
parentPort.on("message", ({ options }) => {
  parentPort.postMessage(${JSON.stringify(LISTENING)});
  if (options.resume) {
    const news = { kind: "nameRefused", name: JSON.stringify([options.port, options.resume.tick, [...options.resume.room]]) };
    parentPort.postMessage({ kind: "news", news });
    return;
  }
  const checkpoint = { match: "${"m".repeat(22)}", tick: 60, people: 1, room };
  parentPort.postMessage({ kind: "checkpoint", checkpoint }, [room.buffer]);
  setTimeout(() => { ${end} }, 50);
});`;

test.each([
  ["throws", "throw new Error('boom')", "crashed"],
  ["exits", "process.exit(0)", "crashed"],
  ["uses up its memory", "const kept = []; for (;;) kept.push(new Array(2 ** 17).fill(0.5))", "outOfMemory"],
])("a real thread that %s is followed by one that has the checkpoint's bytes", async (_what, end, reason) => {
  const { control, events } = openThread(MORTAL(end));
  expect(await control.start({ ...REQUEST, port: 0 })).toMatchObject({ ok: true });
  await vi.waitFor(() => expect(events).toHaveLength(2), 15_000);
  expect(events).toMatchObject([{ kind: "hostRestarted" }, { kind: "nameRefused" }]);
  const [restarted, given] = events;
  // One that clears up its memory for two seconds may be taken for hung before it is out of it.
  if (restarted?.kind === "hostRestarted") expect([reason, "crashed"]).toContain(restarted.reason);
  expect(given).toMatchObject({ name: JSON.stringify([8999, 60, new Array(64).fill(7)]) });
  await control.stop();
});

/** Quarters of a second of a host's thread, told by what it does in each: it makes a tick, or it does not. */
async function live(quarters: string) {
  vi.useFakeTimers();
  const { control, events, workers } = openRig(goodHost);
  await control.start(REQUEST);
  for (const quarter of quarters) {
    if (quarter === "t") workers[0]?.tick();
    await vi.advanceTimersByTimeAsync(250);
  }
  return { control, events };
}

test.each([
  ["ticks for a minute", "t".repeat(60)],
  ["pauses for 1.75 s again and again", `t${"-".repeat(7)}t${"-".repeat(7)}t${"-".repeat(7)}t`],
])("a thread that %s is left alone", async (_what, quarters) => {
  expect((await live(quarters)).events).toEqual([]);
});

test("a thread that gives no sign of life is ended, and the window hears of it", async () => {
  const { control, events } = await live(`ttt${"-".repeat(9)}`);
  expect(events).toEqual([{ kind: "hostDied", reason: "crashed" }]);
  expect(control.info()).toBeNull();
});

test("a thread that is busy with its goodbyes is not taken for hung", async () => {
  const { control, events } = await live("ttt");
  const stopped = control.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  await stopped;
  expect(events).toEqual([]);
});

test("a real thread that runs in circles is found, although it answers nothing", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  const { control, events } = openThread(`${HEADER} later(() => { for (;;); });`);
  const started = control.start(REQUEST);
  await vi.waitFor(async () => expect(await Promise.race([started, null])).not.toBeNull());
  await vi.advanceTimersByTimeAsync(20_000);
  vi.useRealTimers();
  await vi.waitFor(() => expect(events).toEqual([{ kind: "hostDied", reason: "crashed" }]), 5000);
});
