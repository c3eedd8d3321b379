// The thread's contract over a real message channel: what it is told, what it says back.
import { MessageChannel } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import { joinGuest, TestGuest } from "../testGuest.ts";
import { TEST_OPTIONS, testDeps } from "../testHost.ts";
import { createPulse, type HostCommand, type HostMessage, readPulse } from "./hostContract.ts";
import { runHostThread } from "./hostThread.ts";

function startThread(listen = testDeps([]).listen) {
  const { port1: app, port2: thread } = new MessageChannel();
  const said: HostMessage[] = [];
  let wake: () => void = () => undefined;
  app.on("message", (message: HostMessage) => {
    said.push(message);
    wake();
  });
  const port = {
    postMessage: (message: HostMessage) => thread.postMessage(message),
    onCommand: (listener: (command: HostCommand) => void) => void thread.on("message", listener),
  };
  runHostThread(port, { ...testDeps([]), listen }, () => thread.close());
  const tell = (command: HostCommand) => app.postMessage(command);
  onTestFinished(() => tell({ kind: "stop", reason: "stopped" }));

  async function hear<K extends HostMessage["kind"]>(kind: K, isIt = (_: HostMessage) => true) {
    for (;;) {
      const found = said.find((message) => message.kind === kind && isIt(message));
      if (found) return found as Extract<HostMessage, { kind: K }>;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
  return { tell, hear, said };
}

test("a refused name is told, and answered to from the moment it is allowed", async () => {
  const { tell, hear } = startThread();
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
  expect((await hear("nameRefused")).name).toBe("laptop.fritz.box");
  tell({ kind: "allowName", name: "laptop.fritz.box" });
  tell({ kind: "status", requestId: 1 });
  await hear("status");
  expect(await knock()).toContain("101");
});

test("start, rows, status, stop", async () => {
  const { tell, hear, said } = startThread();
  const pulse = createPulse();
  tell({ kind: "start", options: TEST_OPTIONS, pulse });
  const { info } = await hear("listening");
  expect(info).toEqual({
    port: info.port,
    listensOn: { address: "127.0.0.1", family: "ipv4" },
    selfUrl: `http://127.0.0.1:${info.port}/`,
    backlogCap: 4096,
  });
  const guest = await joinGuest(info.port, "Ola");
  const { rows, load } = await hear(
    "connections",
    (message) => message.kind === "connections" && message.rows.length > 0,
  );
  expect(rows).toMatchObject([{ id: 1, name: "Ola", address: "127.0.0.1" }]);
  expect(load).toBe("none");
  tell({ kind: "status", requestId: 7 });
  const { requestId, report } = await hear("status");
  expect(requestId).toBe(7);
  expect(report).toMatchObject({ players: 1, maxPlayers: 8 });
  expect(report.tick).toBeGreaterThan(0);
  expect(readPulse(pulse)).toBeGreaterThanOrEqual(report.tick);
  tell({ kind: "wire", requestId: 8, playerId: 1 });
  const { sample } = await hear("wire", (message) => message.kind === "wire" && message.requestId === 8);
  expect(sample).toMatchObject({ playerId: 1, kind: "delta", stepHz: 30 });
  expect(sample?.bytes).toBeInstanceOf(Uint8Array);
  tell({ kind: "wire", requestId: 9, playerId: 2 });
  expect(await hear("wire", (message) => message.kind === "wire" && message.requestId === 9)).toMatchObject({
    sample: null,
  });
  tell({ kind: "stop", reason: "stopped" });
  await hear("stopped");
  await guest.gone();
  expect(guest.closeReason).toBe("stopped");
  expect(said.at(-1)).toEqual({ kind: "stopped" });
  expect(said.some((message) => message.kind === "log" && message.text.includes("«Ola» joined"))).toBe(true);
});

test.each([
  ["EACCES", "portPrivileged"],
  ["EADDRINUSE", "portTaken"],
  ["EADDRNOTAVAIL", "addressGone"],
  ["EAFNOSUPPORT", "familyMissing"],
  ["ENOTFOUND", "noSuchName"],
  ["EMFILE", "unknown"],
])("%s of the system is told as %s", async (code, reason) => {
  const { tell, hear } = startThread(() => Promise.reject(Object.assign(new Error(code), { code })));
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
  [{ bindAddress: "192.0.2.1" }, "addressGone"],
])("options %j are answered with %s", async (change, reason) => {
  const { tell, hear } = startThread();
  tell({ kind: "start", options: { ...TEST_OPTIONS, ...change }, pulse: createPulse() });
  expect(await hear("failed")).toMatchObject({ reason });
});

test("a stop on the heels of the start stops", async () => {
  const { tell, hear } = startThread();
  tell({ kind: "start", options: TEST_OPTIONS, pulse: createPulse() });
  tell({ kind: "stop", reason: "stopped" });
  await hear("stopped");
});
