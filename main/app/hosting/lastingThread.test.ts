// A host whose thread dies goes on with another: where, from what, who hears of it, and when it does not. The threads are
// stand-ins, the clock is the test's.

import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PLAIN_ORDER } from "../../../shared/desk/desk.ts";
import type { HostCheckpoint } from "../../host/thread/hostContract.ts";
import type { SavedMatch } from "../matches/savedMatch.ts";
import {
  FakeNetwork,
  type FakeWorker,
  goodHost,
  LISTENING,
  local,
  openRig,
  REQUEST,
} from "./hostControl.stage.ts";
import type { HostControlDeps } from "./hostControl.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const MATCH = "m".repeat(22);
const at = (tick: number): HostCheckpoint => ({
  match: MATCH,
  tick,
  people: 2,
  desk: { order: PLAIN_ORDER, password: null },
  room: new Uint8Array([tick]),
});
const keep = (worker: FakeWorker | undefined, tick: number) =>
  worker?.emit("message", { kind: "checkpoint", checkpoint: at(tick) });
const settle = () => vi.advanceTimersByTimeAsync(0);

async function die(worker: FakeWorker | undefined, code = "ERR_OTHER"): Promise<void> {
  worker?.emit("error", Object.assign(new Error("died"), { code }));
  worker?.emit("exit");
  await settle();
}

/** Hosts, with checkpoints of the ticks 60 and 120. */
async function openHosted(change: Partial<typeof REQUEST> = {}, deps: Partial<HostControlDeps> = {}) {
  const log = vi.fn();
  const rig = openRig(goodHost, { log, ...deps });
  await rig.control.start({ ...REQUEST, ...change });
  for (const tick of [60, 120]) keep(rig.workers[0], tick);
  return { ...rig, log };
}

test("a thread that crashes is followed by one that goes on, at the port it had, and the window hears of it", async () => {
  const { control, workers, events, log } = await openHosted({ port: 0 }, { replayDir: null });
  const before = control.info();
  for (let tick = 0; tick < 150; tick++) workers[0]?.tick();
  await die(workers[0]);
  expect(workers).toHaveLength(2);
  const { resume, port, ...others } = workers[1]!.options;
  expect([resume, port]).toEqual([at(120), 8999]);
  expect(workers[0]!.options).toMatchObject({ ...others, resume: null, port: 0 });
  expect(events).toEqual([{ kind: "hostRestarted", reason: "crashed", info: before }]);
  expect(control.info()).toEqual(before);
  expect(await control.ask("report", null)).toMatchObject({ players: 2 });
  expect(log.mock.calls.join("\n")).toContain("goes on from tick 120, 30 ticks of play and 0 ms lost");
});

test("so is one that hangs, and one that used up its memory", async () => {
  const hung = await openHosted();
  await vi.advanceTimersByTimeAsync(2100);
  expect(hung.events).toMatchObject([{ kind: "hostRestarted", reason: "crashed" }]);
  const full = await openHosted();
  await die(full.workers[0], "ERR_WORKER_OUT_OF_MEMORY");
  expect(full.events).toMatchObject([{ kind: "hostRestarted", reason: "outOfMemory" }]);
});

test("who finds the host on the network finds it still, and what it knew of who came in it knows", async () => {
  const network = new FakeNetwork();
  const ends = vi.fn();
  const announce = vi.fn(() => ends);
  const onHosting = vi.fn();
  const scope = { kind: "network" } as const;
  const { control, workers, events } = await openHosted({ scope }, { network, announce, onHosting });
  const row = { id: 1, name: "Ola", address: "10.1.2.3", pingMs: 3 };
  const rows = [{ ...row, bytesInPerS: 1, bytesOutPerS: 2, connectedS: 4 }];
  workers[0]?.emit("message", { kind: "news", news: { kind: "connections", rows, load: "none" } });
  await control.ask("allowName", "laptop.fritz.box");
  await die(workers[0]);
  expect(events.at(-1)).toMatchObject({ kind: "hostRestarted", info: { guestCameAtMs: 1_700_000_000_500 } });
  expect([announce.mock.calls.length, ends.mock.calls.length, onHosting.mock.calls]).toEqual([
    1,
    0,
    [[true]],
  ]);
  expect(workers[1]!.options.allowedHostNames).toEqual(["laptop.fritz.box"]);
  network.become(local("10.0.0.7", "127.0.0.1"));
  expect(events.at(-1)).toMatchObject({ kind: "hostMoved", info: { addresses: ["10.0.0.7:8999"] } });
  await control.stop();
  expect([ends.mock.calls.length, network.listeners.size]).toEqual([1, 0]);
  expect(onHosting.mock.calls).toEqual([[true], [false]]);
});

test("a recording ends with the thread that wrote it, once", async () => {
  const { control, workers, events } = await openHosted({ record: true });
  await die(workers[0]);
  expect(workers[1]!.options.recording).toBeNull();
  expect(events).toMatchObject([
    { kind: "recordingEnded", reason: "hostCrashed" },
    { kind: "hostRestarted" },
  ]);
  await vi.advanceTimersByTimeAsync(11_000);
  await control.stop();
  const full = await openHosted({ record: true });
  const news = { kind: "recordingEnded", reason: "diskFull" };
  full.workers[0]?.emit("message", { kind: "news", news });
  await die(full.workers[0]);
  expect(full.events).toMatchObject([news, { kind: "hostRestarted" }]);
});

test("a second death soon after goes on from the checkpoint before, a third ends the game and says so", async () => {
  const { control, workers, events } = await openHosted();
  await die(workers[0]);
  keep(workers[1], 180);
  await die(workers[1]);
  await die(workers[2], "ERR_WORKER_OUT_OF_MEMORY");
  expect(workers.map(({ options }) => options.resume?.tick)).toEqual([undefined, 120, 60]);
  expect(events.map(({ kind }) => kind)).toEqual(["hostRestarted", "hostRestarted", "hostDied"]);
  expect(events.at(-1)).toEqual({ kind: "hostDied", reason: "outOfMemory" });
  expect(control.info()).toBeNull();
  expect(await control.start(REQUEST)).toMatchObject({ ok: true });
});

test("a port that is still held is asked for again for two seconds", async () => {
  let refusals = 5;
  const { control, workers, events } = openRig((worker, command) => {
    const isRefused = command.kind === "start" && command.options.resume && refusals-- > 0;
    if (isRefused) worker.say({ kind: "failed", reason: "portTaken", detail: "" });
    else goodHost(worker, command);
  });
  await control.start(REQUEST);
  keep(workers[0], 60);
  await die(workers[0]);
  await vi.advanceTimersByTimeAsync(1000);
  expect([workers.length, events.map(({ kind }) => kind)]).toEqual([7, ["hostRestarted"]]);
  refusals = 1000;
  await die(workers.at(-1));
  await vi.advanceTimersByTimeAsync(3000);
  expect(workers.length).toBeLessThan(35);
  expect(events.at(-1)).toEqual({ kind: "hostDied", reason: "crashed" });
});

test("a checkpoint that cannot be restored leaves the one before; where none can, the game is over", async () => {
  const broken = new Set([120]);
  const { control, workers, events } = openRig((worker, command) => {
    const isBroken = command.kind === "start" && broken.has(command.options.resume?.tick ?? 0);
    if (isBroken) worker.say({ kind: "failed", reason: "matchGone", detail: "" });
    else goodHost(worker, command);
  });
  await control.start(REQUEST);
  for (const tick of [60, 120]) keep(workers[0], tick);
  await die(workers[0]);
  expect(events.map(({ kind }) => kind)).toEqual(["hostRestarted"]);
  expect(workers.at(-1)!.options.resume?.tick).toBe(60);
  broken.add(60);
  await die(workers.at(-1));
  expect(events.at(-1)).toEqual({ kind: "hostDied", reason: "crashed" });
});

test("before anybody had a seat there is nothing to go on with", async () => {
  const { control, workers, events } = openRig(goodHost);
  await control.start(REQUEST);
  await die(workers[0]);
  expect([workers.length, events]).toEqual([1, [{ kind: "hostDied", reason: "crashed" }]]);
});

test("a thread that waits for a disk is left behind and not followed: it may hold the port", async () => {
  const { control, workers, events } = await openHosted();
  Object.assign(workers[0]!, { terminate: () => new Promise(() => undefined) });
  await vi.advanceTimersByTimeAsync(2000 + 5100);
  expect([workers.length, control.isHeld()]).toEqual([1, true]);
  expect(events).toEqual([{ kind: "hostDied", reason: "crashed" }]);
});

test("one that hangs may take seconds to be gone, as where it clears up its memory; who stops it meanwhile does not wait", async () => {
  const slow = await openHosted();
  Object.assign(slow.workers[0]!, { terminate: () => new Promise(() => undefined) });
  await vi.advanceTimersByTimeAsync(2000 + 3000);
  await die(slow.workers[0]);
  expect([slow.control.isHeld(), slow.events]).toMatchObject([false, [{ kind: "hostRestarted" }]]);

  const stopped = await openHosted();
  Object.assign(stopped.workers[0]!, { terminate: () => new Promise(() => undefined) });
  await vi.advanceTimersByTimeAsync(2100);
  const stop = stopped.control.stop();
  await vi.advanceTimersByTimeAsync(2600);
  await stop;
  expect([stopped.workers.length, stopped.control.isHeld()]).toEqual([1, true]);
});

test.each([
  ["while the port is waited for", "portTaken"],
  ["while the next thread starts", "nothing"],
  ["just as it listens", "listening"],
])("a stop wins over a rescue: %s", async (_what, answer) => {
  const { control, workers, events } = openRig((worker, command) => {
    const isRescue = command.kind === "start" && command.options.resume !== null;
    if (isRescue && answer === "portTaken") worker.say({ kind: "failed", reason: "portTaken", detail: "" });
    else if (isRescue && answer === "nothing") return;
    else if (command.kind === "stop" && answer === "listening") {
      worker.say(LISTENING);
      worker.say({ kind: "stopped" });
    } else if (!isRescue) goodHost(worker, command);
  });
  await control.start(REQUEST);
  keep(workers[0], 60);
  await die(workers[0]);
  const another = await control.start(REQUEST);
  expect(another).toMatchObject({ ok: false, reason: "alreadyHosting" });
  const stopped = control.stop();
  await vi.advanceTimersByTimeAsync(3000);
  await stopped;
  expect([control.info(), events]).toEqual([null, []]);
  const count = workers.length;
  await vi.advanceTimersByTimeAsync(60_000);
  expect([workers.length, vi.getTimerCount()]).toEqual([count, 0]);
});

function createKeeping() {
  const kept: SavedMatch[] = [];
  const ended: string[] = [];
  const matches = {
    keep: (saved: SavedMatch) => void kept.push(saved),
    end: (match: string) => void ended.push(match),
  };
  return { kept, ended, matches };
}

test("each checkpoint is handed on with all it takes to host the match again; a stop ends it", async () => {
  const { kept, ended, matches } = createKeeping();
  const { control, workers } = openRig(goodHost, { matches });
  const request = { ...REQUEST, port: 0 };
  const extras = { allowedHostNames: ["laptop.fritz.box"], order: { maxPerAddress: 2 } };
  await control.start(request, { ...extras, resume: at(30) });
  expect(workers[0]!.options.resume).toMatchObject({ tick: 30, desk: { order: extras.order } });
  keep(workers[0], 60);
  const saved = { request, extras, boundPort: 8999, savedAtMs: 1_700_000_000_500, checkpoint: at(60) };
  expect([kept, ended]).toEqual([[saved], []]);
  await control.stop();
  expect(workers[0]?.commands.at(-1)).toEqual({ kind: "stop", reason: "stopped" });
  expect(ended).toEqual([MATCH]);
});

test("a match that may go on another time is asked for its last state, and does not end", async () => {
  const { kept, ended, matches } = createKeeping();
  const answer: typeof goodHost = (worker, command) => {
    if (command.kind === "stop" && command.keeps) worker.say({ kind: "checkpoint", checkpoint: at(75) });
    goodHost(worker, command);
  };
  const { control } = openRig(answer, { matches });
  await control.start(REQUEST);
  await control.stop({ keep: true });
  expect([kept.map(({ checkpoint }) => checkpoint.tick), ended]).toEqual([[75], []]);
});

test("a match whose host died for good stays kept", async () => {
  const { ended, matches } = createKeeping();
  const { workers, events } = await openHosted({}, { matches });
  for (const worker of [0, 1, 2]) await die(workers[worker]);
  expect([events.at(-1)?.kind, ended]).toEqual(["hostDied", []]);
});
