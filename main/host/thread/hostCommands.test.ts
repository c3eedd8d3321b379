// The thread's contract over a real message channel: what it is told, what it says back.
import { MessageChannel } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import type { HostNews } from "../../../shared/appApi.ts";
import type { HostReport } from "../../../shared/hostCalls.ts";
import { createManualTimers } from "../../disk/manualTimers.stage.ts";
import { joinGuest, TestGuest } from "../guest.stage.ts";
import { deskWith, PLAIN_DESK, TEST_OPTIONS, testDeps } from "../host.stage.ts";
import { runHostThread } from "./hostCommands.ts";
import { createPulse, type HostCommand, type HostMessage, readPulse } from "./hostContract.ts";
import type { HostDeps } from "./hostDeps.ts";

function startThread(deps: Partial<HostDeps> = {}) {
  const { port1: app, port2: thread } = new MessageChannel();
  const said: HostMessage[] = [];
  const waiting: (() => void)[] = [];
  app.on("message", (message: HostMessage) => {
    said.push(message);
    for (const wake of waiting.splice(0)) wake();
  });
  const port = {
    postMessage: (message: HostMessage, given?: readonly ArrayBuffer[]) => thread.postMessage(message, given),
    onCommand: (listener: (command: HostCommand) => void) => void thread.on("message", listener),
  };
  runHostThread(port, { ...testDeps([]), ...deps }, () => thread.close());
  const tell = (command: HostCommand) => app.postMessage(command);
  onTestFinished(() => tell({ kind: "stop", reason: "stopped" }));

  async function hear<K extends HostMessage["kind"]>(kind: K, isIt = (_: HostMessage) => true) {
    for (;;) {
      const found = said.find((message) => message.kind === kind && isIt(message));
      if (found) return found as Extract<HostMessage, { kind: K }>;
      await new Promise<void>((resolve) => void waiting.push(resolve));
    }
  }
  let lastRequestId = 0;
  /** Whatever is sent: what is right is for the thread to find out. @returns the answer's message */
  async function ask(call: unknown, args: unknown) {
    lastRequestId += 1;
    const requestId = lastRequestId;
    tell({ kind: "call", requestId, call, args } as HostCommand);
    return hear("answer", (message) => message.kind === "answer" && message.requestId === requestId);
  }

  function hearNews<K extends HostNews["kind"]>(
    kind: K,
    isIt: (news: Extract<HostNews, { kind: K }>) => boolean,
  ) {
    type News = Extract<HostNews, { kind: K }>;
    const isOf = ({ news }: { news: HostNews }) => news.kind === kind && isIt(news as News);
    return hear("news", (message) => message.kind === "news" && isOf(message)).then(
      ({ news }) => news as News,
    );
  }
  return { tell, hear, hearNews, ask, said };
}

test("a refused name is told, and answered to from the moment it is allowed", async () => {
  const { tell, hear, hearNews, ask } = startThread();
  tell({ kind: "start", options: TEST_OPTIONS, pulse: createPulse() });
  const { port } = (await hear("listening")).info;
  const host = `laptop.fritz.box:${port}`;
  const knock = async () => {
    const guest = new TestGuest(port, { Host: host, Origin: `http://${host}` });
    await guest.until(() => guest.statusLine !== "");
    guest.tcp.destroy();
    return guest.statusLine;
  };
  expect(await knock()).toContain("403");
  expect((await hearNews("nameRefused", () => true)).name).toBe("laptop.fritz.box");
  expect(await ask("allowName", "laptop.fritz.box")).toMatchObject({ ok: true, value: true });
  await hear(
    "log",
    (message) => message.kind === "log" && message.text.includes("the name laptop.fritz.box"),
  );
  expect(await knock()).toContain("101");
});

test("start, rows, stop", async () => {
  const { tell, hear, hearNews, said } = startThread();
  const pulse = createPulse();
  tell({ kind: "start", options: TEST_OPTIONS, pulse });
  const { info } = await hear("listening");
  expect(info).toEqual({
    match: info.match,
    port: info.port,
    listensOn: { address: "127.0.0.1", family: "ipv4" },
    selfUrl: `http://127.0.0.1:${info.port}/`,
    backlogCap: 4096,
  });
  const guest = await joinGuest(info.port, "Ola");
  const { rows, load } = await hearNews("connections", (news) => news.rows.length > 0);
  expect(rows).toMatchObject([{ id: 1, name: "Ola", address: "127.0.0.1" }]);
  expect(load).toBe("none");
  tell({ kind: "stop", reason: "stopped" });
  await hear("stopped");
  await guest.gone();
  expect(guest.closeReason).toBe("stopped");
  expect(said.at(-1)).toEqual({ kind: "stopped" });
  expect(said.some((message) => message.kind === "log" && message.text.includes("«Ola» joined"))).toBe(true);
});

test("a call is done in its turn, and its answer carries its number", async () => {
  const { tell, hear, ask } = startThread();
  const pulse = createPulse();
  tell({ kind: "start", options: TEST_OPTIONS, pulse });
  // Asked before there is a host, answered by it.
  expect(await ask("report", null)).toMatchObject({ requestId: 1, ok: true, value: { maxPlayers: 8 } });
  await joinGuest((await hear("listening")).info.port, "Ola");
  const sample = { playerId: 1, kind: "delta", stepHz: 30, bytes: expect.any(Uint8Array) };
  const [sampled, nobody] = await Promise.all([ask("sampleWire", 1), ask("sampleWire", 2)]);
  expect(sampled).toMatchObject({ requestId: 2, ok: true, value: sample });
  expect(nobody).toMatchObject({ requestId: 3, ok: true, value: null });
  const { value } = (await ask("report", null)) as { value: HostReport };
  expect([value.players, value.tick > 0, readPulse(pulse) >= value.tick]).toEqual([1, true, true]);
});

test.each([
  ["no such call", "stop", null],
  ["a name of every object", "constructor", null],
  ["no name", null, null],
  ["another's arguments", "sampleWire", "laptop.fritz.box"],
  ["no arguments", "allowName", undefined],
])("%s is refused with a line in the log, and the host goes on", async (_what, call, args) => {
  const { tell, hear, ask } = startThread();
  tell({ kind: "start", options: TEST_OPTIONS, pulse: createPulse() });
  expect(await ask(call, args)).toMatchObject({ ok: false });
  await hear("log", (message) => message.kind === "log" && message.text.includes(`the call ${call} was not`));
  expect(await ask("report", null)).toMatchObject({ ok: true });
});

test.each([
  ["EACCES", "portPrivileged"],
  ["EADDRINUSE", "portTaken"],
  ["EADDRNOTAVAIL", "addressGone"],
  ["EAFNOSUPPORT", "familyMissing"],
  ["ENOTFOUND", "noSuchName"],
  ["EMFILE", "unknown"],
])("%s of the system is told as %s", async (code, reason) => {
  const { tell, hear } = startThread({
    listen: () => Promise.reject(Object.assign(new Error(code), { code })),
  });
  tell({ kind: "start", options: TEST_OPTIONS, pulse: createPulse() });
  expect(await hear("failed")).toMatchObject({ reason });
});

test.each([
  [{ port: 65536 }, "portAbsurd"],
  [{ port: 1.5 }, "portAbsurd"],
  [{ maxPlayers: 0 }, "badOptions"],
  [{ maxPlayers: 2001 }, "badOptions"],
  [{ backlog: 0 }, "badOptions"],
  [{ seed: -1 }, "badOptions"],
  [{ bindAddress: "fe80::1%eth0" }, "badOptions"],
  [{ desk: deskWith({ maxPerAddress: 2001 }) }, "badOptions"],
  [{ desk: { ...PLAIN_DESK, password: "sezam" } }, "badOptions"],
  [{ bans: [{ id: "x" }] }, "badOptions"],
  [{ bindAddress: "192.0.2.1" }, "addressGone"],
])("options %j are answered with %s", async (change, reason) => {
  const { tell, hear } = startThread();
  tell({ kind: "start", options: { ...TEST_OPTIONS, ...(change as object) }, pulse: createPulse() });
  expect(await hear("failed")).toMatchObject({ reason });
});

test("a stop on the heels of the start stops", async () => {
  const { tell, hear } = startThread();
  tell({ kind: "start", options: TEST_OPTIONS, pulse: createPulse() });
  tell({ kind: "stop", reason: "stopped" });
  await hear("stopped");
});

test("a stop before the start ends the thread", async () => {
  const { tell, hear } = startThread();
  tell({ kind: "stop", reason: "stopped" });
  await hear("stopped");
});

test("a second start changes nothing", async () => {
  const { tell, hear, ask, said } = startThread();
  for (const name of ["Sala 12", "Sala 13"]) {
    tell({ kind: "start", options: { ...TEST_OPTIONS, name }, pulse: createPulse() });
  }
  await hear("listening");
  expect(await ask("report", null)).toMatchObject({ ok: true });
  expect(said.filter(({ kind }) => kind === "listening" || kind === "failed")).toHaveLength(1);
  expect(said).toContainEqual({ kind: "log", level: "error", text: "told to start twice" });
});

test("a host that is gone leaves no timer behind", async () => {
  const { timers, due } = createManualTimers();
  const { tell, hear } = startThread({ timers });
  tell({ kind: "start", options: TEST_OPTIONS, pulse: createPulse() });
  await hear("listening");
  expect(due()).not.toEqual([]);
  tell({ kind: "stop", reason: "stopped" });
  await hear("stopped");
  expect(due()).toEqual([]);
});

test("the app is given the match as it stands, and once more before a stop that keeps it", async () => {
  const { tell, hear, said } = startThread();
  tell({ kind: "start", options: TEST_OPTIONS, pulse: createPulse() });
  const { info } = await hear("listening");
  await joinGuest(info.port, "Ola");
  const { checkpoint } = await hear("checkpoint");
  expect(checkpoint).toMatchObject({ match: info.match, people: 1 });
  expect(checkpoint.room.length).toBeGreaterThan(1000);
  tell({ kind: "stop", reason: "stopped", keeps: true });
  await hear("stopped");
  const kept = said.flatMap((message) => (message.kind === "checkpoint" ? [message.checkpoint.tick] : []));
  expect(kept.length).toBeGreaterThan(1);
});

test("a probed host breaks when it is told to", async () => {
  const { tell, hear } = startThread();
  tell({ kind: "start", options: { ...TEST_OPTIONS, isProbed: true }, pulse: createPulse() });
  await hear("listening");
  tell({ kind: "break", how: "crash" });
  expect(await hear("failed")).toMatchObject({ reason: "crashed" });
});

test("a host that breaks is told as failed, not as stopped", async () => {
  const readUtilization = () => {
    throw new Error("broken clockwork");
  };
  const { tell, hear, said } = startThread({ readUtilization });
  tell({ kind: "start", options: TEST_OPTIONS, pulse: createPulse() });
  expect(await hear("failed")).toMatchObject({ reason: "crashed" });
  await hear("log", (message) => message.kind === "log" && message.text.includes("broken clockwork"));
  expect(said.some(({ kind }) => kind === "stopped")).toBe(false);
});
