// The proxy over real sockets on loopback; its clock is the test's, so nothing here waits for time to pass.
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import type { Clock } from "./delayQueue.ts";
import { type LinkConditioner, openLinkConditioner } from "./linkConditioner.ts";

const CLEAN = { lagMs: 0, jitterMs: 0, stallMs: 0, stallEveryMs: 5000, bandwidthKbps: 0 };

/** Delays are kept until the test lets them pass. */
function createHeldClock() {
  let nowMs = 0;
  const timers = new Set<{ atMs: number; call: () => void }>();
  let wake: (() => void) | null = null;
  const clock: Clock = {
    now: () => nowMs,
    after(delayMs, call) {
      const timer = { atMs: nowMs + delayMs, call };
      timers.add(timer);
      wake?.();
      return () => void timers.delete(timer);
    },
  };
  return {
    clock,
    /** Resolves once something waits for time to pass. */
    async armed(): Promise<void> {
      while (timers.size === 0) await new Promise<void>((resolve) => (wake = resolve));
    },
    advance(byMs: number): void {
      nowMs += byMs;
      for (const timer of [...timers]) {
        if (timer.atMs > nowMs) continue;
        timers.delete(timer);
        timer.call();
      }
    },
  };
}

/** Time that never passes: what is due at once still goes. */
const atOnce: Clock = {
  now: () => 0,
  after(_delayMs, call) {
    const immediate = setImmediate(call);
    return () => clearImmediate(immediate);
  },
};

async function openEcho(): Promise<{ port: number; sockets: Socket[] }> {
  const sockets: Socket[] = [];
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.push(socket);
    socket.on("error", () => socket.destroy());
    socket.pipe(socket);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return { port: (server.address() as AddressInfo).port, sockets };
}

async function open(clock: Clock, targetPort: number, lagMs = 0): Promise<LinkConditioner> {
  const link = await openLinkConditioner({
    targetHost: "127.0.0.1",
    targetPort,
    rules: { ...CLEAN, lagMs },
    seed: 1,
    clock,
  });
  onTestFinished(() => link.close());
  return link;
}

function dial(port: number): Socket {
  const socket = connect({ port, host: "127.0.0.1", allowHalfOpen: true });
  onTestFinished(() => void socket.destroy());
  return socket;
}

test("a megabyte comes back whole and in order, then the end", async () => {
  const echo = await openEcho();
  const link = await open(atOnce, echo.port);
  const sent = randomBytes(1_000_000);
  const client = dial(link.port);
  const hash = createHash("sha256");
  client.on("data", (bytes) => hash.update(bytes));
  client.end(sent);
  await once(client, "end");
  expect(hash.digest("hex")).toBe(createHash("sha256").update(sent).digest("hex"));
});

test("nothing arrives before its delay has passed, there and back", async () => {
  const echo = await openEcho();
  const held = createHeldClock();
  const link = await open(held.clock, echo.port, 80);
  const client = dial(link.port);
  const heard: string[] = [];
  client.setEncoding("utf8").on("data", (text: string) => heard.push(text));
  client.write("hello");
  await held.armed();
  held.advance(39);
  expect(heard).toEqual([]);
  held.advance(1);
  await held.armed();
  held.advance(39);
  expect(heard).toEqual([]);
  const arrival = once(client, "data");
  held.advance(1);
  await arrival;
  expect(heard).toEqual(["hello"]);
});

test("when one end is gone, so is the other", async () => {
  const echo = await openEcho();
  const link = await open(atOnce, echo.port);
  const client = dial(link.port);
  client.write("x");
  await once(client, "data");
  const [server] = echo.sockets;
  const gone = once(server!, "close");
  client.resetAndDestroy();
  await gone;
  expect(server!.destroyed).toBe(true);
});

test("a target that is not there ends the connection", async () => {
  const link = await open(atOnce, 1);
  const client = dial(link.port);
  client.resume();
  await once(client, "end");
  expect(client.bytesRead).toBe(0);
});

test("close() ends what is open and listens no more", async () => {
  const echo = await openEcho();
  const link = await open(atOnce, echo.port);
  const client = dial(link.port);
  client.on("error", () => client.destroy());
  client.write("x");
  await once(client, "data");
  const gone = once(client, "close");
  await link.close();
  client.end();
  await gone;
  const late = dial(link.port);
  const [error] = await once(late, "error");
  expect(error).toMatchObject({ code: "ECONNREFUSED" });
});
